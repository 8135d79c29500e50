package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Sector;
import org.smartinteraction.tenancy.TenantEntity;

/** What a person or an organisation offers against a need, in the need's measure. */
@Entity(name = "SolutionOffer")
@Table(name = "solution_offer")
class Offer extends TenantEntity {

    /**
     * Offered, then accepted or declined by the team, then delivered; until acceptance it can be withdrawn, and what was
     * accepted can be cancelled by either side until it is delivered.
     */
    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        DELIVERED,
        WITHDRAWN,
        CANCELLED;

        boolean leadsTo(State next) {
            return switch (this) {
                case OFFERED -> next == ACCEPTED || next == DECLINED || next == WITHDRAWN;
                case ACCEPTED -> next == DELIVERED || next == CANCELLED;
                default -> false;
            };
        }

        /** Whether it counts towards the need. */
        boolean counts() {
            return this == ACCEPTED || this == DELIVERED;
        }
    }

    @Column
    private UUID solutionId;

    @Column
    private UUID needId;

    @Column
    private UUID memberId;

    private @Nullable UUID actorId;

    @Column
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column
    private long amount;

    @Column
    private String note;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reason;

    @Column
    private Instant offeredAt;

    @Column
    private Instant stateSince;

    Offer() {}

    Offer(Need need, long amount, String note, Sector sector, @Nullable UUID actorId, Signed by) {
        if (amount <= 0) throw new IllegalArgumentException("nothing is offered: " + amount);
        this.solutionId = need.solutionId();
        this.needId = need.id();
        this.amount = amount;
        this.note = note.strip();
        this.sector = sector;
        this.actorId = actorId;
        this.memberId = by.by();
        this.offeredAt = by.at();
        this.stateSince = by.at();
        this.state = State.OFFERED;
    }

    void accept(Signed by) {
        move(State.ACCEPTED, null, by);
    }

    void decline(String why, Signed by) {
        move(State.DECLINED, why.strip(), by);
    }

    void deliver(Signed by) {
        move(State.DELIVERED, null, by);
    }

    /** Takes an agreement back, whoever of the two sides does it. */
    void cancel(String why, Signed by) {
        move(State.CANCELLED, why.strip(), by);
    }

    void withdraw(Signed by) {
        move(State.WITHDRAWN, null, by);
    }

    private void move(State next, @Nullable String why, Signed by) {
        if (!state.leadsTo(next)) throw new IllegalStateException(state + " does not lead to " + next);
        this.state = next;
        this.reason = why;
        this.stateSince = by.at();
    }

    UUID solutionId() {
        return solutionId;
    }

    UUID needId() {
        return needId;
    }

    UUID memberId() {
        return memberId;
    }

    @Nullable
    UUID actorId() {
        return actorId;
    }

    Sector sector() {
        return sector;
    }

    long amount() {
        return amount;
    }

    String note() {
        return note;
    }

    State state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant offeredAt() {
        return offeredAt;
    }
}
