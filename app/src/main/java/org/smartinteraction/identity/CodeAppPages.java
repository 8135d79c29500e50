package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriUtils;

/** Setting up an app that shows codes, and the codes on paper for the day when it is lost. */
@Configuration(proxyBeanMethods = false)
class CodeAppPages {

    private final IdentityHost host;
    private final Pages pages;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final CodeApps apps;
    private final RecoveryCodes recovery;
    private final AccountPages account;
    private final AccountNews news;

    CodeAppPages(
            IdentityHost host,
            Pages pages,
            Sessions sessions,
            SecondFactors factors,
            CodeApps apps,
            RecoveryCodes recovery,
            AccountPages account,
            AccountNews news) {
        this.host = host;
        this.pages = pages;
        this.sessions = sessions;
        this.factors = factors;
        this.apps = apps;
        this.recovery = recovery;
        this.account = account;
        this.news = news;
    }

    @Bean
    RouterFunction<ServerResponse> codeAppRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.GET(
                                        "/account/codes",
                                        account.changing(
                                                (request, session) -> show(request, session, HttpStatus.OK, "")))
                                .POST("/account/codes", account.changing(this::confirm))
                                .POST("/account/codes/remove", account.changing(this::remove))
                                .GET("/account/recovery", account.signedIn(this::recovery))
                                .POST("/account/recovery", account.changing(this::makeRecovery))
                                .POST("/account/recovery/kept", account.signedIn(this::kept)))
                .build();
    }

    private ServerResponse show(ServerRequest request, Session session, HttpStatus status, String trouble) {
        var here = request.servletRequest();
        var secret = OneTimeCode.base32(apps.offer(here, session.account().id()));
        var address = "otpauth://totp/%s?secret=%s&issuer=%s"
                .formatted(
                        encoded(session.account().email()),
                        secret,
                        encoded(pages.text(Language.of(here), "identity.platform.name")));
        var model = new HashMap<String, Object>();
        model.put("account", session.account());
        model.put("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.put("address", address);
        model.put("qr", QrPicture.of(address));
        model.put("trouble", trouble);
        return pages.page(here, status, "code-app", model);
    }

    private ServerResponse confirm(ServerRequest request, Session session) {
        var here = request.servletRequest();
        var person = session.account();
        try {
            if (!apps.confirm(here, person.id(), request.param("code").orElse(""))) {
                return show(request, session, HttpStatus.BAD_REQUEST, "wrong");
            }
        } catch (CodeApps.OfferGone gone) {
            return show(request, session, HttpStatus.CONFLICT, "gone");
        }
        news.tell(request, person, "code-app-added", "");
        if (recovery.left(person.id()) == 0) {
            recovery.make(here, person.id());
        }
        return ServerResponse.seeOther(URI.create(pages.back(here).keptBy("/account/recovery", Language.of(here))))
                .cookie(sessions.begin(here, person, Proof.beside(session, Session.ONE_TIME_CODE)))
                .build();
    }

    private ServerResponse remove(ServerRequest request, Session session) {
        if (apps.remove(session.account().id())) {
            news.tell(request, session.account(), "code-app-removed", "");
        }
        return account.back(request);
    }

    /** New recovery codes, for as long as the person has not said that they have them. */
    private ServerResponse recovery(ServerRequest request, Session session) {
        var here = request.servletRequest();
        var codes = recovery.shown(here, session.account().id());
        if (codes.isEmpty()) {
            return goOn(request);
        }
        var intro = pages.text(
                Language.of(here),
                "identity.recovery.file",
                session.account().email(),
                Origin.of(here).at(host.name()));
        var file = "data:text/plain;charset=utf-8," + encoded(intro + "\n\n" + String.join("\n", codes) + "\n");
        return pages.page(here, HttpStatus.OK, "recovery", Map.of("codes", codes, "file", file));
    }

    private ServerResponse makeRecovery(ServerRequest request, Session session) {
        var here = request.servletRequest();
        if (!factors.any(session.account().id())) {
            return account.back(request);
        }
        recovery.make(here, session.account().id());
        news.tell(request, session.account(), "recovery-made", "");
        return ServerResponse.seeOther(URI.create(pages.back(here).keptBy("/account/recovery", Language.of(here))))
                .build();
    }

    private ServerResponse kept(ServerRequest request, Session session) {
        RecoveryCodes.forget(request.servletRequest());
        return goOn(request);
    }

    private ServerResponse goOn(ServerRequest request) {
        var here = request.servletRequest();
        return ServerResponse.seeOther(URI.create(pages.next(here, pages.back(here), Language.of(here))))
                .build();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
