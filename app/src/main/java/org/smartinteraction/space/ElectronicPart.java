package org.smartinteraction.space;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.smartinteraction.people.Identities;
import org.smartinteraction.ui.Texts;

/** The way to the person's own page on the sign-in host, where one shows electronically who one is, and back. */
class ElectronicPart extends Div {

    ElectronicPart(Identities identities) {
        addClassName("si-stack");
        setVisible(identities.isOffered());
        if (!isVisible()) {
            return;
        }
        if (identities.isAnother()) {
            var another = new Paragraph(Texts.t("space.electronic.another"));
            another.addClassNames("si-note", "si-tone-warning");
            add(another);
        }
        var go = new Anchor("/account?to=/me#linked", Texts.t("space.electronic.confirm"));
        go.addClassNames("si-button", "si-button-plain");
        go.setRouterIgnore(true);
        add(new Paragraph(Texts.t("space.electronic.lead")), new Div(go));
    }
}
