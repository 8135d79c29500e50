package org.smartinteraction.overlay;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Page;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What communities share with this region, item by item. */
@Service
@Transactional(readOnly = true)
class SharedItems {

    private final Published published;
    private final Neighbour neighbour;

    SharedItems(Published published, Neighbour neighbour) {
        this.published = published;
        this.neighbour = neighbour;
    }

    /** The newest items of a kind, of one community or of all, of one year or of all. */
    Page list(String kind, @Nullable UUID community, @Nullable Year year, @Nullable String after) {
        var page = published.recent(Filter.of(Audience.PUBLIC)
                .kind(kind)
                .of(community)
                .year(year)
                .after(after)
                .size(30));
        var mine = Tenancy.tenant().id();
        return new Page(
                page.items().stream()
                        .filter(publication -> !publication.tenantId().equals(mine))
                        .toList(),
                page.next());
    }

    Optional<Publication> find(UUID id) {
        return published.find(List.of(id), Audience.PUBLIC).stream().findFirst();
    }

    /** The address of a shared item in its own space. */
    String address(Publication publication) {
        return neighbour
                .tenant(publication.tenantId())
                .map(tenant -> neighbour.address(tenant, publication.item().path()))
                .orElse("/");
    }

    String community(Publication publication, Locale locale) {
        return name(publication.tenantId(), locale);
    }

    /** What a community is called; empty when it is none. */
    String name(UUID community, Locale locale) {
        return neighbour.tenant(community).map(tenant -> tenant.name(locale)).orElse("");
    }
}
