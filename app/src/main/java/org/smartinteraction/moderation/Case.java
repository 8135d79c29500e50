package org.smartinteraction.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.TenantEntity;

/** One thing before the moderators: reported, decided, perhaps appealed against, and decided by somebody else. */
@Entity
@Table(name = "moderation_case")
class Case extends TenantEntity {

    enum State {
        OPEN,
        DECIDED,
        APPEALED
    }

    private String kind;
    private UUID subjectId;
    private @Nullable UUID authorId;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean firstLook;
    private Instant openedAt;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    private String reasons;
    private String before;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant appealedAt;
    private String appeal;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict outcome;

    private String outcomeReasons;
    private @Nullable Instant restoredAt;
    private boolean told = true;

    /** Rows begin in {@link Reports}, where many people may report a thing at once. */
    @SuppressWarnings("NullAway.Init")
    protected Case() {}

    /**
     * Decides for the first time, or again after a change.
     *
     * @param words the thing as it is; kept only while its author is asked to change it
     * @throws Refusal when somebody else has decided meanwhile, or a member decides about what they wrote themself
     */
    void decide(Verdict newVerdict, @Nullable Ground rule, String why, String words, UUID by, Instant now) {
        if (state != State.OPEN) {
            throw new Refusal("moderation.refusal.decided");
        }
        notOneself(by);
        verdict = newVerdict;
        ground = rule;
        reasons = why;
        before = newVerdict == Verdict.CHANGE ? words : "";
        decidedAt = now;
        decidedBy = by;
        told = newVerdict == Verdict.LEAVE;
        restoredAt = null;
        state = State.DECIDED;
    }

    /** @throws Refusal when it is not hidden by this case */
    void restore(UUID by, Instant now) {
        if (!isHiding() || state != State.DECIDED) {
            throw new Refusal("moderation.refusal.shown");
        }
        notOneself(by);
        restoredAt = now;
        told = false;
    }

    /** The author disagrees. @throws Refusal the second time, and for a stranger */
    void appeal(UUID by, String words, Instant now, LocalDate newDue) {
        if (!by.equals(authorId) || !isAppealable()) {
            throw new Refusal("moderation.refusal.appeal");
        }
        appealedAt = now;
        appeal = words;
        due = newDue;
        state = State.APPEALED;
    }

    /** The last word. @throws Refusal for whoever decided first: an appeal goes to somebody else */
    void settle(Verdict newOutcome, String why, UUID by) {
        if (state != State.APPEALED) {
            throw new Refusal("moderation.refusal.decided");
        }
        notOneself(by);
        if (by.equals(decidedBy)) {
            throw new Refusal("moderation.refusal.own-decision");
        }
        outcome = newOutcome;
        outcomeReasons = why;
        told = false;
        state = State.DECIDED;
    }

    /** The author did what they were asked to; moderators look again. */
    void changed(UUID by, LocalDate newDue) {
        if (!by.equals(authorId) || !asksForChange()) {
            throw new Refusal("moderation.refusal.change");
        }
        due = newDue;
        state = State.OPEN;
    }

    private void notOneself(UUID by) {
        if (by.equals(authorId)) {
            throw new Refusal("moderation.refusal.own");
        }
    }

    /** Whether others do not see the thing because of what was decided. */
    boolean isHiding() {
        return verdict != null && verdict.hides() && outcome != Verdict.OVERTURN && restoredAt == null;
    }

    boolean isAppealable() {
        return state == State.DECIDED
                && verdict != null
                && verdict != Verdict.LEAVE
                && appealedAt == null
                && restoredAt == null;
    }

    boolean asksForChange() {
        return state == State.DECIDED && verdict == Verdict.CHANGE && outcome != Verdict.OVERTURN;
    }

    /** Whether its author has seen what was decided last. */
    boolean isTold() {
        return told;
    }

    String kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    @Nullable
    UUID authorId() {
        return authorId;
    }

    State state() {
        return state;
    }

    /** Whether moderators look before others see it. */
    boolean isFirstLook() {
        return firstLook && state == State.OPEN && verdict == null;
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate due() {
        return due;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    @Nullable
    Ground ground() {
        return ground;
    }

    String reasons() {
        return reasons;
    }

    /** What the thing said when its author was asked to change it; else empty. */
    String before() {
        return before;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant appealedAt() {
        return appealedAt;
    }

    String appealWords() {
        return appeal;
    }

    @Nullable
    Verdict outcome() {
        return outcome;
    }

    String outcomeReasons() {
        return outcomeReasons;
    }

    @Nullable
    Instant restoredAt() {
        return restoredAt;
    }
}
