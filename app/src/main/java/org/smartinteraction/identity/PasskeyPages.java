package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Signing in with a passkey, and keeping one's passkeys. The script only carries between browser and these. */
@Configuration(proxyBeanMethods = false)
class PasskeyPages {

    private final IdentityHost host;
    private final Pages pages;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final AccountPages account;
    private final AccountNews news;

    PasskeyPages(
            IdentityHost host,
            Pages pages,
            Accounts accounts,
            Sessions sessions,
            Passkeys passkeys,
            AccountPages account,
            AccountNews news) {
        this.host = host;
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.account = account;
        this.news = news;
    }

    @Bean
    RouterFunction<ServerResponse> passkeyRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.POST("/sign-in/passkey/options", this::ask)
                                .POST("/sign-in/passkey", this::enter)
                                .POST("/account/passkeys/options", account.changing(this::offer))
                                .POST("/account/passkeys", account.changing(this::add))
                                .POST("/account/passkeys/rename", account.changing(this::rename))
                                .POST("/account/passkeys/remove", account.changing(this::remove)))
                .build();
    }

    private ServerResponse ask(ServerRequest request) {
        return json(passkeys.requestOptions(request.servletRequest()));
    }

    private ServerResponse enter(ServerRequest request) {
        var here = request.servletRequest();
        return passkeys.recognise(here, request.param("credential").orElse(""))
                .flatMap(accounts::find)
                .map(person -> ServerResponse.seeOther(
                                URI.create(pages.next(here, pages.back(here), Language.of(here))))
                        .cookie(sessions.begin(here, person, Proof.by(Session.PASSKEY)))
                        .build())
                .orElseGet(() -> pages.page(here, HttpStatus.UNAUTHORIZED, "problem", Map.of("reason", "passkey")));
    }

    private ServerResponse offer(ServerRequest request, Session session) {
        return json(passkeys.creationOptions(
                request.servletRequest(), session.account().id()));
    }

    private ServerResponse add(ServerRequest request, Session session) {
        var here = request.servletRequest();
        var name = request.param("name")
                .filter(given -> !given.isBlank())
                .orElse(Visit.of(here).browser());
        if (!passkeys.register(
                here, session.account().id(), request.param("credential").orElse(""), name)) {
            return pages.page(here, HttpStatus.BAD_REQUEST, "problem", Map.of("reason", "no-passkey"));
        }
        news.tell(request, session.account(), "passkey-added", name);
        // To make one, they were asked for a finger, a face or a PIN just as in signing in.
        var cookie = sessions.begin(here, session.account(), Proof.by(Session.PASSKEY));
        return request.param("next").isEmpty()
                ? account.back(request, cookie)
                : ServerResponse.seeOther(URI.create(pages.next(here, pages.back(here), Language.of(here))))
                        .cookie(cookie)
                        .build();
    }

    private ServerResponse rename(ServerRequest request, Session session) {
        request.param("name")
                .filter(given -> !given.isBlank())
                .ifPresent(name -> passkeys.rename(
                        session.account().id(), request.param("id").orElse(""), name));
        return account.back(request);
    }

    private ServerResponse remove(ServerRequest request, Session session) {
        if (!account.hasAnotherWay(session.account())) {
            return pages.page(request.servletRequest(), HttpStatus.CONFLICT, "problem", Map.of("reason", "last-way"));
        }
        if (passkeys.remove(session.account().id(), request.param("id").orElse(""))) {
            news.tell(request, session.account(), "passkey-removed", "");
        }
        return account.back(request);
    }

    private static ServerResponse json(String text) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(text);
    }
}
