package org.smartinteraction.space;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One part of the home page.
 *
 * @param kind what it shows
 * @param section slug of the section whose block it is; null unless the kind is {@link Kind#SECTION}
 */
public record Block(Kind kind, @Nullable String section) {

    /** What a block shows. */
    public enum Kind {
        /** Title, lead and the first things a person can do. */
        @JsonProperty("welcome")
        WELCOME,
        /** What a section shows of itself. */
        @JsonProperty("section")
        SECTION,
        /** The longer text about the space. */
        @JsonProperty("about")
        ABOUT
    }
}
