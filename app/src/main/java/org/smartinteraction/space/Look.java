package org.smartinteraction.space;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a space looks.
 *
 * @param accent colour of links, buttons and marks, {@code #rrggbb}; at least 4.5:1 against the page
 * @param corners how round cards and buttons are
 */
public record Look(String accent, Corners corners) {

    /** How round cards and buttons are. */
    public enum Corners {
        @JsonProperty("square")
        SQUARE,
        @JsonProperty("soft")
        SOFT,
        @JsonProperty("round")
        ROUND
    }
}
