package org.smartinteraction.engagement;

/** For whom somebody speaks in a reply. */
public enum Voice {
    /** For themselves. */
    RESIDENT,
    /** For themselves, about something they wrote. */
    AUTHOR,
    /** For the authority: it counts as its answer. */
    OFFICIAL
}
