package org.smartinteraction.overlay;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;

/** Issues or solutions of the communities as a list; each leads to the item in its own space. */
class ItemsView extends Div implements HasDynamicTitle {

    private static final Set<String> KINDS = Set.of("issue", "solution");

    private final String kind;

    ItemsView(SharedItems items, Visit visit) {
        kind = visit.parameter("kind").filter(KINDS::contains).orElseThrow(NoSuchPage::new);
        var community = visit.parameter("community").map(ItemsView::id).orElse(null);
        var year = DashboardView.year(visit);
        var header = new PageHeader(getPageTitle())
                .back(
                        visit.section().path() + (year == null ? "" : "?year=" + year),
                        Texts.t("overlay.dashboard.title"));
        if (community != null) {
            header.lead(items.name(community, Texts.locale()) + (year == null ? "" : ", " + year));
        }
        add(header);
        var page = items.list(kind, community, year, visit.parameter("after").orElse(null));
        if (page.items().isEmpty()) {
            add(new EmptyState("inbox", Texts.t("overlay.items.empty")));
        } else {
            add(new Cards(page.items().stream()
                    .map(publication -> card(items, visit, publication))
                    .toList()));
        }
        if (page.next() != null) {
            var more = new Anchor(
                    visit.section().path("items") + "?kind=" + kind
                            + (community == null ? "" : "&community=" + community)
                            + (year == null ? "" : "&year=" + year) + "&after=" + page.next(),
                    Texts.t("overlay.items.more"));
            more.addClassName("si-button");
            add(more);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw new NoSuchPage();
        }
    }

    private CardLink card(SharedItems items, Visit visit, Publication publication) {
        var item = publication.item();
        var card = new CardLink(items.address(publication), item.title())
                .text(
                        item.wording().summary().isBlank()
                                ? item.wording().body()
                                : item.wording().summary())
                .facts(
                        new Fact("building-community", items.community(publication, Texts.locale())),
                        new Fact("calendar", Texts.date(item.publishedAt())));
        var state = item.state();
        if (state != null) {
            card.badges(new StatusBadge(Texts.t(state.key()), state.tone()));
        }
        if (kind.equals("solution")) {
            card.with(new Anchor(visit.section().path("finance") + "/" + item.id(), Texts.t("overlay.finance.open")));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("overlay.items." + kind);
    }
}
