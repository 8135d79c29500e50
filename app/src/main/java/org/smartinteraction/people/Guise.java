package org.smartinteraction.people;

import java.util.Optional;
import java.util.Set;

/**
 * Trying a space out as somebody else. Whoever wears a guise sees what that person would see and does nothing: every
 * act is refused.
 */
public interface Guise {

    /** What the acting person wears; empty almost always. */
    Optional<Worn> worn();

    /**
     * Whom one looks like.
     *
     * @param signedIn whether it is a member, or only a visitor
     * @param permissions what that person's role may do; those that the wearer lacks do not count
     */
    record Worn(boolean signedIn, Set<String> permissions) {}
}
