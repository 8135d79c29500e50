package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** A step of the work, with the day it is due and the day it was reached. */
@Entity(name = "SolutionMilestone")
@Table(name = "solution_milestone")
class Milestone extends TenantEntity {

    @Column
    private UUID solutionId;

    @Column
    private String title;

    @Column
    private LocalDate due;

    private @Nullable LocalDate doneOn;

    Milestone() {}

    Milestone(UUID solutionId, String title, LocalDate due) {
        this.solutionId = solutionId;
        this.title = title.strip();
        this.due = due;
    }

    void reach(LocalDate on) {
        this.doneOn = on;
    }

    void reopen() {
        this.doneOn = null;
    }

    void postpone(LocalDate to) {
        this.due = to;
    }

    boolean isLate(LocalDate today) {
        return doneOn == null && due.isBefore(today);
    }

    UUID solutionId() {
        return solutionId;
    }

    String title() {
        return title;
    }

    LocalDate due() {
        return due;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }
}
