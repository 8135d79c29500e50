package org.smartinteraction.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody made sure who a member is.
 *
 * @param rung key of the ladder's rung
 * @param basis on what: kind and last digits of a document, the organisation that vouched; never a copy or a full number
 * @param on the day
 * @param expires the last day it counts; null for no end
 * @param by the member who made sure; null for the person themself (a letter's code) and for the sign-in host
 * @param revoked whether it was taken back
 * @param actor the organisation that vouched; null where none did
 */
public record Verification(
        UUID id,
        UUID member,
        String rung,
        String basis,
        LocalDate on,
        @Nullable LocalDate expires,
        @Nullable UUID by,
        boolean revoked,
        @Nullable UUID actor) {

    /** Whether it counts on a day. */
    public boolean counts(LocalDate day) {
        return !revoked && (expires == null || !expires.isBefore(day));
    }
}
