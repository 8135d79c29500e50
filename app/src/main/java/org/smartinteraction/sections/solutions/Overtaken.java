package org.smartinteraction.sections.solutions;

/** Someone saved another wording while this one was being written. Carries theirs, so that both can be shown. */
class Overtaken extends RuntimeException {

    private final int revision;
    private final transient Wording theirs;

    Overtaken(int revision, Wording theirs) {
        super("revision " + revision + " was saved meanwhile");
        this.revision = revision;
        this.theirs = theirs;
    }

    int revision() {
        return revision;
    }

    Wording theirs() {
        return theirs;
    }
}
