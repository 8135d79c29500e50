package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** An organisation would administer a solution: carry its money and its work, and answer for both. */
@Entity(name = "SolutionBid")
@Table(name = "solution_bid")
class Bid extends TenantEntity {

    /** Offered, then chosen or declined by the team; whoever made it can withdraw it before and step down after. */
    enum State {
        OFFERED,
        CHOSEN,
        DECLINED,
        WITHDRAWN;

        boolean stands() {
            return this == OFFERED || this == CHOSEN;
        }
    }

    @Column
    private UUID solutionId;

    @Column
    private UUID actorId;

    @Column
    private UUID memberId;

    @Column
    private String words;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reason;

    @Column
    private Instant offeredAt;

    @Column
    private Instant stateSince;

    Bid() {}

    Bid(UUID solutionId, UUID actorId, String words, Signed by) {
        this.solutionId = solutionId;
        this.actorId = actorId;
        this.memberId = by.by();
        this.words = words.strip();
        this.offeredAt = by.at();
        this.stateSince = by.at();
        this.state = State.OFFERED;
    }

    void choose(Signed by) {
        move(State.OFFERED, State.CHOSEN, null, by);
    }

    /** @param why null when another was chosen */
    void decline(@Nullable String why, Signed by) {
        move(State.OFFERED, State.DECLINED, why, by);
    }

    /** @param why asked of an administrator who steps down */
    void withdraw(@Nullable String why, Signed by) {
        move(state.stands() ? state : State.OFFERED, State.WITHDRAWN, why, by);
    }

    private void move(State from, State to, @Nullable String why, Signed by) {
        if (state != from) throw new IllegalStateException(state + " to " + to);
        this.state = to;
        this.reason = why;
        this.stateSince = by.at();
    }

    UUID solutionId() {
        return solutionId;
    }

    UUID actorId() {
        return actorId;
    }

    String words() {
        return words;
    }

    State state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant stateSince() {
        return stateSince;
    }
}
