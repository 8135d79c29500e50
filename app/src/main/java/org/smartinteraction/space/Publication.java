package org.smartinteraction.space;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the configuration that was put in force.
 *
 * @param by name of who published it; null when the space was provisioned with it
 * @param note what they said about it
 */
record Publication(
        int version,
        SpaceConfig config,
        Instant at,
        @Nullable String by,
        @Nullable String note) {}
