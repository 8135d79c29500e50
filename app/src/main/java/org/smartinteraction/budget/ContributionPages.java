package org.smartinteraction.budget;

import java.util.List;
import java.util.Objects;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Publishes what this tenant gives to a thing of another one, so that the row is seen on both sides while it is kept on
 * one. Rows for things of one's own are published with those things.
 */
@Component
class ContributionPages {
    /** Kind of the published item that is a contribution. */
    static final String KIND = "contribution";

    /** What a contribution does to the thing it is given for. */
    static final String FINANCES = "finances";

    private final Publisher publisher;
    private final Spaces spaces;
    private final ObjectProvider<ShowsShares> kinds;

    ContributionPages(Publisher publisher, Spaces spaces, ObjectProvider<ShowsShares> kinds) {
        this.publisher = publisher;
        this.spaces = spaces;
        this.kinds = kinds;
    }

    void publish(Share share) {
        var kind = kinds.getIfAvailable();
        var section = spaces.current().sections().stream()
                .filter(any -> kind != null && any.type().equals(kind.key()))
                .findFirst()
                .orElseThrow(() -> new Refusal("funding.refusal.noSection"));
        var texts = Texts.in(Texts.UKRAINIAN);
        var item = PublishedItem.of(
                        share.id(),
                        section.id(),
                        KIND,
                        Objects.requireNonNull(kind).path(section, share.id()),
                        texts.t("funding.item.title", share.subject().title()))
                .summary(texts.t(
                        "funding.item.summary", share.giver(), Tenancy.tenant().name(Texts.UKRAINIAN)))
                .state(stage(share).textKey(), share.closed() ? Tone.GOOD : Tone.INFO)
                .author(share.giver(), share.source().isBudget() ? "authority" : "")
                .relates(FINANCES, List.of(share.subject().item()));
        for (var stage : Stage.values()) {
            item = item.fact(stage.metric(share.source()), share.money().at(stage));
        }
        publisher.publish(item);
    }

    private static Stage stage(Share share) {
        var reached = Stage.PLANNED;
        for (var stage : Stage.values()) {
            if (share.money().at(stage) > 0) {
                reached = stage;
            }
        }
        return reached;
    }
}
