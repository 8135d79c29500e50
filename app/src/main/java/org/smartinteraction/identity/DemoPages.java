package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What only a demonstration has: signing in as one of its people at the press of a button, and the letters and
 * messages that would have been sent. In any other installation this class is not even loaded.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("smart.demo")
class DemoPages {

    private final IdentityHost host;
    private final Pages pages;
    private final Letters letters;
    private final Sessions sessions;
    private final KeptMessages messages;

    DemoPages(IdentityHost host, Pages pages, Letters letters, Sessions sessions, KeptMessages messages) {
        this.messages = messages;
        this.host = host;
        this.pages = pages;
        this.letters = letters;
        this.sessions = sessions;
    }

    /** Whom one can be, in the order of the buttons; each has the address {@code role@demo.example}. */
    Stream<String> roles() {
        return Stream.of("resident", "ngo", "business", "official", "admin", "region", "operator");
    }

    @Bean
    RouterFunction<ServerResponse> demoRoutes(SignInPages signIn) {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.POST("/demo", request -> enter(signIn, request))
                                .POST("/demo/second-step", this::confirm)
                                .GET("/outbox", this::outbox))
                .build();
    }

    private ServerResponse enter(SignInPages signIn, ServerRequest request) {
        var role = request.param("role").filter(asked -> roles().anyMatch(asked::equals));
        return role.map(known -> signIn.enter(
                        request, known + "@demo.example", Session.DEMO, pages.back(request.servletRequest())))
                .orElseGet(() -> pages.page(
                        request.servletRequest(),
                        HttpStatus.BAD_REQUEST,
                        "problem",
                        Map.of("reason", "not-understood")));
    }

    /** Whether a session was begun at one of the buttons; only such a one is taken for surer than it is. */
    static boolean begun(Session session) {
        return session.methods().contains(Session.DEMO);
    }

    /** The people of the demonstration have no phones: a button stands for the second step, too. */
    private ServerResponse confirm(ServerRequest request) {
        var here = request.servletRequest();
        return sessions.current(here)
                .filter(DemoPages::begun)
                .map(session -> ServerResponse.seeOther(
                                URI.create(pages.next(here, pages.back(here), Language.of(here))))
                        .cookie(sessions.begin(here, session.account(), Proof.beside(session, Session.DEMO_STEP)))
                        .build())
                .orElseGet(
                        () -> pages.page(here, HttpStatus.BAD_REQUEST, "problem", Map.of("reason", "not-understood")));
    }

    private ServerResponse outbox(ServerRequest request) {
        return pages.page(
                request.servletRequest(),
                HttpStatus.OK,
                "outbox",
                Map.of("letters", letters.all(), "kept", letters.kept(), "messages", messages.all()));
    }
}
