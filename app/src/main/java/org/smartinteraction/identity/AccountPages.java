package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
    private final SecondFactors factors;
    private final CodeApps apps;
    private final RecoveryCodes recovery;

    AccountPages(
            IdentityHost host,
            Pages pages,
            Accounts accounts,
            Sessions sessions,
            Passkeys passkeys,
            Providers providers,
            Letters letters,
            SecondFactors factors,
            CodeApps apps,
            RecoveryCodes recovery) {
        this.host = host;
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.providers = providers;
        this.letters = letters;
        this.factors = factors;
        this.apps = apps;
        this.recovery = recovery;
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

    /** Answers whoever may change how they sign in; others prove once more who they are, surely if they can. */
    HandlerFunction<ServerResponse> changing(BiFunction<ServerRequest, Session, ServerResponse> answer) {
        return signedIn((request, session) ->
                mayChange(session) ? answer.apply(request, session) : seeOther(unlock(request, session)));
    }

    /** Where a person proves once more who they are, to come back to this page and from it to where they came from. */
    String unlock(ServerRequest request, Session session) {
        var here = request.servletRequest();
        var page = session.onlyAt() == null && session.fresh() ? "/second-step" : "/sign-in";
        return pages.back(here).byAccount().keptBy(page, Language.of(here)) + "&again=account";
    }

    /**
     * Whoever has got hold of an open browser, or of the mailbox alone, must not make that lasting: it takes a fresh
     * sign-in, and of whoever has a second factor, with one.
     */
    boolean mayChange(Session session) {
        return session.onlyAt() == null
                && session.fresh()
                && (session.freshlySure() || !factors.any(session.account().id()));
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
        var language = Language.of(request.servletRequest());
        var own = session.account().id();
        model.put("mayChange", mayChange(session));
        model.put("unlock", unlock(request, session));
        model.put("codeApp", apps.of(own).orElse(null));
        model.put("recoveryCodes", recovery.left(own));
        model.put("secondFactor", factors.any(own));
        model.put("passkeys", passkeys.of(own));
        model.put("script", true);
        var linked = providers.of(own);
        model.put("linked", linked);
        model.put(
                "providers",
                providers.at(pages.back(request.servletRequest()).host()).stream()
                        .filter(one ->
                                linked.stream().noneMatch(link -> link.issuer().equals(one.issuer())))
                        .toList());
        Stranger.in(request.servletRequest()).ifPresent(stranger -> model.put("stranger", stranger));
        var all = sessions.of(own);
        model.put("sessions", all);
        model.put("ways", all.stream().collect(Collectors.toMap(Session::id, one -> ways(one, language))));
        return pages.page(request.servletRequest(), HttpStatus.OK, "account", model);
    }

    /** By what a session was begun and what was shown since. */
    private String ways(Session session, Language language) {
        return session.methods().stream()
                .map(method -> method.startsWith(Session.PROVIDER)
                        ? providers
                                .find(method.substring(Session.PROVIDER.length()))
                                .map(provider -> provider.name(language))
                                .orElse(method.substring(Session.PROVIDER.length()))
                        : pages.text(language, "identity.method." + method))
                .collect(Collectors.joining(", "));
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
