package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.smartinteraction.tenancy.TenantEntity;

/** Something a solution needs: money, people's work, or goods. */
@Entity(name = "SolutionNeed")
@Table(name = "solution_need")
class Need extends TenantEntity {

    /** What is needed. The amount is in kopecks for MONEY, in hours for WORK, in whole units for GOODS. */
    enum Kind {
        MONEY,
        WORK,
        GOODS
    }

    @Column
    private UUID solutionId;

    @Column
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private String title;

    @Column
    private long amount;

    /** What goods are counted in ("pcs", "m³"); empty for money and work. */
    @Column
    private String unit;

    Need() {}

    Need(UUID solutionId, Kind kind, String title, long amount, String unit) {
        this.solutionId = solutionId;
        this.kind = kind;
        describe(title, amount, unit);
    }

    void change(String newTitle, long newAmount, String newUnit) {
        describe(newTitle, newAmount, newUnit);
    }

    private void describe(String what, long howMuch, String in) {
        if (howMuch <= 0) throw new IllegalArgumentException("nothing is needed: " + howMuch);
        this.title = what.strip();
        this.amount = howMuch;
        this.unit = kind == Kind.GOODS ? in.strip() : "";
    }

    UUID solutionId() {
        return solutionId;
    }

    Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    long amount() {
        return amount;
    }

    String unit() {
        return unit;
    }
}
