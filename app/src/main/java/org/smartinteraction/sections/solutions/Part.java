package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/**
 * A part of a solution's page under a heading of its own, which draws itself again after something was done in it. Most
 * parts can be folded to their heading with a figure or two beside it; a link to one opens it, and printing opens all.
 */
@Tag("section")
abstract class Part extends HtmlContainer {

    private final H2 heading;
    private final Span hint = new Span();
    private final Div body = new Div();

    /** @param anchor its id on the page, to which links lead */
    Part(String anchor, String title) {
        this(anchor, title, true);
    }

    /** @param folds whether it can be folded to its heading */
    Part(String anchor, String title, boolean folds) {
        addClassName("si-part");
        heading = new H2(title);
        heading.setId(anchor);
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", anchor);
        body.addClassName("si-stack");
        hint.addClassName("si-hint");
        if (folds) add(new Fold(heading, hint, body));
        else add(heading, body);
    }

    /** The native element: it works with the keyboard, and the browser's own search opens it. */
    @Tag("details")
    private static final class Fold extends HtmlContainer {

        Fold(H2 heading, Span hint, Div body) {
            addClassName("si-fold");
            getElement().setAttribute("open", true);
            add(new Summary(heading, hint), body);
        }
    }

    @Tag("summary")
    private static final class Summary extends HtmlContainer {

        Summary(H2 heading, Span hint) {
            super(heading, hint, Icon.of("chevron-down"));
        }
    }

    /** Begins folded where the screen is narrow, unless the address leads to it. */
    final Part foldedOnPhones() {
        addClassName("si-part-later");
        return this;
    }

    /** What stands under the heading now. */
    protected abstract void fill(Div into);

    /** Says in a word beside the heading what is in it. */
    protected final void hint(String words) {
        hint.setText(words);
    }

    /** Draws the part from what is stored. */
    final Part draw() {
        body.removeAll();
        fill(body);
        return this;
    }

    /** Does something, says so, and draws again; a refusal is told instead. Focus goes to the heading. */
    final void act(Runnable deed, String done) {
        try {
            deed.run();
            after(done);
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    /** Says what was done and draws again. */
    final void after(String done) {
        Notice.success(done);
        draw();
        changed();
        heading.getElement().callJsFunction("focus");
    }

    /** Called after something was done in this part, for other parts that show it too. */
    protected void changed() {}
}
