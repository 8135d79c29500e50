package org.smartinteraction.people;

import java.util.Optional;

/**
 * What the sign-in host can tell a space of who people are by law. The application answers; this package knows the sign-in
 * host by its tokens only.
 */
public interface ElectronicIdentity {

    /** Whether whoever comes from the current space can show electronically who they are. */
    boolean isOffered();

    /**
     * The key, in the current space, of the person to whom the state gave a number.
     *
     * @param number a tax number (RNOKPP) or a number of the demographic register (UNZR), as somebody typed it; it is not
     *     kept
     * @return empty when it cannot be such a number
     */
    Optional<String> person(String number);

    /** Whether a key can be compared with one of today: it cannot after {@code smart.secret} was changed. */
    boolean isCurrent(String key);
}
