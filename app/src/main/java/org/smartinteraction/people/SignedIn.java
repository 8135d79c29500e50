package org.smartinteraction.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The account that the running code acts for, as the sign-in host told it.
 *
 * @param subject who it is, the same on every host
 * @param email its confirmed address, in lower case
 */
public record SignedIn(
        String subject, String email, @Nullable String language) {

    /** How the subject begins of somebody who acts without having signed in: for demonstrations and tests. */
    static final String INVITED = "invited:";

    /** The account of the current request; empty for a visitor. */
    public static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case SignedIn account -> Optional.of(account);
            case OidcUser user -> of(user.getSubject(), user.getEmail(), user.getLocale());
            case null, default -> Optional.empty();
        };
    }

    /** When the sign-in host said so; empty for somebody who acts without having signed in. */
    static Optional<Instant> since() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Optional.ofNullable(user.getIssuedAt())
                : Optional.empty();
    }

    /**
     * Whether the account of the current request showed two factors when it signed in; of somebody who acts without
     * having signed in none are asked.
     */
    static boolean withTwoFactors() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || !(authentication.getPrincipal() instanceof OidcUser user)
                || SignInRequests.TWO_FACTORS.equals(user.getClaimAsString("acr"));
    }

    /** That they showed electronically who they are, if the sign-in host said so to this space. */
    static Optional<Identified> identified() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        var person = user.getClaimAsString("person");
        var at = user.getClaimAsInstant("identified_at");
        return person == null || at == null
                ? Optional.empty()
                : Optional.of(new Identified(
                        person,
                        String.valueOf(user.getClaimAsString("identified_by")),
                        LocalDate.ofInstant(at, ZoneId.systemDefault())));
    }

    /** What is kept of the subject of somebody who erased their place in a space: nobody can tell from it who it was. */
    public static String hash(UUID space, String subject) {
        return Journal.sha256(space + " " + subject);
    }

    private static Optional<SignedIn> of(@Nullable String subject, @Nullable String email, @Nullable String language) {
        return subject == null || email == null
                ? Optional.empty()
                : Optional.of(new SignedIn(subject, email.toLowerCase(Locale.ROOT), language));
    }
}
