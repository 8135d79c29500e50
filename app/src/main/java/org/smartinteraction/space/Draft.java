package org.smartinteraction.space;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that an administrator is working on. It is kept in the database with every change.
 *
 * @param basedOn number of the published version it was begun from
 * @param savedAt when it was changed last; null while nothing is changed
 */
record Draft(int basedOn, SpaceConfig config, @Nullable Instant savedAt) {

    boolean isBegun() {
        return savedAt != null;
    }
}
