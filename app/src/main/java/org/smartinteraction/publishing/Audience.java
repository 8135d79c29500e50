package org.smartinteraction.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who may see something: each also sees what those before it may. */
public enum Audience {

    /** Everybody, signed in or not, and the regions the section is shared with. */
    @JsonProperty("public")
    PUBLIC,
    /** Members of the space. */
    @JsonProperty("members")
    MEMBERS,
    /** Those who work in the space for its authority. */
    @JsonProperty("staff")
    STAFF;

    /** What somebody of this audience may see, as it is stored. */
    String[] sees() {
        return Stream.of(values())
                .filter(other -> other.compareTo(this) <= 0)
                .map(Audience::stored)
                .toArray(String[]::new);
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** The narrower of two: what is published to members in a section for staff is for staff. */
    public Audience narrowedTo(Audience other) {
        return List.of(this, other).stream().max(Audience::compareTo).orElseThrow();
    }
}
