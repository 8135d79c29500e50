package org.smartinteraction.identity;

/** What becomes of a code that somebody entered. */
enum Answer {
    RIGHT,
    WRONG,
    /** It was not looked at: there were too many wrong ones before it. */
    TOO_MANY
}
