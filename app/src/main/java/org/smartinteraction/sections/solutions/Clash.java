package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.smartinteraction.ui.Layouts;

/** Told to the second of two people who write at once: what the other one saved, and how to go on without loss. */
class Clash extends Div {

    Clash() {
        addClassName("si-clash");
        setVisible(false);
    }

    /**
     * @param agreed called when the writer goes on from the other's version
     * @param again saves the writer's text as the version after the other's
     * @param theirs gives the writer's text up for the other's
     */
    void show(Overtaken overtaken, Wording mine, Runnable agreed, Runnable again, Runnable theirs) {
        removeAll();
        var panel = Layouts.panel();
        var title = new H2(Say.t("clash.title"));
        title.getElement().setAttribute("tabindex", "-1");
        panel.getElement().setAttribute("role", "alert");
        panel.add(title, new Paragraph(Say.t("clash.means", overtaken.revision())));
        panel.add(new H3(Say.t("clash.difference")), new DifferenceView(overtaken.theirs(), mine));
        var go = new Button(Say.t("clash.mine"), _ -> {
            setVisible(false);
            agreed.run();
            again.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Button(Say.t("clash.theirs"), _ -> {
            setVisible(false);
            theirs.run();
        });
        panel.add(Layouts.row(go, back));
        add(panel);
        setVisible(true);
        title.getElement().callJsFunction("focus");
    }
}
