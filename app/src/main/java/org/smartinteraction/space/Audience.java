package org.smartinteraction.space;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sees a section. Each audience includes the narrower ones: staff see everything. */
public enum Audience {
    /** Everyone, signed in or not. */
    @JsonProperty("public")
    PUBLIC,
    /** People who have joined the space. */
    @JsonProperty("members")
    MEMBERS,
    /** Members whose role carries {@code space.staff}. */
    @JsonProperty("staff")
    STAFF
}
