package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages a person walks through: address, letter, link, and back to where they came from. */
@Configuration(proxyBeanMethods = false)
class SignInPages {

    private static final Logger log = LoggerFactory.getLogger(SignInPages.class);
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),;:\\\\\\[\\]]{1,64}@[^\\s@<>\"(),;:\\\\\\[\\]]+\\.[^\\s@<>\"(),;:\\\\\\[\\].]{2,}");
    private static final Set<String> AGAIN = Set.of("account", "elsewhere", "old");
    private static final Set<String> FAILED = Set.of(
            "provider-refused",
            "provider-nonce",
            "provider-expired",
            "provider-answer",
            "provider-down",
            "provider-taken",
            "provider-code",
            "provider-number",
            "provider-sealed",
            "person-known",
            "person-other");
    private static final int LONGEST_EMAIL = 254;

    private final IdentityHost host;
    private final Pages pages;
    private final SignInLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Letters letters;
    private final Providers providers;
    private final SignOuts signOuts;
    private final SecondFactors factors;
    private final ObjectProvider<DemoPages> demo;

    SignInPages(
            IdentityHost host,
            Pages pages,
            SignInLinks links,
            Accounts accounts,
            Sessions sessions,
            Letters letters,
            Providers providers,
            SignOuts signOuts,
            SecondFactors factors,
            ObjectProvider<DemoPages> demo) {
        this.host = host;
        this.pages = pages;
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.letters = letters;
        this.providers = providers;
        this.signOuts = signOuts;
        this.factors = factors;
        this.demo = demo;
    }

    @Bean
    RouterFunction<ServerResponse> signInRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.GET("/", this::start)
                                .GET("/sign-in", request -> form(request, HttpStatus.OK, Map.of()))
                                .POST("/sign-in", this::send)
                                .GET("/link/{token}", this::confirm)
                                .POST("/link/{token}", this::open)
                                .GET("/sign-out", request -> show(request, HttpStatus.OK, "sign-out", Map.of()))
                                .GET("/signed-out", this::signedOut)
                                .POST("/sign-out", this::signOut)
                                .GET("/failed", this::failed)
                                .route(path("/error"), this::error)
                                .onError(Throwable.class, this::broken))
                .build();
    }

    private ServerResponse start(ServerRequest request) {
        var here = request.servletRequest();
        return sessions.current(here)
                .map(known -> ServerResponse.seeOther(
                                URI.create(pages.back(here).keptBy("/account", Language.of(here))))
                        .build())
                .orElseGet(() -> form(request, HttpStatus.OK, Map.of()));
    }

    private ServerResponse form(ServerRequest request, HttpStatus status, Map<String, ?> model) {
        var variables = new java.util.HashMap<String, Object>(model);
        variables.put("possible", letters.possible());
        request.param("again").filter(AGAIN::contains).ifPresent(reason -> variables.put("again", reason));
        variables.put(
                "providers", providers.at(pages.back(request.servletRequest()).host()));
        Stranger.in(request.servletRequest()).ifPresent(stranger -> {
            variables.put("stranger", stranger);
            variables.putIfAbsent("email", stranger.email());
        });
        variables.put("script", true);
        variables.put("roles", demo.stream().flatMap(DemoPages::roles).toList());
        return show(request, status, "sign-in", variables);
    }

    private ServerResponse send(ServerRequest request) {
        var email = request.param("email").orElse("").strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            return form(request, HttpStatus.BAD_REQUEST, Map.of("email", email, "wrong", true));
        }
        if (!letters.possible()) {
            return form(request, HttpStatus.SERVICE_UNAVAILABLE, Map.of());
        }
        var from = Visit.household(request.servletRequest());
        if (links.exhausted(from)) {
            return problem(request, HttpStatus.TOO_MANY_REQUESTS, "wait");
        }
        var language = Language.of(request.servletRequest());
        links.issue(email, language, pages.back(request.servletRequest()), from)
                .ifPresent(token -> letters.send(
                        email,
                        language,
                        Origin.of(request.servletRequest()).at(host.name()) + "/link/" + token + "?lang="
                                + language.code()));
        return show(request, HttpStatus.OK, "sent", Map.of("email", email, "outbox", letters.kept()));
    }

    private ServerResponse confirm(ServerRequest request) {
        var found = links.find(request.pathVariable("token"));
        return found.filter(link -> !link.used() && !link.expired())
                .map(link -> pages.page(
                        request.servletRequest(),
                        Language.of(request.servletRequest()),
                        link.back(),
                        HttpStatus.OK,
                        "link",
                        Map.of("email", link.email())))
                .orElseGet(() -> deadLink(request, found));
    }

    private ServerResponse open(ServerRequest request) {
        var token = request.pathVariable("token");
        return links.use(token).map(link -> enter(request, link)).orElseGet(() -> deadLink(request, links.find(token)));
    }

    /** Whoever has an app of codes is asked for one at once, and may go on without. */
    private ServerResponse enter(ServerRequest request, SignInLinks.Link link) {
        var language = Language.of(request.servletRequest());
        var account = accounts.proved(link.email(), language.code());
        var next = factors.hasApp(account.id())
                ? link.back().keptBy("/second-step", language)
                : pages.next(request.servletRequest(), link.back(), language);
        return ServerResponse.seeOther(URI.create(next))
                .cookie(sessions.begin(request.servletRequest(), account, Proof.by(Session.LINK)))
                .build();
    }

    /** Signs the owner of an address in on this host and sends them on. */
    ServerResponse enter(ServerRequest request, String email, String method, Return back) {
        var language = Language.of(request.servletRequest());
        var account = accounts.proved(email, language.code());
        return ServerResponse.seeOther(URI.create(pages.next(request.servletRequest(), back, language)))
                .cookie(sessions.begin(request.servletRequest(), account, Proof.by(method)))
                .build();
    }

    private ServerResponse deadLink(ServerRequest request, Optional<SignInLinks.Link> link) {
        var reason = link.map(known -> known.used() ? "used" : "expired").orElse("unknown-link");
        return pages.page(
                request.servletRequest(),
                Language.of(request.servletRequest()),
                link.map(SignInLinks.Link::back).orElse(Return.NOWHERE),
                HttpStatus.GONE,
                "problem",
                Map.of("reason", reason));
    }

    private ServerResponse failed(ServerRequest request) {
        return problem(
                request,
                HttpStatus.OK,
                request.param("reason").filter(FAILED::contains).orElse("failed"));
    }

    /** On to the provider, if one was signed in there; from it the person comes back to this page. */
    private ServerResponse signedOut(ServerRequest request) {
        var onwards = SignOuts.onwards(request.servletRequest());
        var site = request.param("state")
                .filter(host -> pages.isSite(host, Language.of(request.servletRequest())))
                .map(host -> Origin.of(request.servletRequest()).at(host) + "/");
        var model = new java.util.HashMap<String, Object>();
        onwards.ifPresent(address -> model.put("onwards", address));
        site.ifPresent(address -> model.put("siteAddress", address));
        return show(request, HttpStatus.OK, "signed-out", model);
    }

    private ServerResponse signOut(ServerRequest request) {
        var here = request.servletRequest();
        sessions.current(here)
                .ifPresent(session -> SignOuts.keep(
                        here,
                        signOuts.atProvider(here, session.id(), pages.back(here))
                                .orElse(null)));
        return ServerResponse.seeOther(URI.create("/signed-out?lang="
                        + Language.of(request.servletRequest()).code()))
                .cookie(sessions.end(request.servletRequest()))
                .build();
    }

    private ServerResponse error(ServerRequest request) {
        var status = request.attribute(RequestDispatcher.ERROR_STATUS_CODE)
                .map(Integer.class::cast)
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
        return problem(
                request,
                status,
                switch (status) {
                    case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
                    case FORBIDDEN -> "stale";
                    case BAD_REQUEST -> "not-understood";
                    default -> "broken";
                });
    }

    private ServerResponse broken(Throwable failure, ServerRequest request) {
        log.error("A sign-in page failed", failure);
        return problem(request, HttpStatus.SERVICE_UNAVAILABLE, "broken");
    }

    private ServerResponse problem(ServerRequest request, HttpStatus status, String reason) {
        return show(request, status, "problem", Map.of("reason", reason));
    }

    private ServerResponse show(ServerRequest request, HttpStatus status, String page, Map<String, ?> model) {
        return pages.page(request.servletRequest(), status, page, model);
    }
}
