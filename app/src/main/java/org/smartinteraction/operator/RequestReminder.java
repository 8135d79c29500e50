package org.smartinteraction.operator;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** Tells a person who signed in elsewhere that their space is one press away. */
final class RequestReminder extends Div {

    RequestReminder(SpaceRequest request) {
        var name = request.names().getOrDefault(Texts.locale().getLanguage(), "");
        var link = new Anchor("/start/confirm/" + request.id(), Texts.t("operator.reminder.go"));
        link.addClassName("si-button");
        add(Layouts.panel(new Paragraph(Texts.t("operator.reminder", name)), link));
    }
}
