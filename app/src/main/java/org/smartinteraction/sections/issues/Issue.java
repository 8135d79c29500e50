package org.smartinteraction.sections.issues;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Words;
import org.smartinteraction.tenancy.TenantEntity;

/** A need: something wrong, wanted or noticed, at a place. Every change of its state is a {@link Step} with a reason. */
@Entity
@Table(name = "issue")
class Issue extends TenantEntity {

    private static final int COMPARED = 600;

    private UUID sectionId;
    private UUID authorId;
    private @Nullable UUID actorId;
    private String title;
    private String text;
    private @Nullable String category;

    @Enumerated(EnumType.STRING)
    private @Nullable Affected affected;

    @Embedded
    private @Nullable Place place;

    @Enumerated(EnumType.STRING)
    private State state = State.NEW;

    @Enumerated(EnumType.STRING)
    private @Nullable Rule rule;

    private @Nullable UUID mergedInto;
    private String stems;
    private Instant reportedAt;
    private Instant changedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Issue() {}

    Issue(UUID sectionId, UUID authorId, Report report, Instant now) {
        this.sectionId = sectionId;
        this.authorId = authorId;
        this.reportedAt = now;
        say(report, now);
    }

    /** It is said in the name of an organisation. */
    Issue inTheNameOf(@Nullable UUID actor) {
        actorId = actor;
        return this;
    }

    /** The author says it better. Once the authority has taken it up, others rely on what it says. */
    void rewrite(UUID by, Report report, Instant now) {
        if (!by.equals(authorId) || state != State.NEW) {
            throw new Refusal("issues.refusal.rewrite");
        }
        say(report, now);
    }

    /** The author changes what moderators asked them to change, whatever has become of the issue. */
    void reword(UUID by, String newTitle, String newText, Instant now) {
        if (!by.equals(authorId)) {
            throw new Refusal("issues.refusal.rewrite");
        }
        say(new Report(newTitle, newText, category, affected, place == null ? Place.NOWHERE : place), now);
    }

    private void say(Report report, Instant now) {
        report.checked();
        title = report.title();
        text = report.text();
        category = report.category();
        affected = report.affected();
        place = report.place();
        stems = String.join(" ", Words.stems(compared(title, text)));
        changedAt = now;
    }

    /** What of an issue is compared with others: its title and the beginning of its text. */
    static String compared(String title, String text) {
        return title + ". " + text.substring(0, Math.min(text.length(), COMPARED));
    }

    Step acknowledge(Act act) {
        only(state == State.NEW);
        return become(State.ACKNOWLEDGED, act, null, null);
    }

    Step takeUp(Act act) {
        only(state.isOpen());
        return become(State.IN_WORK, act, null, null);
    }

    Step callForSolutions(Act act) {
        return become(State.CALL, act.withReason(), null, null);
    }

    /** A call that goes back to being the authority's own task. */
    Step endCall(Act act) {
        only(state == State.CALL);
        return become(State.ACKNOWLEDGED, act.withReason(), null, null);
    }

    Step solve(Act act) {
        return become(State.SOLVED, act.withReason(), null, null);
    }

    Step refuse(Act act, Rule why) {
        return become(State.REFUSED, act.withReason(), why, null);
    }

    /** Not solved after all, or refused in error. */
    Step reopen(Act act) {
        only(state == State.SOLVED || state == State.REFUSED);
        return become(state == State.SOLVED ? State.IN_WORK : State.ACKNOWLEDGED, act.withReason(), null, null);
    }

    /** The other issue goes on for both. */
    Step mergeInto(Issue other, Act act) {
        if (other.id().equals(id()) || other.state == State.MERGED || !other.sectionId.equals(sectionId)) {
            throw new Refusal("issues.refusal.merge");
        }
        var step = become(State.MERGED, act, null, other.id());
        mergedInto = other.id();
        return step;
    }

    /** What this was merged into has itself been merged. */
    void follow(Issue other) {
        if (state == State.MERGED) {
            mergedInto = other.id();
        }
    }

    /** The authority has said something about it. Only the first time counts. */
    void answered(Instant now) {
        if (answeredAt == null) {
            answeredAt = now;
        }
    }

    private Step become(State next, Act act, @Nullable Rule why, @Nullable UUID other) {
        only(state.next().contains(next));
        var step = new Step(id(), act, state, next, why, other);
        state = next;
        rule = why;
        changedAt = act.at();
        closedAt = next.isOpen() ? null : act.at();
        answered(act.at());
        return step;
    }

    private static void only(boolean allowed) {
        if (!allowed) {
            throw new Refusal("issues.refusal.step");
        }
    }

    UUID sectionId() {
        return sectionId;
    }

    UUID authorId() {
        return authorId;
    }

    State state() {
        return state;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    String title() {
        return title;
    }
}
