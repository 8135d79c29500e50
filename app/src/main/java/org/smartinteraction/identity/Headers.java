package org.smartinteraction.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The response headers of this host: nothing but one file of ours runs, nothing is framed, nothing is told to others. */
final class Headers {

    static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** For pages that know passkeys: a file of this host's, and what it asks of this host. */
    static final String SCRIPT = "; script-src 'self'; connect-src 'self'";

    private Headers() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY + "; form-action 'self'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
