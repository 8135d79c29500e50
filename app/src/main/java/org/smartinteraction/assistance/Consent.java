package org.smartinteraction.assistance;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person wants somebody to act for them.
 *
 * @param detail where the paper is kept, who witnessed it, or the number of the power of attorney
 * @param purpose what it was given for
 * @param ends the last day it counts; null for none
 * @param withdrawn the day on which it was taken back
 */
record Consent(
        UUID id,
        Kind kind,
        String detail,
        String purpose,
        LocalDate given,
        @Nullable LocalDate ends,
        @Nullable LocalDate withdrawn) {

    /** How it was given. */
    enum Kind {
        /** On paper that the office keeps. */
        PAPER,
        /** By word of mouth, before a witness. */
        ORAL,
        /** By a power of attorney. */
        ATTORNEY;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }

        String textKey() {
            return "assistance.consent." + stored();
        }

        /** Whether the detail has to be said. */
        boolean needsDetail() {
            return this != PAPER;
        }
    }

    boolean counts(LocalDate today) {
        return withdrawn == null && !given.isAfter(today) && (ends == null || !ends.isBefore(today));
    }
}
