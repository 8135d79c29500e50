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
 * @param actor the organisation this person may speak for
 */
public record Member(
        UUID id,
        @Nullable String subject,
        String email,
        String name,
        @Nullable String language,
        Set<String> roles,
        @Nullable UUID actor) {

    Member withoutRoles() {
        return new Member(id, subject, email, name, language, Set.of(), actor);
    }
}
