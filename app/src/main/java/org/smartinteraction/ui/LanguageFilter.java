package org.smartinteraction.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps the language chosen with {@code ?lang=en} in a cookie and shows the same page in it. Not on the plain pages: they
 * set no cookie, and their language stays in the address so that caches can tell them apart.
 */
@Component
class LanguageFilter extends OncePerRequestFilter {

    static final String PARAMETER = "lang";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/p") || path.startsWith("/p/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var chosen = request.getMethod().equals("GET") ? request.getParameter(PARAMETER) : null;
        if (chosen == null || !Texts.languages().contains(Locale.of(chosen))) {
            chain.doFilter(request, response);
            return;
        }
        var cookie = ResponseCookie.from(LanguageResolver.COOKIE, chosen)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        // A path without host, so that it leads nowhere else; "//" would be another host.
        var path = request.getRequestURI().replaceFirst("^/+", "/");
        response.sendRedirect(UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam(PARAMETER)
                .build()
                .toUriString());
    }
}
