package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** The team tells what was done and what it cost. Photos hang on the report's id. */
@Entity(name = "SolutionReport")
@Table(name = "solution_report")
class Report extends TenantEntity {

    @Column
    private UUID solutionId;

    private @Nullable UUID milestoneId;

    @Column
    private String text;

    /** Money spent, in kopecks; 0 when none was. */
    @Column
    private long spent;

    @Column
    private UUID memberId;

    @Column
    private Instant reportedAt;

    Report() {}

    Report(UUID solutionId, @Nullable UUID milestoneId, String text, long spent, Signed by) {
        if (spent < 0) throw new IllegalArgumentException("spent: " + spent);
        this.solutionId = solutionId;
        this.milestoneId = milestoneId;
        this.text = text.strip();
        this.spent = spent;
        this.memberId = by.by();
        this.reportedAt = by.at();
    }

    /** Said in other words, as moderators asked. */
    void reword(String words) {
        this.text = words;
    }

    UUID solutionId() {
        return solutionId;
    }

    @Nullable
    UUID milestoneId() {
        return milestoneId;
    }

    String text() {
        return text;
    }

    long spent() {
        return spent;
    }

    UUID memberId() {
        return memberId;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
