package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out at one site signs out everywhere: the session that the site's ID token names ends, here and at all sites,
 * and so does the one of the browser that asks. If the person came by a provider, they are signed out there, too.
 */
@Component
class SignOuts implements AuthenticationSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SignOuts.class);
    private static final String ONWARDS = SignOuts.class.getName();

    private final Sessions sessions;
    private final ProviderClients clients;
    private final IdentityHost host;
    private final OidcLogoutAuthenticationSuccessHandler toTheSite = new OidcLogoutAuthenticationSuccessHandler();

    SignOuts(Sessions sessions, ProviderClients clients, IdentityHost host) {
        this.sessions = sessions;
        this.clients = clients;
        this.host = host;
        toTheSite.setLogoutHandler((request, response, asked) -> {});
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws java.io.IOException, jakarta.servlet.ServletException {
        var site = (OidcLogoutAuthenticationToken) authentication;
        var token = site.getIdToken();
        var sid = token == null ? null : token.getClaimAsString("sid");
        var sites = token == null ? null : token.getAudience();
        var back = sites == null ? Return.NOWHERE : new Return(sites.getFirst(), null);
        var onwards = sid == null ? Optional.<String>empty() : atProvider(request, UUID.fromString(sid), back);
        if (sid != null) {
            sessions.end(UUID.fromString(sid));
        }
        response.addCookie(sessions.end(request));
        if (onwards.isPresent()) {
            keep(request, onwards.get());
            response.sendRedirect(back.keptBy("/signed-out", Language.of(request)));
        } else {
            toTheSite.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** Where the person of a session is signed out at the provider they came by; ask before it ends. */
    Optional<String> atProvider(HttpServletRequest request, UUID session, Return back) {
        return sessions.cameBy(session).flatMap(provider -> address(request, provider, back));
    }

    /** Keeps the address for the page that says that one is signed out. */
    static void keep(HttpServletRequest request, @Nullable String onwards) {
        if (onwards != null) {
            request.getSession(true).setAttribute(ONWARDS, onwards);
        }
    }

    /** The address that was kept, once. */
    static Optional<String> onwards(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : (String) session.getAttribute(ONWARDS);
        if (kept != null) {
            session.removeAttribute(ONWARDS);
        }
        return Optional.ofNullable(kept);
    }

    private Optional<String> address(HttpServletRequest request, Sessions.CameBy came, Return back) {
        try {
            var client = clients.find(came.provider());
            var end = client == null
                    ? null
                    : client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
            return end == null
                    ? Optional.empty()
                    : Optional.of(UriComponentsBuilder.fromUriString((String) end)
                            .queryParam("id_token_hint", "{token}")
                            .queryParam("post_logout_redirect_uri", "{redirect}")
                            .queryParam("state", "{state}")
                            .encode()
                            .buildAndExpand(
                                    came.idToken(),
                                    Origin.of(request).at(host.name()) + "/signed-out",
                                    String.valueOf(back.host()))
                            .toUriString());
        } catch (RuntimeException silent) {
            log.warn("Nobody can be signed out at provider {}: {}", came.provider(), silent.getMessage());
            return Optional.empty();
        }
    }
}
