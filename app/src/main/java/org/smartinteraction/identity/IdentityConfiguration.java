package org.smartinteraction.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
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
    SecurityFilterChain providerChain(HttpSecurity http) {
        var provider = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(new AndRequestMatcher(host, provider.getEndpointsMatcher()))
                .with(
                        provider,
                        server -> server.clientAuthentication(clients -> clients.authenticationProviders(
                                        all -> all.forEach(IdentityConfiguration::comparePlainly)))
                                .oidc(oidc -> oidc.logoutEndpoint(
                                        logout -> logout.errorResponseHandler(this::askBeforeSignOut))))
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
            HttpSecurity http, @Value("${smart.demo:false}") boolean demo, @Value("${smart.cookies:}") String prefix) {
        var get = PathPatternRequestMatcher.withDefaults();
        var pages = new OrRequestMatcher(
                get.matcher("/"),
                get.matcher("/sign-in"),
                get.matcher("/link/{token}"),
                get.matcher("/sign-out"),
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
                                HttpMethod.GET, "/styles/**", "/fonts/**", "/icons/**", "/favicon.ico")
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

    /** All that a space learns of a person. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
        return context -> {
            if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                return;
            }
            var account = accounts.find(UUID.fromString(Objects.requireNonNull(context.<Authentication>getPrincipal())
                            .getName()))
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
            context.getClaims()
                    .claim("email", account.email())
                    .claim("email_verified", true)
                    .claim("locale", account.language());
        };
    }

    /** Tells the provider when a session has ended, so that it forgets it. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
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
