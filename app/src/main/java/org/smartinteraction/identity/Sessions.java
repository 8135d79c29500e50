package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in on this host, for at most half a day: so one letter is enough for a day's visits to many spaces. */
@Component
class Sessions {

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** Begins a new session, in which the person was just recognised by a one-time token; one that was there before ends, whoever planted it. */
    void begin(HttpServletRequest request, Account account) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) LIFETIME.toSeconds());
        session.setAttribute(
                CONTEXT,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        account.id().toString(),
                        null,
                        List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.OTT_AUTHORITY)))));
    }

    void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    Optional<UUID> account(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (SecurityContext) session.getAttribute(CONTEXT))
                .map(SecurityContext::getAuthentication)
                .map(authentication -> UUID.fromString(authentication.getName()));
    }
}
