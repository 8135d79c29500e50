package org.smartinteraction.sections.solutions;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.Search;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The issues a solution may answer: those published here, and the joint ones of the regions this space belongs to. */
@Component
@Transactional(readOnly = true)
class Issues {

    private static final List<String> KINDS = List.of("issue", "joint");

    /**
     * An issue that someone published.
     *
     * @param where name of the space it stands in; empty when it is this one
     * @param href where it can be read
     */
    record Named(UUID id, String title, String where, String href) {

        /** Title, and where it stands when that is elsewhere. */
        String label() {
            return where.isEmpty() ? title : title + " · " + where;
        }
    }

    private final Published published;
    private final Search search;
    private final Spaces spaces;
    private final TenantDirectory tenants;

    Issues(Published published, Search search, Spaces spaces, TenantDirectory tenants) {
        this.published = published;
        this.search = search;
        this.spaces = spaces;
        this.tenants = tenants;
    }

    /** The newest that could be answered now: at most 200 of each kind. */
    List<Named> all() {
        var found = new LinkedHashMap<UUID, Named>();
        for (var kind : KINDS) {
            var filter = Filter.of(spaces.audience()).kind(kind).size(200);
            published
                    .recent(filter)
                    .items()
                    .forEach(item -> found.put(item.item().id(), named(item)));
            if (kind.equals("joint"))
                published
                        .recent(filter.everywhere())
                        .items()
                        .forEach(item -> found.put(item.item().id(), named(item)));
        }
        return List.copyOf(found.values());
    }

    /**
     * What could be answered and goes by these words: the newest whose titles hold what is typed so far, then whatever
     * a search finds, however old. All of the newest without words.
     */
    List<Named> like(String words) {
        var typed = words.strip().toLowerCase(Texts.locale());
        if (typed.isEmpty()) return all();
        var found = new LinkedHashMap<UUID, Named>();
        all().stream()
                .filter(issue -> issue.title().toLowerCase(Texts.locale()).contains(typed))
                .forEach(issue -> found.put(issue.id(), issue));
        search.find(new Search.Question(words, spaces.audience(), null, true, 0)).hits().stream()
                .map(Search.Hit::publication)
                .filter(hit -> KINDS.contains(hit.item().kind()))
                .filter(hit -> hit.item().kind().equals("joint")
                        || hit.tenantId().equals(Tenancy.tenant().id()))
                .forEach(hit -> found.putIfAbsent(hit.item().id(), named(hit)));
        return List.copyOf(found.values());
    }

    /** Those of these that are still public, in the order given. */
    List<Named> named(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Named>();
        published
                .find(ids, spaces.audience())
                .forEach(item -> found.put(item.item().id(), named(item)));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Named named(Publication publication) {
        var item = publication.item();
        if (publication.tenantId().equals(Tenancy.tenant().id()))
            return new Named(item.id(), item.title(), "", item.path());
        var owner = tenants.byId(publication.tenantId());
        return new Named(
                item.id(),
                item.title(),
                owner.map(tenant -> tenant.name(Texts.locale())).orElse(""),
                owner.map(tenant -> SiteAddress.of(VaadinServletRequest.getCurrent(), tenant.host()) + item.path())
                        .orElse(item.path()));
    }
}
