package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The few ways things stand together on a page. All of them wrap on narrow screens. */
public final class Layouts {

    private Layouts() {}

    /** One under another, a comfortable gap apart. */
    public static Div stack(Component... parts) {
        return div("si-stack", parts);
    }

    /** In a line that wraps: badges, buttons, facts. */
    public static Div row(Component... parts) {
        return div("si-row", parts);
    }

    /** In columns of equal width, as many as fit. */
    public static Div columns(Component... parts) {
        return div("si-columns", parts);
    }

    /** Figures beside each other, two in a row on a phone. */
    public static Div figures(Component... figures) {
        return div("si-figures", figures);
    }

    /** A wide main part with a narrow part beside it; under it on a phone. */
    public static Div sided(Component main, Component side) {
        var sided = div("si-sided", main, side);
        main.addClassName("si-sided-main");
        side.addClassName("si-sided-side");
        return sided;
    }

    /** A raised panel. */
    public static Div panel(Component... parts) {
        return div("si-panel", parts);
    }

    /** A heading with a quiet link at the end of its line, to all of which a part stands under it. */
    public static Div headed(H2 heading, Anchor all) {
        all.addClassNames("si-button", "si-button-quiet");
        return div("si-headed", heading, all);
    }

    /** A form of one readable column; its fields take the whole width of it. */
    public static Div form(Component... fields) {
        return div("si-form", fields);
    }

    private static Div div(String cssClass, Component... parts) {
        var div = new Div(parts);
        div.addClassName(cssClass);
        return div;
    }
}
