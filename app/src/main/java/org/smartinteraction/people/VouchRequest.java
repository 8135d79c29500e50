package org.smartinteraction.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member asks an organisation to vouch for them.
 *
 * @param name how the space calls the member
 * @param organisation name of the one that is asked
 * @param rung key of the ladder's rung
 * @param words by what the organisation knows them
 * @param answered the day of the answer; null while there is none
 * @param reason why it was declined; else empty
 */
public record VouchRequest(
        UUID id,
        UUID member,
        String name,
        String email,
        UUID actor,
        String organisation,
        String rung,
        String words,
        Instant asked,
        State state,
        @Nullable LocalDate answered,
        String reason) {

    /** What became of it. */
    public enum State {
        WAITING,
        VOUCHED,
        DECLINED
    }

    boolean waits() {
        return state == State.WAITING;
    }
}
