package org.smartinteraction.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.publishing.Front.Heading;
import org.smartinteraction.publishing.Search.Question;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The public face of a space: pages for everybody, without session, cookie or script, the same for all who ask, so that
 * any cache may keep them. The language is part of the address for the same reason.
 */
@Controller
class PlainPages {

    /** What such a page may load: our own styles and pictures, and nothing that runs. */
    static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Published published;
    private final Contents contents;
    private final Search search;
    private final ItemPage itemPage;
    private final PlainActs acts;
    private final Html html;
    private final PageCache cache;
    private final Heres heres;

    PlainPages(
            Published published,
            Contents contents,
            Search search,
            ItemPage itemPage,
            PlainActs acts,
            Html html,
            PageCache cache,
            Heres heres) {
        this.published = published;
        this.contents = contents;
        this.search = search;
        this.itemPage = itemPage;
        this.acts = acts;
        this.html = html;
        this.cache = cache;
        this.heres = heres;
    }

    @GetMapping({"/p", "/p/"})
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        return answer(request, Set.of(), here -> {
            if (Tenancy.current().isEmpty()) {
                return page(200, "spaces", here, Map.of("groups", heres.spaces(here)));
            }
            var open = ids(here);
            var items = published.recent(Filter.of(Audience.PUBLIC).size(12)).items().stream()
                    .map(Publication::item)
                    .filter(item -> open.contains(item.sectionId()))
                    .toList();
            var counts = new HashMap<>(contents.counts(Audience.PUBLIC));
            var others = new HashSet<UUID>();
            for (var heading : here.headings()) {
                var shared = itemPage.shared(heading.shared(), here);
                counts.merge(
                        heading.id(), (long) shared.groups().getFirst().links().size(), Long::sum);
                others.addAll(shared.others());
            }
            return page("home", here, Map.of("items", items, "counts", counts), others);
        });
    }

    @GetMapping("/p/{section}")
    ResponseEntity<byte[]> section(
            HttpServletRequest request,
            @PathVariable String section,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String after) {
        return answer(
                request,
                Set.of("state", "after"),
                here -> heading(here, section)
                        .map(heading -> {
                            var model = new TreeMap<String, Object>();
                            model.put("heading", heading);
                            model.put("states", contents.states(heading.id(), Audience.PUBLIC));
                            model.put(
                                    "page",
                                    published.recent(Filter.of(Audience.PUBLIC)
                                            .section(heading.id())
                                            .state(state == null ? null : state.replace("\0", ""))
                                            .after(after)));
                            if (state != null) {
                                model.put("state", state);
                            }
                            if (after != null) {
                                model.put("after", after);
                            }
                            var shared = itemPage.shared(heading.shared(), here);
                            model.put("shared", shared.groups().getFirst().links());
                            return page("section", here, model, shared.others());
                        })
                        .orElseGet(() -> missing(here)));
    }

    /** An address that was typed with a slash at its end. */
    @GetMapping({"/p/{section}/", "/p/{section}/{id}/"})
    ResponseEntity<Void> slash(HttpServletRequest request) {
        var path = request.getRequestURI().replaceFirst("/+$", "");
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return ResponseEntity.status(301).header("Location", path + query).build();
    }

    @GetMapping("/p/{section}/{id}")
    ResponseEntity<byte[]> item(HttpServletRequest request, @PathVariable String section, @PathVariable String id) {
        return answer(
                request,
                Set.of(),
                here -> heading(here, section)
                        .flatMap(heading -> uuid(id).flatMap(item -> published.find(item, Audience.PUBLIC))
                                .filter(item -> item.sectionId().equals(heading.id()))
                                .map(item -> item(here, heading, item)))
                        .orElseGet(() -> missing(here)));
    }

    private Rendered item(Here here, Heading heading, PublishedItem item) {
        var related = itemPage.related(item, here);
        var model = new HashMap<String, Object>(Map.of(
                "heading", heading,
                "item", item,
                "prose", Prose.of(item.wording().body()),
                "related", related.groups(),
                "entered", itemPage.entered(item, here),
                "structured", ItemPage.structured(item, here)));
        acts.on(item).filter(act -> act.isOpen(item.id())).ifPresent(act -> {
            model.put("act", PlainActs.path(item));
            model.put("actTexts", act.texts());
        });
        return page("item", here, model, related.others());
    }

    @GetMapping("/p/search")
    ResponseEntity<byte[]> search(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page) {
        return answer(request, Set.of("q", "page"), here -> {
            if (Tenancy.current().isEmpty()) {
                return missing(here);
            }
            int number = page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) - 1 : 0;
            var model = new TreeMap<String, Object>(Map.of("asked", q, "number", number));
            if (!q.isBlank()) {
                model.put("answer", search.find(new Question(q, Audience.PUBLIC, null, false, number)));
            }
            return page(200, "search", here, model);
        });
    }

    @GetMapping("/p/feed.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        return answer(
                request,
                Set.of(),
                here -> Tenancy.current()
                        .map(tenant -> atom(tenant.id(), here.name(), here, "/p", null))
                        .orElseGet(() -> missing(here)));
    }

    @GetMapping("/p/{section}/feed.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request, @PathVariable String section) {
        return answer(
                request,
                Set.of(),
                here -> heading(here, section)
                        .map(heading -> atom(
                                heading.id(),
                                heading.name(here.locale()) + " · " + here.name(),
                                here,
                                "/p/" + heading.slug(),
                                heading.id()))
                        .orElseGet(() -> missing(here)));
    }

    private Rendered atom(UUID id, String title, Here here, String page, @Nullable UUID section) {
        var filter = Filter.of(Audience.PUBLIC).size(50);
        var open = ids(here);
        var items = published.recent(section == null ? filter : filter.section(section)).items().stream()
                .map(Publication::item)
                .filter(item -> open.contains(item.sectionId()))
                .toList();
        return Rendered.of(200, Rendered.ATOM, Feed.atom(id, title, here, page, items), Set.of());
    }

    @GetMapping("/p/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        return answer(request, Set.of(), here -> {
            var pages = heres.pages(here);
            contents.everyPath(here).forEach(pages::put);
            return Rendered.of(200, Rendered.XML, Feed.sitemap(pages), Set.of());
        });
    }

    private Rendered missing(Here here) {
        return page(404, "missing", here, Map.of());
    }

    /** A page that shows something of other tenants too. */
    private Rendered page(String template, Here here, Map<String, ?> model, Set<UUID> others) {
        return Rendered.of(200, Rendered.HTML, html.page(template, here, model), others);
    }

    private Rendered page(int status, String template, Here here, Map<String, ?> model) {
        return Rendered.of(status, Rendered.HTML, html.page(template, here, model), Set.of());
    }

    private static Optional<Heading> heading(Here here, String slug) {
        return here.headings().stream()
                .filter(heading -> heading.slug().equals(slug))
                .findFirst();
    }

    private static List<UUID> ids(Here here) {
        return here.headings().stream().map(Heading::id).toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private interface Rendering {
        Rendered of(Here here);
    }

    /** The page from the cache or made anew; parameters that mean nothing here make no difference. */
    private ResponseEntity<byte[]> answer(HttpServletRequest request, Set<String> meant, Rendering rendering) {
        var parameters = request.getParameterMap().entrySet().stream()
                .filter(parameter -> meant.contains(parameter.getKey()) && !parameter.getValue()[0].isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue()[0], (a, _) -> a, TreeMap::new));
        var here = heres.of(request, parameters);
        var page = cache.page(here.canonical(), () -> rendering.of(here));
        var caching = page.status() == 200
                ? CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()
                : CacheControl.noCache();
        if (page.status() == 200
                && new ServletWebRequest(request)
                        .checkNotModified(page.etag(), page.made().toEpochMilli())) {
            return ResponseEntity.status(304)
                    .cacheControl(caching)
                    .eTag(page.etag())
                    .build();
        }
        return ResponseEntity.status(page.status())
                .contentType(page.type())
                .cacheControl(caching)
                .eTag(page.etag())
                .lastModified(page.made())
                .header("Content-Security-Policy", POLICY)
                .body(page.body());
    }
}
