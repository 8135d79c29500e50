package org.smartinteraction.budget;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of money in the ledger, which is only ever added to.
 *
 * @param amount kopecks; negative when it takes an earlier movement back
 * @param reverses the movement it takes back
 * @param reversed whether a later one took it back
 * @param by the member who entered it; null when they have left
 */
public record Movement(
        UUID id,
        Stage stage,
        long amount,
        Paper paper,
        @Nullable UUID reverses,
        boolean reversed,
        @Nullable UUID by,
        Instant at) {}
