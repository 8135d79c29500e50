package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The ways to a provider, and the links that a person has with some. */
@Configuration(proxyBeanMethods = false)
class ProviderPages {

    private static final Logger log = LoggerFactory.getLogger(ProviderPages.class);

    private final IdentityHost host;
    private final Pages pages;
    private final Providers providers;
    private final PendingProviderSignIns pending;
    private final AccountPages account;
    private final AccountNews news;
    private final IdentifiedPeople identified;
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    ProviderPages(
            IdentityHost host,
            Pages pages,
            Providers providers,
            ProviderClients clients,
            PendingProviderSignIns pending,
            AccountPages account,
            AccountNews news,
            IdentifiedPeople identified) {
        this.identified = identified;
        this.host = host;
        this.pages = pages;
        this.providers = providers;
        this.pending = pending;
        this.account = account;
        this.news = news;
        requests = new DefaultOAuth2AuthorizationRequestResolver(clients::find);
    }

    @Bean
    RouterFunction<ServerResponse> providerRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.GET("/sign-in/with/{key}", request -> leave(request, "enter"))
                                .GET(
                                        "/account/link/{key}",
                                        account.changing((request, session) -> leave(request, "link")))
                                .POST("/account/providers/link", account.changing(this::link))
                                .POST("/account/providers/forget", account.signedIn(this::forget))
                                .POST("/account/providers/unlink", account.changing(this::unlink)))
                .build();
    }

    /** To the provider, if it answers; the pages here do not depend on it. */
    private ServerResponse leave(ServerRequest request, String purpose) {
        var here = request.servletRequest();
        var back = pages.back(here);
        var provider = providers.find(request.pathVariable("key")).filter(one -> one.serves(back.host()));
        if (provider.isEmpty()) {
            return pages.page(here, HttpStatus.NOT_FOUND, "problem", Map.of("reason", "not-found"));
        }
        try {
            var asked = requests.resolve(here, provider.get().key());
            if (asked == null) {
                throw new IllegalStateException("No client for this provider");
            }
            var begun = IdGovUa.ways(OAuth2AuthorizationRequest.from(asked), provider.get())
                    .attributes(more -> {
                        more.put(PendingProviderSignIns.PURPOSE, purpose);
                        if (back.host() != null) {
                            more.put(PendingProviderSignIns.AT, back.host());
                        }
                        if (back.path() != null) {
                            more.put(PendingProviderSignIns.TO, back.path());
                        }
                    })
                    .build();
            pending.begin(begun, here);
            return ServerResponse.seeOther(URI.create(begun.getAuthorizationRequestUri()))
                    .build();
        } catch (RuntimeException silent) {
            log.warn("Provider {} cannot be used: {}", provider.get().key(), silent.getMessage());
            return pages.page(here, HttpStatus.BAD_GATEWAY, "problem", Map.of("reason", "provider-down"));
        }
    }

    private ServerResponse link(ServerRequest request, Session session) {
        var here = request.servletRequest();
        var stranger = Stranger.in(here);
        Stranger.forget(here);
        var provider = stranger.flatMap(one ->
                providers.find(one.provider()).filter(known -> known.issuer().equals(one.issuer())));
        if (stranger.isEmpty() || provider.isEmpty()) {
            return account.back(request);
        }
        var one = stranger.get();
        var outcome = identified.link(
                provider.get(), one.subject(), one.person(), session.account().id());
        if (outcome != IdentifiedPeople.Outcome.DONE) {
            return pages.page(here, HttpStatus.CONFLICT, "problem", Map.of("reason", outcome.reason()));
        }
        news.tell(request, session.account(), "provider-linked", one.provider() + ", " + one.name());
        return ServerResponse.seeOther(
                        URI.create(ProviderSignIns.onwards(here, one.person() != null, pages.back(here))))
                .build();
    }

    private ServerResponse forget(ServerRequest request, Session session) {
        Stranger.forget(request.servletRequest());
        return account.back(request);
    }

    private ServerResponse unlink(ServerRequest request, Session session) {
        var here = request.servletRequest();
        if (!account.hasAnotherWay(session.account())) {
            return pages.page(here, HttpStatus.CONFLICT, "problem", Map.of("reason", "last-way"));
        }
        if (providers.unlink(
                session.account().id(),
                request.param("issuer").orElse(""),
                request.param("subject").orElse(""))) {
            news.tell(request, session.account(), "provider-unlinked", "");
        }
        return account.back(request);
    }
}
