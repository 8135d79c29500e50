package org.smartinteraction.people;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who may ask what of the spaces and the platform's site, and how one signs in there: by OpenID Connect, at the
 * sign-in host. What a person may <em>do</em> is decided later, by {@link Access}.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SignInConfiguration.class);

    /** Answered without looking for a session and without making one, so any cache in front may keep them. */
    private static final String[] SESSIONLESS = {
        "/p/**",
        "/robots.txt",
        "/styles/**",
        "/fonts/**",
        "/icons/**",
        "/elements/**",
        "/space.css",
        "/webjars/**",
        "/_static/**",
        "/favicon.ico",
        "/manifest.webmanifest",
        "/actuator/health/**"
    };

    private final SignInSite site;

    SignInConfiguration(SignInSite site) {
        this.site = site;
    }

    @Bean
    @Order(10)
    SecurityFilterChain sessionlessChain(HttpSecurity http) {
        return http.securityMatcher(SESSIONLESS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> SiteHeaders.plain(headers, site))
                .build();
    }

    /** What nothing else answers there is not left to Vaadin, which would begin a session to say that it is missing. */
    @Bean
    SimpleUrlHandlerMapping sessionlessMissing() {
        HttpRequestHandler missing = (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return new SimpleUrlHandlerMapping(
                Map.of(
                        "/p/**", missing,
                        "/robots.txt", missing,
                        "/manifest.webmanifest", missing),
                Ordered.LOWEST_PRECEDENCE - 10);
    }

    @Bean
    @Order(20)
    SecurityFilterChain siteChain(
            HttpSecurity http,
            SignInRequests requests,
            PendingSignIns pending,
            BackChannel backChannel,
            Identities identities,
            NavigationAccessControl navigation) {
        navigation.setLoginView("/sign-in");
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(site);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(asked ->
                        asked.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.logoutSuccessHandler(signOut)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(site)
                        .authorizedClientRepository(new ForgetfulClients())
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(requests).authorizationRequestRepository(pending))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(backChannel.tokens()))
                        .successHandler((request, response, person) -> {
                            identities.arrived();
                            response.sendRedirect(PendingSignIns.to(request));
                        })
                        .failureHandler(this::failed))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(this::signIn))
                .logout(logout -> logout.logoutUrl("/sign-out"))
                .headers(headers -> SiteHeaders.application(headers, site))
                .build();
    }

    /** A page for members was asked for without a session: sign in, then come back to it. */
    private void signIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (!"GET".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(request.getRequestURI() + query)
                .toUriString());
    }

    /** What somebody else's words may be in our log: an error's name comes from the address. */
    private static String legible(String name) {
        return name.substring(0, Math.min(60, name.length())).replaceAll("[^\\w.-]", "?");
    }

    /** The sign-in host has the words for it, in the person's language, and the way to try again. */
    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.info("A sign-in at {} failed: {}", SignInSite.host(request), legible(reason));
        response.sendRedirect(UriComponentsBuilder.fromUriString(site.issuer(request))
                .path("/failed")
                .queryParam("at", SignInSite.host(request))
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(PendingSignIns.to(request))
                .toUriString());
    }
}
