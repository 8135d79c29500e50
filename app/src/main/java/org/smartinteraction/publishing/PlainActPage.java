package org.smartinteraction.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.LanguageResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A {@link PlainAct} by a form. It needs a session, which plain pages do not have, and so stands beside them: whoever
 * is not signed in signs in on the way.
 */
@Controller
class PlainActPage {

    private final Published published;
    private final PlainActs acts;
    private final Heres heres;
    private final Html html;
    private final LanguageResolver languages;
    private final People people;

    PlainActPage(
            Published published, PlainActs acts, Heres heres, Html html, LanguageResolver languages, People people) {
        this.published = published;
        this.acts = acts;
        this.heres = heres;
        this.html = html;
        this.languages = languages;
        this.people = people;
    }

    @GetMapping(PlainActs.PATH + "{id}")
    ResponseEntity<String> form(HttpServletRequest request, @PathVariable String id, CsrfToken token) {
        var here = heres.of(request, languages.resolveLocale(request));
        return item(id).map(item -> page(here, item, token, null)).orElseGet(() -> missing(here));
    }

    @PostMapping(PlainActs.PATH + "{id}")
    ResponseEntity<String> act(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean withdraw,
            @RequestParam(name = "for", defaultValue = "") String other,
            CsrfToken token) {
        var here = heres.of(request, languages.resolveLocale(request));
        return item(id).map(item -> {
                    var act = acts.on(item).orElseThrow();
                    try {
                        if (!other.equals(other())) {
                            throw new Refusal("publishing.act.other");
                        }
                        if (withdraw) {
                            act.withdraw(item.id());
                        } else {
                            act.add(item.id());
                        }
                    } catch (Refusal refusal) {
                        return page(here, item, token, refusal);
                    }
                    // A page of its own, so that loading it anew does nothing again.
                    return ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(PlainActs.path(item)))
                            .<String>build();
                })
                .orElseGet(() -> missing(here));
    }

    private Optional<PublishedItem> item(String id) {
        return Tenancy.current().isEmpty() || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.empty()
                : published
                        .find(UUID.fromString(id), Audience.PUBLIC)
                        .filter(item -> acts.on(item).isPresent());
    }

    private ResponseEntity<String> page(Here here, PublishedItem item, CsrfToken token, @Nullable Refusal refusal) {
        var act = acts.on(item).orElseThrow();
        var model = new HashMap<String, Object>(Map.of(
                "item", item,
                "texts", act.texts(),
                "open", act.isOpen(item.id()),
                "mine", act.isMine(item.id()),
                "count", act.count(item.id()),
                "csrf", token.getToken()));
        model.put("for", other());
        people.errand()
                .flatMap(errand -> people.find(errand.member()))
                .ifPresent(other -> model.put("other", other.name()));
        if (refusal != null) {
            model.put("refusal", here.texts().t(refusal.textKey(), refusal.arguments()));
        }
        return answer(refusal == null ? HttpStatus.OK : HttpStatus.CONFLICT, html.page("act", here, model));
    }

    /** For whom one acts, so that a page that shows another, or nobody, does nothing; empty for oneself. */
    private String other() {
        return people.errand().map(errand -> errand.member().toString()).orElse("");
    }

    private ResponseEntity<String> missing(Here here) {
        return answer(HttpStatus.NOT_FOUND, html.page("missing", here, Map.of()));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
