package org.smartinteraction.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in one space. Invited by e-mail, it gets its subject when that person first signs in.
 *
 * @param subject who it is at the sign-in host; null while only invited
 * @param name how the space calls this person
 * @param roles keys of the space's roles
 * @param speaksFor the organisations in whose name this person may act
 * @param actor the one in whose name they act now; null for their own
 */
public record Member(
        UUID id,
        @Nullable String subject,
        String email,
        String name,
        @Nullable String language,
        Set<String> roles,
        Set<UUID> speaksFor,
        @Nullable UUID actor) {

    /** How the mark begins that stands in the place of the address of somebody without an account. */
    static final String ASSISTED = "assisted-";

    /** Whether this person has no account, so that others act for them. Nothing is ever sent to {@link #email()} then. */
    public boolean isAssisted() {
        return email.startsWith(ASSISTED) && email.indexOf('@') < 0;
    }

    Member withoutRoles() {
        return new Member(id, subject, email, name, language, Set.of(), Set.of(), null);
    }

    /** The same person in the name of an organisation, if they may speak for it. */
    public Member speakingFor(@Nullable UUID organisation) {
        var named = organisation != null && speaksFor.contains(organisation) ? organisation : null;
        return new Member(id, subject, email, name, language, roles, speaksFor, named);
    }
}
