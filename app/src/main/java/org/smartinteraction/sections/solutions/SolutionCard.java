package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Texts;

/** A solution in a list: what it is, where it stands, whose it is, what it needs. */
final class SolutionCard {

    private SolutionCard() {}

    /** @param level of the card's heading, 2 or 3 */
    static CardLink of(Desk desk, Section section, Catalogue.Card card, int supporters, int level) {
        var facts = new ArrayList<Component>();
        facts.add(new Fact("users", Say.t("supporters", supporters)));
        facts.add(new Fact(
                "user-circle",
                desk.names().speaker(card.authorId(), card.actorId()) + ", " + Say.sector(card.sector())));
        if (card.money() > 0) facts.add(new Fact("coins", Say.t("card.money", Texts.money(card.money()))));
        var due = card.due();
        if (due != null) facts.add(new Fact("calendar-due", Say.t("card.due", Texts.date(due))));
        return new CardLink(section.path(card.id()), card.title(), level)
                .badges(Say.badge(card.state()))
                .text(card.summary())
                .facts(facts.toArray(Component[]::new));
    }
}
