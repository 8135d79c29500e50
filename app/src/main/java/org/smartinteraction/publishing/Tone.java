package org.smartinteraction.publishing;

/** How the state of an item feels; always shown beside the state's words, never instead of them. */
public enum Tone {
    NEUTRAL,
    /** Going on. */
    INFO,
    /** Done, reached, accepted. */
    GOOD,
    /** Waiting for somebody, late. */
    WARNING,
    /** Refused, failed, closed without result. */
    BAD
}
