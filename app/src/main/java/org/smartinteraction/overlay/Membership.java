package org.smartinteraction.overlay;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.tenancy.Tenant;

/**
 * How the current tenant stands with another one.
 *
 * @param other the region of a community, or the community of a region
 * @param shared sections of the community that the region may read; empty until it has joined
 */
record Membership(Tenant other, State state, Instant since, Set<UUID> shared) {

    /** From the first word to the end of the way in; leaving removes the row. */
    enum State {
        INVITED,
        REQUESTED,
        JOINED;

        String textKey() {
            return "overlay.state." + name().toLowerCase();
        }
    }
}
