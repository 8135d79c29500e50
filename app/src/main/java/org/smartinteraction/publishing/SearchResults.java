package org.smartinteraction.publishing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.smartinteraction.publishing.Search.Hit;
import org.smartinteraction.publishing.Search.Question;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.springframework.context.annotation.Scope;

/** What a search found: how much, which words were looked for in the end, and a card for each hit. */
@SpringComponent
@Scope("prototype")
public class SearchResults extends Div {

    private final transient Search search;
    private final transient Front front;
    private final transient TenantDirectory tenants;

    SearchResults(Search search, Front front, TenantDirectory tenants) {
        this.search = search;
        this.front = front;
        this.tenants = tenants;
        addClassName("si-stack");
    }

    /** Asks, and shows the answer instead of the one before. */
    public void show(Question question) {
        removeAll();
        if (question.text().isBlank()) {
            return;
        }
        var answer = search.find(question);
        var status = new Paragraph(Texts.t("publishing.search.found", answer.total()));
        status.getElement().setAttribute("role", "status");
        if (answer.understood() != null && answer.total() > 0) {
            status.add(" " + Texts.t("publishing.search.understood", answer.understood()));
        }
        add(status);
        if (answer.hits().isEmpty()) {
            add(new EmptyState("search", Texts.t("publishing.search.nothing")));
            return;
        }
        var cards = new Cards(answer.hits().stream().map(this::card).toList()).inOneColumn();
        add(cards);
        more(question, answer.total(), cards);
    }

    private void more(Question question, long total, Cards cards) {
        long shown = (question.page() + 1L) * Search.PAGE;
        if (total > shown) {
            var more = new Button(Texts.t("publishing.search.more"));
            more.addClickListener(_ -> {
                remove(more);
                var next = new Question(
                        question.text(), question.asker(), question.section(), question.shared(), question.page() + 1);
                search.find(next).hits().forEach(hit -> cards.addCard(card(hit)));
                more(next, total, cards);
            });
            add(more);
        }
    }

    private Component card(Hit hit) {
        var item = hit.publication().item();
        var owner = owner(hit.publication());
        var card = new CardLink(
                        owner.map(other -> address(other, item)).orElseGet(() -> path(item)), pieces(hit.title()))
                .text(pieces(hit.text()));
        var state = item.state();
        if (state != null) {
            card.badges(new StatusBadge(Texts.t(state.key()), state.tone()));
        }
        card.facts(
                new Span(owner.map(other -> other.name(Texts.locale())).orElseGet(() -> section(item))),
                new Span(Texts.date(item.publishedAt())));
        return card;
    }

    private static Component[] pieces(Snippet snippet) {
        return snippet.pieces().stream()
                .map(piece -> piece.found() ? new Mark(piece.text()) : new Span(piece.text()))
                .toArray(Component[]::new);
    }

    private Optional<Tenant> owner(Publication publication) {
        return publication.tenantId().equals(Tenancy.tenant().id())
                ? Optional.empty()
                : tenants.byId(publication.tenantId());
    }

    private String section(PublishedItem item) {
        return front.headings().stream()
                .filter(heading -> heading.id().equals(item.sectionId()))
                .map(heading -> heading.name(Texts.locale()))
                .findFirst()
                .orElse("");
    }

    /** Where the item is now, should its section have been renamed since. */
    private String path(PublishedItem item) {
        int rest = item.path().indexOf('/', 1);
        return front.headings().stream()
                .filter(heading -> rest > 0 && heading.id().equals(item.sectionId()))
                .map(heading -> "/" + heading.slug() + item.path().substring(rest))
                .findFirst()
                .orElse(item.path());
    }

    private static String address(Tenant owner, PublishedItem item) {
        return SiteAddress.of(VaadinServletRequest.getCurrent(), owner.host()) + item.path();
    }

    @com.vaadin.flow.component.Tag("mark")
    private static final class Mark extends Component {

        Mark(String text) {
            getElement().setText(text);
        }
    }
}
