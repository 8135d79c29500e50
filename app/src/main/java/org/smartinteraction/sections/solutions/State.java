package org.smartinteraction.sections.solutions;

import java.util.EnumSet;
import java.util.Set;

/** Where a solution stands. */
enum State {
    /** Seen by its team only. */
    DRAFT,
    /** Public: gathers support and offers. */
    IDEA,
    /** A named department decides by a date; the wording is frozen meanwhile. */
    REVIEW,
    /** Sent back with a reason; the team revises it. */
    RETURNED,
    /** Declined with a reason; a department may take it up again. */
    REFUSED,
    /** May be carried out. */
    ACCEPTED,
    /** Sources are being found and confirmed. */
    FUNDING,
    /** The team is at work. */
    UNDER_WAY,
    /** The work is finished; the effect is still to be measured. */
    DONE,
    /** The effect is known: the end of the road. */
    MEASURED,
    /** Given up with a reason after it had been accepted. */
    STOPPED;

    boolean leadsTo(State next) {
        return ways().contains(next);
    }

    Set<State> ways() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IDEA);
            case IDEA -> EnumSet.of(REVIEW);
            case REVIEW -> EnumSet.of(RETURNED, REFUSED, ACCEPTED);
            case RETURNED, REFUSED -> EnumSet.of(REVIEW);
            case ACCEPTED -> EnumSet.of(FUNDING, UNDER_WAY, STOPPED);
            case FUNDING -> EnumSet.of(UNDER_WAY, STOPPED);
            case UNDER_WAY -> EnumSet.of(DONE, STOPPED);
            case DONE -> EnumSet.of(MEASURED, UNDER_WAY);
            case MEASURED, STOPPED -> EnumSet.noneOf(State.class);
        };
    }

    boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether the team may change the wording: not while a department judges it, nor after the end. */
    boolean isEditable() {
        return switch (this) {
            case REVIEW, REFUSED, MEASURED, STOPPED -> false;
            default -> true;
        };
    }

    /** Whether offers of money, work and goods are welcome. */
    boolean takesOffers() {
        return switch (this) {
            case IDEA, REVIEW, RETURNED, ACCEPTED, FUNDING, UNDER_WAY -> true;
            default -> false;
        };
    }

    /** Whether money may be confirmed and moved: a department has said yes. */
    boolean isAccepted() {
        return switch (this) {
            case ACCEPTED, FUNDING, UNDER_WAY, DONE, MEASURED -> true;
            default -> false;
        };
    }
}
