package org.smartinteraction.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** This host as a client of the providers. What a provider says of itself is asked when it is first needed. */
@Component
class ProviderClients {

    static final String REDIRECT = "{baseUrl}/login/oauth2/code/{registrationId}";

    private static final String CONFIGURATION = "/.well-known/openid-configuration";

    private final Providers providers;
    private final OutsideRequests requests;
    private final IdGovUa idGovUa;
    private final Clock clock;
    private final Cache<Provider, ClientRegistration> registrations = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<String, JwtDecoder> decoders = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    ProviderClients(Providers providers, OutsideRequests requests, IdGovUa idGovUa, ObjectProvider<Clock> clock) {
        this.idGovUa = idGovUa;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.providers = providers;
        this.requests = requests;
    }

    /**
     * The client of a provider by its key, or null when there is none.
     *
     * @throws RuntimeException when the provider does not answer as one should
     */
    @Nullable
    ClientRegistration find(String key) {
        return providers
                .find(key)
                .map(provider -> Objects.requireNonNull(registrations.get(provider, this::ask)))
                .orElse(null);
    }

    /** The same for Spring Security, which then hears of a silent provider as of a failed sign-in. */
    @Nullable
    ClientRegistration findForSignIn(String key) {
        try {
            return find(key);
        } catch (RuntimeException silent) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), silent.getMessage(), silent);
        }
    }

    /** Asks a provider for its configuration, or whether it is there at all. */
    ClientRegistration ask(Provider provider) {
        return provider.kind() == Provider.Kind.ID_GOV_UA ? idGovUa.ask(provider) : askOidc(provider);
    }

    private ClientRegistration askOidc(Provider provider) {
        var said = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(URI.create(provider.issuer().replaceFirst("/$", "") + CONFIGURATION))
                .retrieve()
                .body(Map.class);
        if (said == null || !provider.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("The provider calls itself by another name");
        }
        var logout = said.get("end_session_endpoint");
        return ClientRegistration.withRegistrationId(provider.key())
                .clientName(provider.nameEn())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(REDIRECT)
                .scope("openid", "email")
                .issuerUri(provider.issuer())
                .authorizationUri(address(said, "authorization_endpoint"))
                .tokenUri(address(said, "token_endpoint"))
                .jwkSetUri(address(said, "jwks_uri"))
                .providerConfigurationMetadata(
                        logout == null
                                ? Map.of()
                                : Map.of("end_session_endpoint", address(said, "end_session_endpoint")))
                .userNameAttributeName("sub")
                .build();
    }

    /** Exchanges a code for the ID token, or for what the provider gives instead. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return asked ->
                IdGovUa.isClient(asked.getClientRegistration()) ? idGovUa.token(asked) : client.getTokenResponse(asked);
    }

    /** Asks a provider who it was, where no ID token says so. */
    OAuth2UserService<OAuth2UserRequest, OAuth2User> people() {
        return idGovUa::person;
    }

    /** Reads ID tokens: signature, issuer, audience and times are checked here, the nonce by the caller. */
    JwtDecoder decoder(ClientRegistration client) {
        var keys = Objects.requireNonNull(client.getProviderDetails().getJwkSetUri());
        return Objects.requireNonNull(decoders.get(
                keys + " " + client.getProviderDetails().getIssuerUri() + " " + client.getClientId(), _ -> {
                    var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                            .restOperations(new RestTemplate(requests))
                            .jwsAlgorithms(all -> all.addAll(List.of(
                                    SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                            .build();
                    var times = new JwtTimestampValidator();
                    times.setClock(clock);
                    var claims = new OidcIdTokenValidator(client);
                    claims.setClock(clock);
                    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(times, claims)));
                    return decoder;
                }));
    }

    /** The provider is believed about where it is, but not led to by it: this machine is no provider. */
    private String address(Map<?, ?> said, String what) {
        var address = String.valueOf(said.get(what));
        if (!requests.permits(URI.create(address))) {
            throw new IllegalStateException("The provider names no good address as its " + what);
        }
        return address;
    }
}
