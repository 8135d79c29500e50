package org.smartinteraction.sections.solutions;

import java.time.Instant;
import java.util.UUID;

/** Who did something (a member's id) and when. */
record Signed(UUID by, Instant at) {

    static Signed now(UUID by) {
        return new Signed(by, Moment.now());
    }
}
