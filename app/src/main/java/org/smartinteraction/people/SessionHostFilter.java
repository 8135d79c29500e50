package org.smartinteraction.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ties every session to the host it began on. The container keeps the sessions of all hosts in one heap and browsers
 * keep their cookies apart; whoever shows a session of one host to another is refused, so that nobody is signed in
 * where they did not sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class SessionHostFilter extends OncePerRequestFilter {

    private static final String HOST = SessionHostFilter.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = SignInSite.host(request);
        var session = request.getSession(false);
        if (session != null && !host.equals(session.getAttribute(HOST))) {
            refuse(request, response);
        } else {
            chain.doFilter(new Bound(request, host), response);
        }
    }

    /** Takes the cookie away, too, so that asking again helps. No error page: it would be shown in that session. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getServletContext().getSessionCookieConfig();
        var cookie = new Cookie(session.getName(), "");
        cookie.setSecure(session.isSecure());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Marks a session with the host in the moment it is made. */
    private static class Bound extends HttpServletRequestWrapper {

        private final String host;

        Bound(HttpServletRequest request, String host) {
            super(request);
            this.host = host;
        }

        @Override
        public HttpSession getSession() {
            return marked(super.getSession());
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            var session = super.getSession(create);
            return session == null ? null : marked(session);
        }

        private HttpSession marked(HttpSession session) {
            if (session.isNew() && session.getAttribute(HOST) == null) {
                session.setAttribute(HOST, host);
            }
            return session;
        }
    }
}
