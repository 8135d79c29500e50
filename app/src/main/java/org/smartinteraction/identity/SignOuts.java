package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Signing out at one site signs out everywhere: the session that the site's ID token names ends, here and at all sites,
 * and so does the one of the browser that asks.
 */
@Component
class SignOuts implements LogoutHandler {

    private final Sessions sessions;

    SignOuts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof OidcLogoutAuthenticationToken asked && asked.getIdToken() != null) {
            var sid = asked.getIdToken().getClaimAsString("sid");
            if (sid != null) {
                sessions.end(UUID.fromString(sid));
            }
        }
        response.addCookie(sessions.end(request));
    }
}
