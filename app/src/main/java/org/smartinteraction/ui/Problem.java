package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A whole view that says why there is nothing else to see, and where to go from here. */
public final class Problem extends Div {

    private Problem(String icon, String title, String text) {
        addClassName("si-problem");
        add(Icon.of(icon), new H1(title), new Paragraph(text));
    }

    /** There is no such page, or no longer. */
    public static Problem notFound() {
        return new Problem("map-2", Texts.t("ui.problem.notFound"), Texts.t("ui.problem.notFound.text")).with(home());
    }

    /** The page is there, but not for this person; {@code why} is told to them. */
    public static Problem refused(String why) {
        return new Problem("lock", Texts.t("ui.problem.refused"), why).with(home());
    }

    /** The page is there, and the person gets to it by what is offered: a link, a button. */
    public static Problem locked(String title, String why, Component way) {
        var home = home();
        home.addClassName("si-button-plain");
        return new Problem("shield-lock", title, why).with(way).with(home);
    }

    /** Something broke on our side; {@code reference} finds it in the log. */
    public static Problem failed(String reference) {
        return new Problem("bug", Texts.t("ui.problem.failed"), Texts.t("ui.problem.failed.text", reference))
                .with(home());
    }

    /** Adds what can be done: a link, a button. */
    public Problem with(Component action) {
        add(action);
        return this;
    }

    private static Anchor home() {
        var home = new Anchor("/", Texts.t("ui.problem.home"));
        home.addClassName("si-button");
        return home;
    }
}
