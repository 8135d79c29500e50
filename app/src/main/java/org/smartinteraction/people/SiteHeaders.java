package org.smartinteraction.people;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The response headers of the spaces and the platform's site. */
final class SiteHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Vaadin's pages are forwarded to, and Tomcat ends the response after a forward without asking the wrapper in which
     * headers usually wait.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private SiteHeaders() {}

    /** Plain pages run no script at all. They may be kept by caches. */
    static void plain(HeadersConfigurer<HttpSecurity> headers, SignInSite site) {
        common(headers);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable).addHeaderWriter((request, response) -> {
            if (!response.containsHeader(POLICY)) {
                response.setHeader(
                        POLICY,
                        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                + site.issuer(request));
            }
        });
    }

    /**
     * What Vaadin 25.2 needs is allowed and no more; see app/decisions/011-response-headers.md. A space may be framed by
     * itself alone: the builder shows its preview so.
     */
    static void application(HeadersConfigurer<HttpSecurity> headers, SignInSite site) {
        common(headers);
        headers.withObjectPostProcessor(EAGERLY).addHeaderWriter((request, response) -> {
            if (!response.containsHeader(POLICY)) {
                response.setHeader(
                        POLICY,
                        "default-src 'self'; script-src 'self' 'nonce-" + nonce(request) + "' 'unsafe-eval'; "
                                + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
                                + "img-src 'self' data: blob: " + site.tiles()
                                + "; object-src 'none'; base-uri 'self'; worker-src 'self'; frame-src 'self'; "
                                + "frame-ancestors 'self'; form-action 'self' " + site.issuer(request));
            }
        });
    }

    /** Fresh for each response; the page puts it on its own scripts. */
    private static String nonce(HttpServletRequest request) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute("nonce", nonce);
        return nonce;
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_SITE))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(self), microphone=()"));
    }
}
