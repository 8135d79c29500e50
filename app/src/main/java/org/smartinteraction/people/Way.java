package org.smartinteraction.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a space comes to know who somebody is. */
public enum Way {
    /** They opened a link that was sent to their address. */
    @JsonProperty("email")
    EMAIL,
    /** They answered on their phone. */
    @JsonProperty("phone")
    PHONE,
    /** An organisation of the space vouched for them. */
    @JsonProperty("organisation")
    ORGANISATION,
    /** They came in person and showed a document. */
    @JsonProperty("staff")
    STAFF,
    /** A letter with a code reached them by post. */
    @JsonProperty("letter")
    LETTER,
    /** The state's electronic identity said so. */
    @JsonProperty("electronic")
    ELECTRONIC
}
