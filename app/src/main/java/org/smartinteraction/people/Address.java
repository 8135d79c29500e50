package org.smartinteraction.people;

import java.util.UUID;

/**
 * One of a member's addresses, at most three.
 *
 * @param kind registered there, living there, or another tie, such as a summer house
 * @param community KATOTTG code of the community it lies in
 * @param text settlement, street and house as the member wrote them
 */
public record Address(UUID id, Kind kind, String community, String text) {

    /** What ties a person to an address. */
    public enum Kind {
        REGISTERED,
        LIVING,
        OTHER
    }
}
