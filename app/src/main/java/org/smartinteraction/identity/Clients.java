package org.smartinteraction.identity;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The clients are the sites themselves: the id of one is its host name, and a person can be sent back to that host
 * only, at this deployment's scheme and port. So a new space can sign people in the moment it exists.
 */
@Component
class Clients implements RegisteredClientRepository {

    private final RelyingParties parties;
    private final Secret secret;

    Clients(RelyingParties parties, Secret secret) {
        this.parties = parties;
        this.secret = secret;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String host) {
        if (parties.name(host, Locale.ENGLISH).isEmpty()) {
            return null;
        }
        var origin = Origin.of(AuthorizationServerContextHolder.getContext().getIssuer())
                .at(host);
        return RegisteredClient.withId(host)
                .clientId(host)
                .clientSecret(secret.ofClient(host))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(origin + "/login/oauth2/code/id")
                .postLogoutRedirectUri(origin + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .build())
                .build();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are the hosts of the sites; none is stored");
    }
}
