package org.smartinteraction.publishing;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.tenancy.Outage;
import org.smartinteraction.ui.LanguageResolver;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * What a browser is shown when a request comes to nothing: which of the few reasons it was, and the way on. The sign-in
 * host has pages of its own.
 */
@Component("error")
class ErrorPage implements View {

    private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

    private final Heres heres;
    private final Html html;
    private final LanguageResolver languages;

    ErrorPage(Heres heres, Html html, LanguageResolver languages) {
        this.heres = heres;
        this.html = html;
        this.languages = languages;
    }

    @Override
    public String getContentType() {
        return "text/html; charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reason = reason(request, response);
        if (reason.equals("away")) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "30");
        }
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean plain = address instanceof String path && path.startsWith("/p/");
        var page = html.page("problem", here(request, reason), Map.of("reason", reason, "home", plain ? "/p" : "/"));
        response.setContentType(getContentType());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private Here here(HttpServletRequest request, String reason) {
        var asked = request.getParameter("lang");
        try {
            var locale = asked != null && asked.matches("uk|en") ? Locale.of(asked) : languages.resolveLocale(request);
            return reason.equals("away") || reason.equals("broken")
                    ? heres.bare(request, locale)
                    : heres.home(request, locale);
        } catch (RuntimeException unreachable) {
            log.warn("A page of an error was made without the space's own words: {}", unreachable.getMessage());
            return heres.bare(request, Texts.UKRAINIAN);
        }
    }

    private static String reason(HttpServletRequest request, HttpServletResponse response) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable failure && Outage.is(failure)) {
            return "away";
        }
        return switch (response.getStatus()) {
            case 404, 405, 406, 410 -> "missing";
            case 401, 403 -> "stale";
            case 413 -> "large";
            case 503 -> "away";
            default -> response.getStatus() < 500 ? "odd" : "broken";
        };
    }
}
