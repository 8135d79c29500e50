package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.smartinteraction.people.People;

/** In whose name somebody acts: their own, or that of the organisation they belong to. */
class Speaker extends Div {

    private final RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>(Say.t("speaker"));

    Speaker(People people) {
        var me = people.me();
        var organisation = me.flatMap(member -> people.actor(member.actor()));
        var name = me.map(member -> member.name()).orElse("");
        choice.setItems(false, true);
        choice.setValue(organisation.isPresent());
        if (organisation.isPresent()) {
            var actor = organisation.get();
            choice.setItemLabelGenerator(as ->
                    as ? Say.t("speaker.as", actor.name(), Say.sector(actor.sector())) : Say.t("speaker.self", name));
            add(choice);
        } else {
            add(new Paragraph(Say.t("speaker.only", name)));
        }
    }

    boolean isOrganisation() {
        return choice.getValue();
    }
}
