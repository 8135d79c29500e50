package org.smartinteraction.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How a site speaks to the sign-in host itself: at {@code smart.identity.back-channel}, by default this very process
 * over the loopback address, whatever the name of the host resolves to here. The request still names the host, the
 * scheme and the port that browsers use, so that the issuer is the same.
 */
@Component
class BackChannel implements ClientHttpRequestFactory, JwtDecoderFactory<ClientRegistration> {

    private final Environment environment;
    private final ClientHttpRequestFactory direct;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    BackChannel(Environment environment) {
        this.environment = environment;
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
        http.setReadTimeout(Duration.ofSeconds(10));
        direct = http;
    }

    @Override
    public ClientHttpRequest createRequest(URI asked, HttpMethod method) throws IOException {
        var request = direct.createRequest(URI.create(address() + asked.getRawPath()), method);
        var secure = "https".equals(asked.getScheme());
        var port = asked.getPort() != -1 ? asked.getPort() : secure ? 443 : 80;
        request.getHeaders().set("Host", asked.getRawAuthority());
        request.getHeaders().set("X-Forwarded-Proto", asked.getScheme());
        request.getHeaders().set("X-Forwarded-Port", String.valueOf(port));
        return request;
    }

    /** Exchanges a code for the ID token. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(this)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Reads ID tokens: signature, issuer, audience and times are checked here, the nonce by the caller. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration site) {
        var issuer = site.getProviderDetails().getIssuerUri();
        return decoders.computeIfAbsent(issuer + " " + site.getClientId(), _ -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(
                            Objects.requireNonNull(site.getProviderDetails().getJwkSetUri()))
                    .restOperations(new RestTemplate(this))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(site))));
            return decoder;
        });
    }

    private String address() {
        var given = environment.getProperty("smart.identity.back-channel", "");
        return given.isBlank() ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") : given;
    }
}
