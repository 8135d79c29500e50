package org.smartinteraction.organisations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.budget.Money;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation does in the space, as far as those who ask may see it: read from what was published. */
@Component
@Transactional(readOnly = true)
class Deeds {

    /** News of a thing that is listed itself. */
    private static final Set<String> PARTS = Set.of("report", "contribution", "credit");

    /** What a published item does to the thing that its organisation administers, or helps with work and goods. */
    private static final String ADMINISTERS = "administers";

    private static final String HELPS = "helps";

    private final Published published;
    private final Supports supports;
    private final Funding funding;

    Deeds(Published published, Supports supports, Funding funding) {
        this.published = published;
        this.supports = supports;
        this.funding = funding;
    }

    /** Money that it gives for something. */
    record Given(PublishedItem item, Money money) {}

    /** What it said in its own name, newest first. */
    List<PublishedItem> proposed(UUID actor, Audience asker) {
        return published.by(actor, asker).stream()
                .filter(item -> !PARTS.contains(item.kind()))
                .toList();
    }

    List<PublishedItem> supported(UUID actor, Audience asker) {
        return List.copyOf(here(supports.by(actor), asker).values());
    }

    /** What it carries the money and the work of, newest first. */
    List<PublishedItem> administered(UUID actor, Audience asker) {
        return done(ADMINISTERS, actor, asker);
    }

    /** What it helps with work and goods, newest first. */
    List<PublishedItem> helped(UUID actor, Audience asker) {
        return done(HELPS, actor, asker);
    }

    private List<PublishedItem> done(String what, UUID actor, Audience asker) {
        var ids = published.by(actor, asker).stream()
                .flatMap(item -> Optional.ofNullable(item.relation()).stream())
                .filter(relation -> relation.name().equals(what))
                .flatMap(relation -> relation.items().stream())
                .toList();
        return List.copyOf(here(ids, asker).values());
    }

    List<Given> financed(UUID actor, Audience asker) {
        var shares = funding.givenBy(actor);
        var items = here(shares.stream().map(share -> share.subject().item()).toList(), asker);
        return shares.stream()
                .flatMap(share -> Optional.ofNullable(items.get(share.subject().item())).stream()
                        .map(item -> new Given(item, share.money())))
                .toList();
    }

    private Map<UUID, PublishedItem> here(Collection<UUID> ids, Audience asker) {
        var tenant = Tenancy.tenant().id();
        return published.find(ids, asker).stream()
                .filter(publication -> publication.tenantId().equals(tenant))
                .map(Publication::item)
                .collect(Collectors.toMap(PublishedItem::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }
}
