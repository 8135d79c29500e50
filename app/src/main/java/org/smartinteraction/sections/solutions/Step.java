package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** A change of state: from where to where, who, when, why, and what was promised by which day. */
@Entity(name = "SolutionStep")
@Table(name = "solution_step")
class Step extends TenantEntity {

    @Column
    private UUID solutionId;

    @Column
    @Enumerated(EnumType.STRING)
    private State fromState;

    @Column
    @Enumerated(EnumType.STRING)
    private State toState;

    private @Nullable String reason;
    private @Nullable LocalDate due;
    private @Nullable String department;

    @Column
    private UUID memberId;

    @Column
    private Instant takenAt;

    Step() {}

    Step(
            UUID solutionId,
            State from,
            State to,
            @Nullable String reason,
            @Nullable LocalDate due,
            @Nullable String department,
            Signed by) {
        this.solutionId = solutionId;
        this.fromState = from;
        this.toState = to;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.due = due;
        this.department = department;
        this.memberId = by.by();
        this.takenAt = by.at();
    }

    State from() {
        return fromState;
    }

    State to() {
        return toState;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    String department() {
        return department;
    }

    UUID memberId() {
        return memberId;
    }

    Instant takenAt() {
        return takenAt;
    }
}
