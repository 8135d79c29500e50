package org.smartinteraction.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

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
        return http.securityMatcher(new AndRequestMatcher(host, provider.getEndpointsMatcher()))
                .with(
                        provider,
                        server -> server.clientAuthentication(clients -> clients.authenticationProviders(
                                        all -> all.forEach(IdentityConfiguration::comparePlainly)))
                                .authorizationServerMetadataEndpoint(
                                        about -> about.authorizationServerMetadataCustomizer(
                                                said -> said.claims(IdentityConfiguration::sayWhatIsSo)))
                                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                                about -> about.providerConfigurationCustomizer(
                                                        said -> said.claims(IdentityConfiguration::sayWhatIsSo)))
                                        .logoutEndpoint(logout -> logout.logoutResponseHandler(signOuts)
                                                .errorResponseHandler(this::askBeforeSignOut))))
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterAfter(new SignInDemands(sessions), SecurityContextHolderFilter.class)
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
            ProviderClients clients,
            PendingProviderSignIns pending,
            ProviderSignIns signIns,
            @Value("${smart.demo:false}") boolean demo,
            @Value("${smart.cookies:}") String prefix) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(prefix + "form");
        cookie.setCookieCustomizer(built -> {
            built.sameSite("Lax");
            if (!prefix.isEmpty()) {
                built.secure(true).path("/");
            }
        });
        return http.securityMatcher(pages(demo))
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterAfter(IdentityConfiguration::headAsGet, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(clients::findForSignIn)
                        .authorizedClientRepository(new NoClients())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(pending)
                                .authorizationRequestResolver(new NoRequests()))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(clients.tokens()))
                        .userInfoEndpoint(endpoint -> endpoint.userService(clients.people()))
                        .successHandler(signIns)
                        .failureHandler(signIns)
                        .withObjectPostProcessor(
                                new ObjectPostProcessor<OidcAuthorizationCodeAuthenticationProvider>() {
                                    @Override
                                    public <T extends OidcAuthorizationCodeAuthenticationProvider> T postProcess(
                                            T provider) {
                                        provider.setJwtDecoderFactory(clients::decoder);
                                        return provider;
                                    }
                                }))
                .csrf(csrf -> csrf.csrfTokenRepository(cookie))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Headers::strict)
                .build();
    }

    private RequestMatcher pages(boolean demo) {
        var asked = PathPatternRequestMatcher.withDefaults();
        var pages = new OrRequestMatcher(
                asked.matcher("/"),
                asked.matcher("/sign-in"),
                asked.matcher("/sign-in/**"),
                asked.matcher("/link/{token}"),
                asked.matcher("/second-step"),
                asked.matcher("/sign-out"),
                asked.matcher("/signed-out"),
                asked.matcher("/providers"),
                asked.matcher("/providers/**"),
                asked.matcher("/login/oauth2/code/*"),
                asked.matcher("/account"),
                asked.matcher("/account/**"),
                asked.matcher("/failed"));
        var demoPages = new OrRequestMatcher(
                asked.matcher(HttpMethod.POST, "/demo"),
                asked.matcher(HttpMethod.POST, "/demo/second-step"),
                asked.matcher(HttpMethod.GET, "/outbox"));
        return new AndRequestMatcher(host, demo ? new OrRequestMatcher(pages, demoPages) : pages);
    }

    /** Functional routes know no HEAD; the container leaves the body of the answer out. */
    private static void headAsGet(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                request instanceof HttpServletRequest asked && "HEAD".equals(asked.getMethod())
                        ? new HttpServletRequestWrapper(asked) {
                            @Override
                            public String getMethod() {
                                return "GET";
                            }
                        }
                        : request,
                response);
    }

    /** What no page answers ends here: Vaadin, which takes every address, has no business on this host. */
    @Bean
    RouterFunctionMapping noSuchPage(Pages pages, @Value("${smart.demo:false}") boolean demo) {
        var answered = pages(demo);
        var missing = new RouterFunctionMapping(RouterFunctions.route(
                request -> answered.matches(request.servletRequest()),
                request -> pages.page(
                        request.servletRequest(), HttpStatus.NOT_FOUND, "problem", Map.of("reason", "not-found"))));
        missing.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return missing;
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

    /** The library tells of all that it could do; clients here do one thing in one way. */
    private static void sayWhatIsSo(Map<String, Object> claims) {
        var basic = List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue());
        claims.put("grant_types_supported", List.of(AuthorizationGrantType.AUTHORIZATION_CODE.getValue()));
        claims.put("scopes_supported", List.of(OidcScopes.OPENID, OidcScopes.EMAIL));
        claims.replaceAll((name, said) -> name.endsWith("_endpoint_auth_methods_supported") ? basic : said);
        claims.keySet().removeIf(name -> name.startsWith("tls_client_certificate") || name.startsWith("dpop_"));
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

    /** Sign-ins at providers begin with {@link ProviderPages}, which can say that a provider is down. */
    private static class NoRequests implements OAuth2AuthorizationRequestResolver {
        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return null;
        }
    }

    /** Access tokens of providers are not kept. */
    private static class NoClients implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
