package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** One saved wording of a solution. Never changed afterwards. */
@Entity(name = "SolutionRevision")
@Table(name = "solution_revision")
class Revision extends TenantEntity {

    @Column
    private UUID solutionId;

    @Column
    private int number;

    @Column
    private String title;

    @Column
    private String summary;

    @Column
    private String text;

    private @Nullable Integer restoredFrom;

    @Column
    private UUID memberId;

    @Column
    private Instant savedAt;

    Revision() {}

    Revision(UUID solutionId, int number, Wording wording, @Nullable Integer restoredFrom, Signed by) {
        this.solutionId = solutionId;
        this.number = number;
        this.title = wording.title();
        this.summary = wording.summary();
        this.text = wording.text();
        this.restoredFrom = restoredFrom;
        this.memberId = by.by();
        this.savedAt = by.at();
    }

    int number() {
        return number;
    }

    Wording wording() {
        return new Wording(title, summary, text);
    }

    @Nullable
    Integer restoredFrom() {
        return restoredFrom;
    }

    UUID memberId() {
        return memberId;
    }

    Instant savedAt() {
        return savedAt;
    }
}
