package org.smartinteraction.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages that are shown when there is no space to show: unknown host, suspended space, database out of reach. */
@Component
class HostPages {

    private final String domain;

    HostPages(@Value("${smart.domain}") String domain) {
        this.domain = domain;
    }

    void unknown(HttpServletRequest request, HttpServletResponse response, String host) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        write(request, response, "unknown-host.html", host, host);
    }

    void suspended(HttpServletRequest request, HttpServletResponse response, Tenant tenant) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "3600");
        write(request, response, "suspended.html", tenant.name(Locale.of("uk")), tenant.name(Locale.ENGLISH));
    }

    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "30");
        write(request, response, "unavailable.html", "", "");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, String page, String ukrainian, String english)
            throws IOException {
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getWriter()
                .write(text(page)
                        .replace("{style}", text("host-page.css"))
                        .replace("{name}", HtmlUtils.htmlEscape(ukrainian))
                        .replace("{name-en}", HtmlUtils.htmlEscape(english))
                        .replace("{platform}", SiteAddress.of(request, domain) + "/"));
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(file, HostPages.class).getContentAsString(StandardCharsets.UTF_8);
    }
}
