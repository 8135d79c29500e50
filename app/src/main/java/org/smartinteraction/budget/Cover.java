package org.smartinteraction.budget;

import java.util.Locale;

/** How much of what a thing needs is decided. */
public enum Cover {
    /** Nothing is decided yet. */
    NO_COVER,
    /** Something is decided, but not enough. */
    PARTIAL,
    /** All of it is decided. */
    COVERED,
    /** Every source is accounted for; nothing moves any more. */
    CLOSED;

    /** Text key of its name. */
    public String textKey() {
        return "funding.cover." + name().toLowerCase(Locale.ROOT);
    }
}
