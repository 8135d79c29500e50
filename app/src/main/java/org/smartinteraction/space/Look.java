package org.smartinteraction.space;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.smartinteraction.ui.Contrast;

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
        SQUARE("0"),
        @JsonProperty("soft")
        SOFT("1"),
        @JsonProperty("round")
        ROUND("1.75");

        private final String factor;

        Corners(String factor) {
            this.factor = factor;
        }

        /** What every radius is multiplied by. */
        String factor() {
            return factor;
        }
    }

    /** The custom properties that carry the look, readable on light and on dark surfaces. */
    String css() {
        return Contrast.accent(accent).css() + ":root{--space-corners:" + corners.factor() + "}\n";
    }
}
