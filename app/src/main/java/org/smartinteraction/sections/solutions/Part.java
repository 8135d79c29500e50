package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** A part of a solution's page under a heading of its own, which draws itself again after something was done in it. */
@Tag("section")
abstract class Part extends HtmlContainer {

    private final H2 heading;
    private final Div body = new Div();

    /** @param anchor its id on the page, to which links lead */
    Part(String anchor, String title) {
        addClassName("si-part");
        heading = new H2(title);
        heading.setId(anchor);
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", anchor);
        body.addClassName("si-stack");
        add(heading, body);
    }

    /** What stands under the heading now. */
    protected abstract void fill(Div into);

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
