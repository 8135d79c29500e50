package org.smartinteraction.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Entered;
import org.smartinteraction.publishing.PublishedItem.State;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.TenantDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what an item's plain page shows beside the item: what it is linked to, and structured data. */
@Component
class ItemPage {

    private final Published published;
    private final TenantDirectory tenants;
    private final ObjectProvider<Beside> features;
    private final ObjectProvider<Entered> entered;

    ItemPage(
            Published published,
            TenantDirectory tenants,
            ObjectProvider<Beside> features,
            ObjectProvider<Entered> entered) {
        this.entered = entered;
        this.published = published;
        this.tenants = tenants;
        this.features = features;
    }

    /** That somebody entered the item on behalf of its author, and which office; empty almost always. */
    String entered(PublishedItem item, Here here) {
        var known = entered.getIfAvailable();
        var office = known == null ? null : known.by(Set.of(item.id())).get(item.id());
        if (office == null) {
            return "";
        }
        var language = here.locale().getLanguage();
        return here.texts()
                .t(
                        "people.entered",
                        office.getOrDefault(
                                language, office.values().stream().findFirst().orElse("")));
    }

    /** Links under one heading. */
    record Group(String title, List<Link> links) {}

    /**
     * @param from whose it is, when it is another tenant's, and of which day; empty when that says nothing
     */
    record Link(
            String title,
            String address,
            String language,
            String from,
            @Nullable State state) {}

    /**
     * @param others tenants whose items are among them
     */
    record Related(List<Group> groups, Set<UUID> others) {}

    /** What an item does to others, what others do to it, and what features know to be beside it. */
    Related related(PublishedItem item, Here here) {
        var groups = new LinkedHashMap<String, List<Publication>>();
        var relation = item.relation();
        if (relation != null) {
            groups.put(
                    title("publishing.relation.", relation.name(), here),
                    published.find(relation.items(), Audience.PUBLIC));
        }
        for (var other : published.relatedTo(item.id(), Audience.PUBLIC)) {
            var how = other.item().relation();
            if (how != null) {
                groups.computeIfAbsent(title("publishing.related.", how.name(), here), _ -> new ArrayList<>())
                        .add(other);
            }
        }
        var own = Tenancy.tenant().id();
        features.orderedStream()
                .flatMap(feature -> feature.of(item).stream())
                .forEach(group -> groups.put(
                        here.t(group.title()),
                        group.items().stream()
                                .map(each -> new Publication(own, each))
                                .toList()));
        groups.values().removeIf(List::isEmpty);
        return new Related(
                groups.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(publication -> link(publication, here))
                                        .toList()))
                        .toList(),
                groups.values().stream()
                        .flatMap(List::stream)
                        .map(Publication::tenantId)
                        .filter(tenant -> !tenant.equals(own))
                        .collect(Collectors.toSet()));
    }

    /** What others share and a section shows beside its own, newest first: at most 200. */
    Related shared(@Nullable String kind, Here here) {
        var found = kind == null
                ? List.<Publication>of()
                : published
                        .recent(Filter.of(Audience.PUBLIC)
                                .kind(kind)
                                .everywhere()
                                .size(200))
                        .items()
                        .stream()
                        .filter(publication ->
                                !publication.tenantId().equals(Tenancy.tenant().id()))
                        .toList();
        var links = found.stream().map(publication -> link(publication, here)).toList();
        return new Related(
                List.of(new Group("", links)),
                found.stream().map(Publication::tenantId).collect(Collectors.toSet()));
    }

    private Link link(Publication publication, Here here) {
        var item = publication.item();
        var language = item.wording().language();
        if (publication.tenantId().equals(Tenancy.tenant().id())) {
            return new Link(item.title(), here.page(item), language, here.date(item.publishedAt()), item.state());
        }
        var owner = tenants.byId(publication.tenantId()).orElseThrow();
        var address = here.origin().replace(Tenancy.tenant().host(), owner.host()) + here.plainPath(item);
        var from = owner.name(here.locale()) + ", " + here.date(item.publishedAt());
        return new Link(item.title(), address, language, from, item.state());
    }

    private static String title(String prefix, String relation, Here here) {
        var texts = here.texts();
        return texts.t(texts.has(prefix + relation) ? prefix + relation : prefix + "other");
    }

    /** The item as search engines read it: JSON-LD, safe inside a script element. */
    static String structured(PublishedItem item, Here here) {
        var data = new HashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Article");
        data.put("headline", item.title());
        data.put("url", here.canonical());
        data.put("inLanguage", item.wording().language());
        data.put("datePublished", item.publishedAt().toString());
        data.put("dateModified", item.updatedAt().toString());
        data.put(
                "publisher",
                Map.of("@type", "GovernmentOrganization", "name", here.name(), "url", here.absolute("/p")));
        var teaser = Here.teaser(item);
        if (!teaser.isEmpty()) {
            data.put("description", teaser);
        }
        var author = item.author();
        if (author != null) {
            var type = "citizen".equals(author.sector()) ? "Person" : "Organization";
            data.put("author", Map.of("@type", type, "name", author.name()));
        }
        if (item.image() != null) {
            data.put("image", here.absolute("/files/" + item.image()));
        }
        var place = item.place();
        if (place != null) {
            var where = new HashMap<String, Object>(Map.of("@type", "Place", "name", place.label()));
            if (place.latitude() != null && place.longitude() != null) {
                where.put(
                        "geo",
                        Map.of(
                                "@type", "GeoCoordinates",
                                "latitude", place.latitude(),
                                "longitude", place.longitude()));
            }
            data.put("contentLocation", where);
        }
        return ItemRow.JSON
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
