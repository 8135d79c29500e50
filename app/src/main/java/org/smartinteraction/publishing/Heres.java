package org.smartinteraction.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smartinteraction.publishing.ItemPage.Group;
import org.smartinteraction.publishing.ItemPage.Link;
import org.smartinteraction.tenancy.SiteAddress;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds out where a request for a plain page stands. */
@Component
class Heres {

    private final ObjectProvider<Front> fronts;
    private final TenantDirectory tenants;
    private final String domain;

    Heres(ObjectProvider<Front> fronts, TenantDirectory tenants, @Value("${smart.domain}") String domain) {
        this.fronts = fronts;
        this.tenants = tenants;
        this.domain = domain;
    }

    /** The page that is asked for, in the language its address names. */
    Here of(HttpServletRequest request, Map<String, String> parameters) {
        var path = request.getRequestURI().replaceFirst("(?<=.)/$", "");
        var tenant = Tenancy.current();
        if (tenant.isEmpty()) {
            return platform(request, path, parameters, locale(request, Texts.languages()));
        }
        return space(
                request,
                tenant.get(),
                path,
                parameters,
                locale(request, fronts.getObject().languages()));
    }

    /** A page beside the plain ones, in the language that the person has chosen. */
    Here of(HttpServletRequest request, Locale locale) {
        var path = request.getRequestURI();
        return Tenancy.current()
                .map(tenant -> space(request, tenant, path, Map.of(), locale))
                .orElseGet(() -> platform(request, path, Map.of(), locale));
    }

    /** The home page in a language, as the page around a sentence that something went wrong. */
    Here home(HttpServletRequest request, Locale locale) {
        return Tenancy.current()
                .map(tenant -> space(request, tenant, "/p", Map.of(), locale))
                .orElseGet(() -> platform(request, "/p", Map.of(), locale));
    }

    /** The same without asking the database for anything. */
    Here bare(HttpServletRequest request, Locale locale) {
        var page = platform(request, "/p", Map.of(), locale);
        return Tenancy.current()
                .map(tenant -> new Here(
                        SiteAddress.of(request, tenant.host()),
                        tenant.name(locale),
                        page.path(),
                        page.parameters(),
                        locale,
                        List.of(locale),
                        List.of(),
                        "",
                        ""))
                .orElse(page);
    }

    private Here platform(HttpServletRequest request, String path, Map<String, String> parameters, Locale locale) {
        var texts = Texts.in(locale);
        return new Here(
                SiteAddress.of(request, domain),
                texts.t("publishing.platform"),
                path,
                parameters,
                locale,
                Texts.languages(),
                List.of(),
                texts.t("publishing.platform.what"),
                "");
    }

    private Here space(
            HttpServletRequest request, Tenant tenant, String path, Map<String, String> parameters, Locale locale) {
        var front = fronts.getObject();
        return new Here(
                SiteAddress.of(request, tenant.host()),
                front.name(locale),
                path,
                parameters,
                locale,
                front.languages(),
                front.headings().stream()
                        .filter(heading -> heading.audience() == Audience.PUBLIC)
                        .toList(),
                front.welcome(locale),
                front.notice(locale));
    }

    /** The spaces that take part: regions, then communities. */
    List<Group> spaces(Here here) {
        return List.of(
                new Group(here.t("publishing.spaces.regions"), links(Tenant.Kind.REGION, here)),
                new Group(here.t("publishing.spaces.communities"), links(Tenant.Kind.COMMUNITY, here)));
    }

    /** Pages of this site which are no items. */
    Map<String, Instant> pages(Here here) {
        var pages = new LinkedHashMap<String, Instant>();
        pages.put(here.absolute("/p"), Instant.EPOCH);
        here.headings().forEach(heading -> pages.put(here.absolute("/p/" + heading.slug()), Instant.EPOCH));
        return pages;
    }

    private List<Link> links(Tenant.Kind kind, Here here) {
        return tenants.all().stream()
                .filter(tenant -> tenant.kind() == kind && tenant.status() == Tenant.Status.ACTIVE)
                .map(tenant -> new Link(
                        tenant.name(here.locale()),
                        here.origin().replace(domain, tenant.host()) + "/p",
                        here.language(),
                        "",
                        null))
                .toList();
    }

    private static Locale locale(HttpServletRequest request, List<Locale> spoken) {
        var wished = request.getParameter("lang");
        return spoken.stream()
                .filter(language -> language.getLanguage().equals(wished))
                .findFirst()
                .orElse(spoken.getFirst());
    }
}
