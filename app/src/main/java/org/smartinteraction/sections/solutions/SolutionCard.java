package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Div;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Texts;

/** A solution in a list: what it is, where it stands, whose it is, what it needs. */
class SolutionCard extends Div {

    SolutionCard(Desk desk, Section section, Catalogue.Card card, int supporters) {
        this(desk, section, card, supporters, 2);
    }

    SolutionCard(Desk desk, Section section, Catalogue.Card card, int supporters, int level) {
        var link = new CardLink(section.path(card.id()), card.title(), level).badges(Say.badge(card.state()));
        link.text(card.summary());
        link.facts(
                new Fact("users", Say.t("supporters", supporters)),
                new Fact(
                        "user-circle",
                        desk.names().speaker(card.authorId(), card.actorId()) + ", " + Say.sector(card.sector())));
        if (card.money() > 0) link.facts(new Fact("coins", Say.t("card.money", Texts.money(card.money()))));
        var due = card.due();
        if (due != null) link.facts(new Fact("calendar-due", Say.t("card.due", Texts.date(due))));
        add(link);
    }
}
