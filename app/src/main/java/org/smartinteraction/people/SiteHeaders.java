package org.smartinteraction.people;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The response headers of the spaces and the platform's site. */
final class SiteHeaders {

    private static final String POLICY = "Content-Security-Policy";

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
     * Vaadin 25.2 starts itself with inline script and evaluates; a later version will not need that. A space may be
     * framed by itself alone: the builder shows its preview so.
     */
    static void application(HeadersConfigurer<HttpSecurity> headers, SignInSite site) {
        common(headers);
        headers.withObjectPostProcessor(EAGERLY).addHeaderWriter((request, response) -> {
            if (!response.containsHeader(POLICY)) {
                response.setHeader(
                        POLICY,
                        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                                + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
                                + "img-src 'self' data: blob: " + site.tiles()
                                + "; object-src 'none'; base-uri 'self'; "
                                + "frame-ancestors 'self'; form-action 'self' " + site.issuer(request));
            }
        });
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(self), microphone=()"));
    }
}
