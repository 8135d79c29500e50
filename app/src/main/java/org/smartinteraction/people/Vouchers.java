package org.smartinteraction.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which organisations of a space may vouch for people on a rung of its ladder. */
public enum Vouchers {
    /** Only those that the space's staff trust with it. */
    @JsonProperty("trusted")
    TRUSTED,
    /** Every organisation that staff have entered. */
    @JsonProperty("any")
    ANY
}
