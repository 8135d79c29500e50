package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A person's own page: who they are here, how they sign in, and where they are signed in. */
@Configuration(proxyBeanMethods = false)
class AccountPages {

    private final IdentityHost host;
    private final Pages pages;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Providers providers;
    private final Letters letters;

    AccountPages(
            IdentityHost host,
            Pages pages,
            Accounts accounts,
            Sessions sessions,
            Passkeys passkeys,
            Providers providers,
            Letters letters) {
        this.host = host;
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.providers = providers;
        this.letters = letters;
    }

    @Bean
    RouterFunction<ServerResponse> accountRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.GET("/account", signedIn(this::show))
                                .POST("/account/language", signedIn(this::speak))
                                .POST("/account/sessions/end", signedIn(this::end)))
                .build();
    }

    /** Answers whoever is signed in; others sign in first. */
    HandlerFunction<ServerResponse> signedIn(BiFunction<ServerRequest, Session, ServerResponse> answer) {
        return request -> sessions.current(request.servletRequest())
                .map(session -> answer.apply(request, session))
                .orElseGet(() -> seeOther(pages.back(request.servletRequest())
                        .keptBy("/sign-in", Language.of(request.servletRequest()))));
    }

    /** Answers whoever may change how they sign in; others prove once more who they are. */
    HandlerFunction<ServerResponse> changing(BiFunction<ServerRequest, Session, ServerResponse> answer) {
        return signedIn((request, session) -> mayChange(session)
                ? answer.apply(request, session)
                : seeOther("/sign-in?again=account&lang="
                        + Language.of(request.servletRequest()).code()));
    }

    /**
     * Whoever has got hold of an open browser, or of the mailbox alone, must not make that lasting: it takes a fresh
     * sign-in, and of whoever has a passkey, with one.
     */
    boolean mayChange(Session session) {
        return session.onlyAt() == null
                && session.fresh()
                && (session.twoFactors() || passkeys.of(session.account().id()).isEmpty());
    }

    /** Whether a person still gets in when one provider or passkey less is theirs. */
    boolean hasAnotherWay(Account account) {
        return letters.possible()
                || providers.of(account.id()).size() + passkeys.of(account.id()).size() > 1;
    }

    /** Back to the page, in the language and with the way back that the form kept. */
    ServerResponse back(ServerRequest request, Cookie... cookies) {
        var here = request.servletRequest();
        var answer = ServerResponse.seeOther(URI.create(pages.back(here).keptBy("/account", Language.of(here))));
        Stream.of(cookies).forEach(answer::cookie);
        return answer.build();
    }

    private ServerResponse show(ServerRequest request, Session session) {
        var model = new HashMap<String, Object>();
        model.put("session", session);
        model.put("account", session.account());
        model.put("mayChange", mayChange(session));
        model.put("passkeys", passkeys.of(session.account().id()));
        model.put("script", true);
        var linked = providers.of(session.account().id());
        model.put("linked", linked);
        model.put(
                "providers",
                providers.at(pages.back(request.servletRequest()).host()).stream()
                        .filter(one ->
                                linked.stream().noneMatch(link -> link.issuer().equals(one.issuer())))
                        .toList());
        Stranger.in(request.servletRequest()).ifPresent(stranger -> model.put("stranger", stranger));
        model.put("sessions", sessions.of(session.account().id()));
        return pages.page(request.servletRequest(), HttpStatus.OK, "account", model);
    }

    private ServerResponse speak(ServerRequest request, Session session) {
        var chosen = Language.firstOf(request.param("choice").orElse(null))
                .findFirst()
                .orElse(Language.of(request.servletRequest()));
        accounts.speak(session.account().id(), chosen.code());
        return seeOther(pages.back(request.servletRequest()).keptBy("/account", chosen));
    }

    private ServerResponse end(ServerRequest request, Session session) {
        var which = request.param("which").orElse("");
        if ("others".equals(which)) {
            sessions.endOthers(session.account().id(), session.id());
        } else {
            try {
                sessions.end(session.account().id(), UUID.fromString(which));
            } catch (IllegalArgumentException unknown) {
                return pages.page(
                        request.servletRequest(),
                        HttpStatus.BAD_REQUEST,
                        "problem",
                        Map.of("reason", "not-understood"));
            }
        }
        return back(request);
    }

    private static ServerResponse seeOther(String address) {
        return ServerResponse.seeOther(URI.create(address)).build();
    }
}
