package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a provider has shown to this browser and who has no account here. Once the person signs in by a way
 * they had before, they may say that this is them; nobody else can, whatever address the provider names.
 *
 * @param provider its key
 * @param name how the provider calls them
 * @param email what the provider says; only fills in a field
 */
record Stranger(String issuer, String subject, String provider, String name, String email, Instant since)
        implements Serializable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String KEPT = Stranger.class.getName();

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(KEPT, this);
    }

    static Optional<Stranger> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Stranger) session.getAttribute(KEPT))
                .filter(kept -> kept.since().isAfter(Instant.now().minus(PATIENCE)));
    }

    static void forget(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(KEPT));
    }
}
