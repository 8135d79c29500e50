package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.ProgressNumber;
import org.smartinteraction.ui.Texts;

/** A solution in a list: what it is, where it stands, whose it is, what it needs. */
final class SolutionCard {

    private SolutionCard() {}

    /** Cards of these solutions, with headings of a level, 2 or 3. */
    static Cards all(Desk desk, Section section, List<Catalogue.Card> solutions, int level) {
        var ids = solutions.stream().map(Catalogue.Card::id).toList();
        var supporters = desk.supports().counts(ids);
        var confirmed = desk.confirmed().of(ids);
        return new Cards(solutions.stream()
                .map(card -> of(
                        desk,
                        section,
                        card,
                        supporters.getOrDefault(card.id(), 0),
                        confirmed.getOrDefault(card.id(), 0L),
                        level))
                .toList());
    }

    private static CardLink of(
            Desk desk, Section section, Catalogue.Card card, int supporters, long confirmed, int level) {
        var facts = new ArrayList<Component>();
        facts.add(new Fact("users", Say.t("supporters", supporters)));
        facts.add(new Fact(
                "user-circle",
                desk.names().speaker(card.authorId(), card.actorId()) + ", " + Say.sector(card.sector())));
        var due = card.due();
        if (due != null) facts.add(new Fact("calendar-due", Say.t("card.due", Texts.date(due))));
        var link = new CardLink(section.path(card.id()), card.title(), level)
                .badges(Say.badge(card.state()))
                .text(card.summary());
        if (card.money() > 0) {
            link.with(ProgressNumber.money(confirmed, card.money()).unit(Say.t("needs.money.confirmed")));
        }
        return link.facts(facts.toArray(Component[]::new));
    }
}
