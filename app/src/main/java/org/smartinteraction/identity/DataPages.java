package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A person's data from every site at once: to take along, or to have erased with the account. */
@Configuration(proxyBeanMethods = false)
class DataPages {

    private final IdentityHost host;
    private final Pages pages;
    private final AccountPages accounts;
    private final AccountRows rows;
    private final AccountErasure erasure;
    private final Sessions sessions;
    private final Places places;

    DataPages(
            IdentityHost host,
            Pages pages,
            AccountPages accounts,
            AccountRows rows,
            AccountErasure erasure,
            Sessions sessions,
            Places places) {
        this.host = host;
        this.pages = pages;
        this.accounts = accounts;
        this.rows = rows;
        this.erasure = erasure;
        this.sessions = sessions;
        this.places = places;
    }

    @Bean
    RouterFunction<ServerResponse> dataRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.GET(
                                        "/account/data",
                                        accounts.signedIn(
                                                (request, session) -> show(request, session, HttpStatus.OK, false)))
                                .GET(
                                        "/account/erased",
                                        request ->
                                                pages.page(request.servletRequest(), HttpStatus.OK, "erased", Map.of()))
                                .POST("/account/data/download", accounts.changing(this::download))
                                .POST("/account/data/erase", accounts.changing(this::erase)))
                .build();
    }

    private ServerResponse show(ServerRequest request, Session session, HttpStatus status, boolean wrong) {
        var language = Language.of(request.servletRequest()).locale();
        var model = new HashMap<String, Object>();
        // Whom one host's own provider let in is nobody elsewhere.
        var known = session.onlyAt() == null ? places.of(session.account().id(), language) : List.<Places.Place>of();
        model.put("account", session.account());
        model.put("places", known);
        model.put("here", Origin.of(request.servletRequest()));
        model.put("blocked", known.stream().anyMatch(place -> !place.obstacle().isEmpty()));
        model.put("mayChange", accounts.mayChange(session));
        model.put("unlock", accounts.unlock(request, session));
        model.put("wrong", wrong);
        return pages.page(request.servletRequest(), status, "data", model);
    }

    private ServerResponse download(ServerRequest request, Session session) {
        var own = rows.of(session.account());
        Locale language = Language.of(request.servletRequest()).locale();
        return ServerResponse.ok()
                .header("Content-Type", "application/zip")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"my-data.zip\"")
                .build((_, response) -> {
                    places.write(session.account().id(), own, language, response.getOutputStream());
                    return null;
                });
    }

    private ServerResponse erase(ServerRequest request, Session session) {
        var account = session.account();
        var typed = request.param("typed").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!typed.equals(account.email())) {
            return show(request, session, HttpStatus.BAD_REQUEST, true);
        }
        var blocked = places
                .of(account.id(), Language.of(request.servletRequest()).locale())
                .stream()
                .anyMatch(place -> !place.obstacle().isEmpty());
        if (blocked) {
            return show(request, session, HttpStatus.CONFLICT, false);
        }
        erasure.erase(account);
        return ServerResponse.seeOther(URI.create("/account/erased?lang="
                        + Language.of(request.servletRequest()).code()))
                .cookie(sessions.end(request.servletRequest()))
                .build();
    }
}
