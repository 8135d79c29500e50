package org.smartinteraction.organisations;

import java.util.Collection;
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
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation does in the space, as far as the asking person may see it: read from what was published. */
@Component
@Transactional(readOnly = true)
class Deeds {

    /** News of a thing that is listed itself. */
    private static final Set<String> PARTS = Set.of("report", "contribution");

    private final Published published;
    private final Supports supports;
    private final Funding funding;
    private final Spaces spaces;

    Deeds(Published published, Supports supports, Funding funding, Spaces spaces) {
        this.published = published;
        this.supports = supports;
        this.funding = funding;
        this.spaces = spaces;
    }

    /** Money that it gives for something. */
    record Given(PublishedItem item, Money money) {}

    /** What it said in its own name, newest first. */
    List<PublishedItem> proposed(UUID actor) {
        return published.by(actor, spaces.audience()).stream()
                .filter(item -> !PARTS.contains(item.kind()))
                .toList();
    }

    List<PublishedItem> supported(UUID actor) {
        return List.copyOf(here(supports.by(actor)).values());
    }

    List<Given> financed(UUID actor) {
        var shares = funding.givenBy(actor);
        var items = here(shares.stream().map(share -> share.subject().item()).toList());
        return shares.stream()
                .flatMap(share -> Optional.ofNullable(items.get(share.subject().item())).stream()
                        .map(item -> new Given(item, share.money())))
                .toList();
    }

    private Map<UUID, PublishedItem> here(Collection<UUID> ids) {
        var tenant = Tenancy.tenant().id();
        return published.find(ids, spaces.audience()).stream()
                .filter(publication -> publication.tenantId().equals(tenant))
                .map(Publication::item)
                .collect(Collectors.toMap(
                        PublishedItem::id, Function.identity(), (a, _) -> a, java.util.LinkedHashMap::new));
    }
}
