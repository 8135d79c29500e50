package org.smartinteraction.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The OpenID Connect provider and who may ask what of this host. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private final IdentityHost host;

    IdentityConfiguration(IdentityHost host) {
        this.host = host;
    }

    @Bean
    @DependsOnDatabaseInitialization
    IdentityDatabase identityDatabase(
            @Value("${identity.datasource.url}") String url,
            @Value("${identity.datasource.username}") String username,
            @Value("${identity.datasource.password:}") String password) {
        return new IdentityDatabase(url, username, password);
    }

    @Bean
    @Order(1)
    SecurityFilterChain providerChain(HttpSecurity http, Sessions sessions, SignOuts signOuts) {
        var provider = new OAuth2AuthorizationServerConfigurer();
        var signedOut = new OidcLogoutAuthenticationSuccessHandler();
        signedOut.setLogoutHandler(signOuts);
        return http.securityMatcher(new AndRequestMatcher(host, provider.getEndpointsMatcher()))
                .with(
                        provider,
                        server -> server.clientAuthentication(clients -> clients.authenticationProviders(
                                        all -> all.forEach(IdentityConfiguration::comparePlainly)))
                                .oidc(oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signedOut)
                                        .errorResponseHandler(this::askBeforeSignOut))))
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(this::askWhoItIs))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInChain(
            HttpSecurity http,
            Sessions sessions,
            @Value("${smart.demo:false}") boolean demo,
            @Value("${smart.cookies:}") String prefix) {
        var get = PathPatternRequestMatcher.withDefaults();
        var pages = new OrRequestMatcher(
                get.matcher("/"),
                get.matcher("/sign-in"),
                get.matcher("/sign-in/**"),
                get.matcher("/link/{token}"),
                get.matcher("/sign-out"),
                get.matcher("/signed-out"),
                get.matcher("/account"),
                get.matcher("/account/**"),
                get.matcher("/failed"));
        var demoPages =
                new OrRequestMatcher(get.matcher(HttpMethod.POST, "/demo"), get.matcher(HttpMethod.GET, "/outbox"));
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(prefix + "form");
        cookie.setCookieCustomizer(built -> {
            built.sameSite("Lax");
            if (!prefix.isEmpty()) {
                built.secure(true).path("/");
            }
        });
        return http.securityMatcher(new AndRequestMatcher(host, demo ? new OrRequestMatcher(pages, demoPages) : pages))
                .securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(cookie))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Headers::strict)
                .build();
    }

    /** What is not listed is not here. */
    @Bean
    @Order(3)
    SecurityFilterChain restOfIdentityChain(HttpSecurity http) {
        return http.securityMatcher(host)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/styles/**",
                                "/fonts/**",
                                "/icons/**",
                                "/elements/passkeys.js",
                                "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/error", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, refused) -> response.sendError(404))
                        .accessDeniedHandler((request, response, refused) -> response.sendError(404)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Headers::strict)
                .build();
    }

    @Bean
    OAuth2AuthorizationService authorizationService(IdentityDatabase database, Clients clients) {
        return new JdbcOAuth2AuthorizationService(database.template(), clients);
    }

    /** No fixed issuer: it is the address this host is asked at. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    private void askWhoItIs(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        var language =
                Language.firstOf(request.getParameter("ui_locales")).findFirst().orElse(Language.of(request));
        var back = new Return(request.getParameter("client_id"), request.getParameter("to"));
        response.sendRedirect(back.keptBy("/sign-in", language));
    }

    /** The site's proof is too old or of another sign-in: the person decides. */
    private void askBeforeSignOut(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unproved)
            throws IOException {
        response.sendRedirect("/sign-out");
    }

    /** A client's secret is derived whenever it is needed and stored nowhere, so there is nothing to hash. */
    private static void comparePlainly(AuthenticationProvider provider) {
        if (provider instanceof ClientSecretAuthenticationProvider clients) {
            clients.setPasswordEncoder(new PlainSecrets());
        }
    }

    private static class PlainSecrets implements PasswordEncoder {
        @Override
        public String encode(@Nullable CharSequence secret) {
            return String.valueOf(secret);
        }

        @Override
        public boolean matches(@Nullable CharSequence given, @Nullable String expected) {
            return given != null
                    && expected != null
                    && MessageDigest.isEqual(given.toString().getBytes(UTF_8), expected.getBytes(UTF_8));
        }
    }
}
