package org.smartinteraction.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks a person once more when a site wants more than their session has: two factors ({@code acr_values}), a sign-in
 * not long ago ({@code max_age}), or a way in that is good for this site.
 */
class SignInDemands extends OncePerRequestFilter {

    private final Sessions sessions;

    SignInDemands(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var demand = sessions.current(request).flatMap(session -> demand(session, request));
        if (demand.isPresent()) {
            var language = Language.firstOf(request.getParameter("ui_locales"))
                    .findFirst()
                    .orElse(Language.of(request));
            var back = new Return(request.getParameter("client_id"), request.getParameter("to"));
            var page = "surely".equals(demand.get()) ? "/second-step" : "/sign-in";
            response.sendRedirect(back.keptBy(page, language) + "&again=" + demand.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"/oauth2/authorize".equals(request.getServletPath());
    }

    private static Optional<String> demand(Session session, HttpServletRequest request) {
        if (!session.opens(String.valueOf(request.getParameter("client_id")))) {
            return Optional.of("elsewhere");
        }
        var acr = request.getParameter("acr_values");
        if (acr != null && Arrays.asList(acr.split(" ")).contains(IdTokenClaims.TWO_FACTORS) && !session.twoFactors()) {
            return Optional.of("surely");
        }
        return age(request.getParameter("max_age"))
                .filter(age -> !session.provedWithin(age))
                .map(tooOld -> "old");
    }

    private static Optional<Duration> age(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
