package org.smartinteraction.sections.issues;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.TenantEntity;

/** One step in the history of an issue. It is written once and stays. */
@Entity
@Table(name = "issue_step")
class Step extends TenantEntity {

    private UUID issueId;
    private UUID memberId;
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private State fromState;

    @Enumerated(EnumType.STRING)
    private State toState;

    private String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Rule rule;

    private @Nullable UUID otherId;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(UUID issueId, Act act, State fromState, State toState, @Nullable Rule rule, @Nullable UUID otherId) {
        this.issueId = issueId;
        this.memberId = act.by();
        this.takenAt = act.at();
        this.fromState = fromState;
        this.toState = toState;
        this.reason = act.reason();
        this.rule = rule;
        this.otherId = otherId;
    }

    State toState() {
        return toState;
    }

    String reason() {
        return reason;
    }
}
