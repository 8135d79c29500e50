package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.HashMap;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The second step of signing in: passkey, code of an app, or recovery code. Whoever has none is led to set one up. */
@Configuration(proxyBeanMethods = false)
class SecondStepPages {

    /** Why one is asked: for something to open, or to change how one signs in. */
    private static final Set<String> AGAIN = Set.of("surely", "account");

    private final IdentityHost host;
    private final Pages pages;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final CodeApps apps;
    private final RecoveryCodes recovery;
    private final AccountPages account;
    private final AccountNews news;
    private final ObjectProvider<DemoPages> demo;

    SecondStepPages(
            IdentityHost host,
            Pages pages,
            Sessions sessions,
            SecondFactors factors,
            CodeApps apps,
            RecoveryCodes recovery,
            AccountPages account,
            AccountNews news,
            ObjectProvider<DemoPages> demo) {
        this.host = host;
        this.pages = pages;
        this.sessions = sessions;
        this.factors = factors;
        this.apps = apps;
        this.recovery = recovery;
        this.account = account;
        this.news = news;
        this.demo = demo;
    }

    @Bean
    RouterFunction<ServerResponse> secondStepRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.GET("/second-step", account.signedIn(this::ask))
                                .POST("/second-step", account.signedIn(this::answer)))
                .build();
    }

    private ServerResponse ask(ServerRequest request, Session session) {
        var here = request.servletRequest();
        var stands = factors.any(session.account().id()) || account.mayChange(session);
        if (!stands) {
            var again = pages.back(here).keptBy("/sign-in", Language.of(here)) + "&again=account";
            return ServerResponse.seeOther(URI.create(again)).build();
        }
        return show(request, session, HttpStatus.OK, "");
    }

    private ServerResponse answer(ServerRequest request, Session session) {
        var person = session.account();
        boolean onPaper = request.param("recovery").isPresent();
        var kind = onPaper ? Session.RECOVERY_CODE : Session.ONE_TIME_CODE;
        var code = request.param(onPaper ? "recovery" : "code").orElse("");
        return switch (recognise(person, kind, code)) {
            case RIGHT -> {
                if (onPaper) {
                    news.tell(request, person, "recovery-used", String.valueOf(recovery.left(person.id())));
                }
                var here = request.servletRequest();
                var next = pages.next(here, pages.back(here), Language.of(here));
                yield ServerResponse.seeOther(URI.create(next))
                        .cookie(sessions.begin(here, person, Proof.beside(session, kind)))
                        .build();
            }
            case WRONG -> show(request, session, HttpStatus.BAD_REQUEST, kind + "-wrong");
            case TOO_MANY -> show(request, session, HttpStatus.TOO_MANY_REQUESTS, kind + "-wait");
        };
    }

    /** On to where the person goes; where that asks for the step, to the beginning of the site. */
    private String without(ServerRequest request) {
        var here = request.servletRequest();
        var back = pages.back(here);
        boolean asked = request.param("again").isPresent() && back.host() != null;
        return asked
                ? Origin.of(here).at(String.valueOf(back.host())) + "/"
                : pages.next(here, back, Language.of(here));
    }

    private Answer recognise(Account person, String kind, String code) {
        if (code.isBlank() || !factors.any(person.id())) {
            return Answer.WRONG;
        }
        return kind.equals(Session.RECOVERY_CODE) ? recovery.use(person.id(), code) : apps.recognise(person.id(), code);
    }

    private ServerResponse show(ServerRequest request, Session session, HttpStatus status, String trouble) {
        var here = request.servletRequest();
        var person = session.account();
        var model = new HashMap<String, Object>();
        model.put("account", person);
        model.put("any", factors.any(person.id()));
        model.put("passkey", factors.hasPasskey(person.id()));
        model.put("app", factors.hasApp(person.id()));
        model.put("recoveryCodes", recovery.left(person.id()));
        model.put("trouble", trouble);
        model.put("demo", demo.getIfAvailable() != null && DemoPages.begun(session));
        request.param("again").filter(AGAIN::contains).ifPresent(again -> model.put("again", again));
        model.put("without", without(request));
        model.put("script", true);
        return pages.page(here, status, "second-step", model);
    }
}
