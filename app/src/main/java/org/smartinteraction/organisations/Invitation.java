package org.smartinteraction.organisations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.smartinteraction.people.Seat;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** Tells a person that an organisation wants them. */
final class Invitation {

    private Invitation() {}

    static Div note(Seat seat) {
        var answer = new Anchor("/organisations/mine", Texts.t("organisations.invitation.answer"));
        answer.addClassNames("si-button", "si-button-plain");
        return Layouts.panel(
                new Paragraph(Texts.t(
                        "organisations.invitation",
                        seat.organisation(),
                        Texts.t(seat.part().textKey()))),
                answer);
    }
}
