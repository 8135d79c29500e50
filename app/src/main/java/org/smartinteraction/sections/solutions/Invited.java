package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Layouts;

/** Tells who was invited to write solutions together which ones they are, drafts included; nothing to anyone else. */
final class Invited {

    private Invited() {}

    static Div to(Desk desk, Section section) {
        var cards = desk.catalogue().invited(section.id());
        var list = new UnorderedList();
        list.addClassName("si-links");
        for (var card : cards)
            list.add(new ListItem(
                    Layouts.row(new Anchor(section.path(card.id()), card.title()), Say.badge(card.state()))));
        var panel =
                Layouts.panel(new H2(Say.t("team.mine")), new Paragraph(Say.t("team.mine.means", cards.size())), list);
        panel.setVisible(!cards.isEmpty());
        return panel;
    }
}
