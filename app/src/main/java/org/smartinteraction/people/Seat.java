package org.smartinteraction.people;

import java.util.Locale;
import java.util.UUID;

/**
 * A person's place in an organisation.
 *
 * @param actor the organisation
 * @param organisation its name
 * @param name how the space calls the person
 * @param accepted whether the person has said yes; until then they are only invited
 */
public record Seat(
        UUID actor,
        String organisation,
        Sector sector,
        UUID member,
        String name,
        String email,
        Part part,
        boolean accepted) {

    /** What a person is in an organisation. */
    public enum Part {
        /** Speaks for it and decides who else belongs to it. */
        HEAD,
        /** Speaks for it. */
        REPRESENTATIVE,
        /** Belongs to it. */
        MEMBER;

        /** Whether whoever is this may act in the name of the organisation. */
        public boolean speaks() {
            return this != MEMBER;
        }

        /** The key of its name in the texts. */
        public String textKey() {
            return "people.part." + stored();
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether this person may act in the name of the organisation. */
    public boolean speaks() {
        return accepted && part.speaks();
    }
}
