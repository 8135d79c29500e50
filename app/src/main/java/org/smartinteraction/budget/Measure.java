package org.smartinteraction.budget;

import org.jspecify.annotations.Nullable;

/** A figure that a file states. */
public enum Measure {
    AMENDED,
    ESTIMATE,
    EXECUTED;

    @Nullable
    Long of(Row row) {
        return switch (this) {
            case AMENDED -> row.amended();
            case ESTIMATE -> row.estimate();
            case EXECUTED -> row.executed();
        };
    }
}
