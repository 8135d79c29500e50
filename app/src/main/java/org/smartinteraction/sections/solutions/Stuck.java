package org.smartinteraction.sections.solutions;

/** A step was asked for that does not lead on from where the solution stands, usually because someone was quicker. */
class Stuck extends RuntimeException {

    private final State from;

    Stuck(State from, State to) {
        super(from + " does not lead to " + to);
        this.from = from;
    }

    State from() {
        return from;
    }
}
