package org.smartinteraction.budget;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a funding table.
 *
 * @param id of the contribution
 * @param tenant who keeps the row; only there it can change
 * @param giver who gives, as shown
 * @param actor the giver as an organisation of the space
 * @param line the budget line it draws on; known only where the row is kept
 * @param decision number of the newest decision that confirmed money
 * @param closed whether nothing moves any more
 * @param ours whether the current tenant keeps it
 */
public record Share(
        UUID id,
        Subject subject,
        UUID tenant,
        Source source,
        String giver,
        @Nullable UUID actor,
        @Nullable UUID line,
        Money money,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        boolean closed,
        boolean ours) {}
