package org.smartinteraction.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a site's session when the sign-in that it came from has ended, wherever that was done. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 31)
class EndedSignIns extends OncePerRequestFilter {

    private final ObjectProvider<SignInSessions> signIns;

    EndedSignIns(ObjectProvider<SignInSessions> signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && signIn(session).filter(this::ended).isPresent()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean ended(String sid) {
        return signIns.stream().anyMatch(sessions -> sessions.ended(sid));
    }

    private static Optional<String> signIn(HttpSession session) {
        return Optional.ofNullable((SecurityContext)
                        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .map(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .map(person -> person instanceof OidcUser user ? user.getClaimAsString("sid") : null);
    }
}
