package org.smartinteraction.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.SiteAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The site that is asked, as a client of the sign-in host. Every host is a client of its own, named by the host; its
 * secret is derived from {@code smart.secret}, so a new space needs no registration.
 */
@Component
class SignInSite implements ClientRegistrationRepository {

    /** The only registration there is, as it stands in {@code /login/oauth2/code/id}. */
    static final String ID = "id";

    private final String identityHost;
    private final Keyed keyed;
    private final String tiles;

    SignInSite(
            @Value("${smart.identity.host}") String identityHost,
            Keyed keyed,
            @Value("${smart.map.tiles:}") String tiles) {
        this.identityHost = identityHost;
        this.tiles = tiles.replaceFirst("^(https?://[^/]+)/.*$", "$1").replace("{s}", "*");
        this.keyed = keyed;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? at(current()) : null;
    }

    /** The address of the sign-in host, as a browser that reached this request's host reaches it. */
    String issuer(HttpServletRequest request) {
        return SiteAddress.of(request, identityHost);
    }

    /** Where map tiles come from, as a source for a content security policy; may be empty. */
    String tiles() {
        return tiles;
    }

    static String host(HttpServletRequest request) {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }

    private ClientRegistration at(HttpServletRequest request) {
        var issuer = issuer(request);
        var host = host(request);
        return ClientRegistration.withRegistrationId(ID)
                .clientId(host)
                .clientSecret(keyed.hash("client", host))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "email")
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(issuer + "/oauth2/token")
                .jwkSetUri(issuer + "/oauth2/jwks")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer + "/connect/logout"))
                .userNameAttributeName("sub")
                .build();
    }

    private static HttpServletRequest current() {
        return ((ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }
}
