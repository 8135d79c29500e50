package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** What the home page shows of a section: the latest solutions, and the two things a visitor can do. */
class SolutionsBlock extends Div {

    SolutionsBlock(Desk desk, Section section) {
        addClassName("si-stack");
        desk.team().join();
        add(new H2(section.name(Texts.locale())), Invited.to(desk, section));
        var latest = desk.catalogue().latest(section.id(), 3);
        if (latest.isEmpty()) {
            add(new EmptyState("bulb", Say.t("list.none")));
        } else {
            var numbers = desk.supports()
                    .counts(latest.stream().map(Catalogue.Card::id).toList());
            var cards = new Cards(List.of());
            for (var card : latest)
                cards.addCard(SolutionCard.of(desk, section, card, numbers.getOrDefault(card.id(), 0), 3));
            add(cards);
        }
        var propose = new Anchor(section.path("new"), Say.t("propose"));
        propose.addClassName("si-button");
        var all = new Anchor(section.path(), Say.t("block.all"));
        all.addClassNames("si-button", "si-button-quiet");
        add(Layouts.row(propose, all));
    }
}
