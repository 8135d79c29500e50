package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/**
 * What is measured to know whether the solution works. Values are in thousandths of the unit, so that 12.5 % is
 * 12,500 and no fraction is lost.
 */
@Entity(name = "SolutionIndicator")
@Table(name = "solution_indicator")
class Indicator extends TenantEntity {

    @Column
    private UUID solutionId;

    /** Code of the target it serves, for example "11.2"; none for a measure of the community's own. */
    private @Nullable String target;

    @Column
    private String title;

    @Column
    private String unit;

    @Column
    private long baseline;

    @Column
    private long goal;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private String source;

    Indicator() {}

    /** What an indicator says. Values in thousandths of the unit; the period ends on or after its start. */
    record Terms(
            String title,
            @Nullable String target,
            String unit,
            long baseline,
            long goal,
            LocalDate startsOn,
            LocalDate endsOn,
            String source) {}

    Indicator(UUID solutionId, Terms terms) {
        this.solutionId = solutionId;
        set(terms);
    }

    void change(Terms terms) {
        set(terms);
    }

    private void set(Terms terms) {
        if (terms.endsOn().isBefore(terms.startsOn()))
            throw new IllegalArgumentException("period ends before it starts");
        this.title = terms.title().strip();
        this.target = terms.target();
        this.unit = terms.unit().strip();
        this.baseline = terms.baseline();
        this.goal = terms.goal();
        this.startsOn = terms.startsOn();
        this.endsOn = terms.endsOn();
        this.source = terms.source().strip();
    }

    /** How far a value is on the way from baseline to goal, 0 to 100; going down may be the aim. */
    int progress(long value) {
        if (goal == baseline) return value == goal ? 100 : 0;
        return Math.toIntExact(Math.clamp(Math.floorDiv(100 * (value - baseline), goal - baseline), 0L, 100L));
    }

    Terms terms() {
        return new Terms(title, target, unit, baseline, goal, startsOn, endsOn, source);
    }

    UUID solutionId() {
        return solutionId;
    }
}
