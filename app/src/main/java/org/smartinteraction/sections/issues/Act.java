package org.smartinteraction.sections.issues;

import java.time.Instant;
import java.util.UUID;
import org.smartinteraction.people.Refusal;

/**
 * Somebody does something to an issue and says why.
 *
 * @param by the member who does it
 * @param reason shown to everybody; may be empty where the act speaks for itself
 */
record Act(UUID by, Instant at, String reason) {

    Act {
        reason = reason.strip();
    }

    /** @throws Refusal when no reason is given */
    Act withReason() {
        if (reason.isEmpty()) {
            throw new Refusal("issues.refusal.reason");
        }
        return this;
    }
}
