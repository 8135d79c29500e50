package org.smartinteraction.people;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acting for somebody who has no account. While a session does so, {@link People#me()} is that person, who has no roles;
 * whoever is signed in lends them hands and eyes, never rights.
 */
public interface OnBehalf {

    /** For whom the acting person acts, checked anew each time it is asked; empty almost always. */
    Optional<Errand> errand();

    /**
     * What somebody does for another.
     *
     * @param member for whom
     * @param clerk who is signed in and does it
     * @param ended why it may not go on, told to whoever still tries; null while it may
     */
    record Errand(UUID member, UUID clerk, @Nullable Refusal ended) {}
}
