package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a provider has shown to this browser and who has no account here. Once the person signs in by a way
 * they had before, they may say that this is them; nobody else can, whatever address the provider names.
 *
 * @param provider its key
 * @param name how the provider calls them
 * @param email what the provider says; only fills in a field
 * @param person the key of their number, if the provider identified them
 */
record Stranger(
        String issuer,
        String subject,
        String provider,
        String name,
        String email,
        @Nullable String person,
        Instant since)
        implements Serializable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String KEPT = Stranger.class.getName();

    static Stranger of(Provider provider, ProviderPerson person) {
        var email = person.email() == null ? "" : person.email();
        var name = !person.name().isEmpty() ? person.name() : email.isEmpty() ? person.subject() : email;
        return new Stranger(
                provider.issuer(), person.subject(), provider.key(), name, email, person.person(), Instant.now());
    }

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
