package org.smartinteraction.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's sign-in in one browser.
 *
 * @param id what the spaces know as {@code sid}
 * @param methods how the person proved who they are, see the constants
 * @param onlyAt the one host it opens, or null for all
 * @param browser in words, without a version
 * @param network the coarse part of the network address
 * @param authenticatedAt when they last proved it
 * @param surelyAt when they last showed a second factor, or null
 */
record Session(
        UUID id,
        Account account,
        Set<String> methods,
        @Nullable String onlyAt,
        String browser,
        String network,
        Instant beganAt,
        Instant authenticatedAt,
        @Nullable Instant surelyAt,
        Instant seenAt) {

    static final String LINK = "link";
    static final String DEMO = "demo";
    static final String PASSKEY = "passkey";
    static final String ONE_TIME_CODE = "otp";
    static final String RECOVERY_CODE = "recovery";

    /** Begins the name of another provider. */
    static final String PROVIDER = "provider:";

    /** What another provider says of a sign-in there with several factors, and an electronic signature always is. */
    static final String SEVERAL_FACTORS = "mfa";

    /** The demonstration's button in the place of a second step. */
    static final String DEMO_STEP = "demo-step";

    /** A passkey is a thing one has, opened by what one is or knows; the others stand beside a first factor. */
    private static final Set<String> SECOND = Set.of(PASSKEY, ONE_TIME_CODE, RECOVERY_CODE, SEVERAL_FACTORS, DEMO_STEP);

    /** For how long nobody is asked again before changing how they sign in. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** Whether one of the methods makes a sign-in one of two factors. */
    static boolean sure(Set<String> methods) {
        return methods.stream().anyMatch(SECOND::contains);
    }

    boolean twoFactors() {
        return sure(methods);
    }

    boolean fresh() {
        return provedWithin(FRESH);
    }

    boolean freshlySure() {
        return surelyAt != null && surelyAt.isAfter(Instant.now().minus(FRESH));
    }

    boolean provedWithin(Duration age) {
        return authenticatedAt.isAfter(Instant.now().minus(age));
    }

    boolean opens(String host) {
        return onlyAt == null || onlyAt.equals(host);
    }
}
