package org.smartinteraction.sections.solutions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Sector;
import org.smartinteraction.tenancy.TenantEntity;

/** An answer to one or more issues, from the first idea to the measured effect. */
@Entity
class Solution extends TenantEntity {

    @Column
    private UUID sectionId;

    @Column
    private String title;

    @Column
    private String summary;

    @Column
    private String text;

    /** Number of the current wording, counted from 1. */
    @Column
    private int revision;

    /** Number of the wording a department accepted. */
    private @Nullable Integer acceptedRevision;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private Instant stateSince;

    /** By when the next thing should happen, if anyone promised it. */
    private @Nullable LocalDate due;

    private @Nullable String department;

    @Column
    private UUID authorId;

    /** The organisation the author speaks for; none when for themselves. */
    private @Nullable UUID actorId;

    @Column
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column
    private List<UUID> answers = new ArrayList<>();

    @Column
    private List<String> targets = new ArrayList<>();

    @Column
    private Instant createdAt;

    Solution() {}

    Solution(UUID sectionId, Wording wording, Sector sector, @Nullable UUID actorId, Signed by) {
        this.sectionId = sectionId;
        this.sector = sector;
        this.actorId = actorId;
        this.authorId = by.by();
        this.createdAt = by.at();
        this.state = State.DRAFT;
        this.stateSince = by.at();
        this.revision = 1;
        word(wording);
    }

    /** The first revision, once the solution has its id. */
    Revision firstRevision() {
        return new Revision(id(), 1, wording(), null, new Signed(authorId, createdAt));
    }

    /**
     * A new wording.
     *
     * @param seen number of the revision the writer started from
     * @throws Overtaken when someone saved another one meanwhile
     */
    Revision rewrite(int seen, Wording wording, Signed by) {
        return revise(seen, wording, null, by);
    }

    /** Makes an earlier wording the current one again, as a new revision: nothing is lost. */
    Revision restore(Revision earlier, Signed by) {
        return revise(revision, earlier.wording(), earlier.number(), by);
    }

    private Revision revise(int seen, Wording wording, @Nullable Integer from, Signed by) {
        if (!state.isEditable()) throw new Stuck(state, state);
        if (seen != revision) throw new Overtaken(revision, wording());
        word(wording);
        revision++;
        return new Revision(id(), revision, wording, from, by);
    }

    private void word(Wording wording) {
        this.title = wording.title();
        this.summary = wording.summary();
        this.text = wording.text();
    }

    /** The issues it answers (ids of published items) and the goals' targets it serves. */
    void aim(List<UUID> issues, List<String> targetCodes) {
        this.answers = new ArrayList<>(issues.stream().distinct().toList());
        this.targets = new ArrayList<>(targetCodes.stream().distinct().toList());
    }

    /** Draft becomes an idea everyone sees. */
    Step publish(Signed by) {
        return move(State.IDEA, null, null, by);
    }

    /** To a department, which answers by that day. */
    Step submit(String toDepartment, LocalDate until, @Nullable String comment, Signed by) {
        var step = move(State.REVIEW, comment, until, by, toDepartment);
        this.department = toDepartment;
        return step;
    }

    Step sendBack(String reason, @Nullable LocalDate until, Signed by) {
        return move(State.RETURNED, reason, until, by);
    }

    Step refuse(String reason, Signed by) {
        return move(State.REFUSED, reason, null, by);
    }

    Step accept(@Nullable String comment, Signed by) {
        var step = move(State.ACCEPTED, comment, null, by);
        this.acceptedRevision = revision;
        return step;
    }

    /** Sources are sought until that day. */
    Step openFunding(LocalDate until, Signed by) {
        return move(State.FUNDING, null, until, by);
    }

    /** The team is at work and promises to finish by that day. */
    Step start(LocalDate until, Signed by) {
        return move(State.UNDER_WAY, null, until, by);
    }

    /** The work is finished; the effect will be known by that day. */
    Step finish(String result, @Nullable LocalDate measuredBy, Signed by) {
        return move(State.DONE, result, measuredBy, by);
    }

    /** The effect is known. */
    Step conclude(String conclusion, Signed by) {
        return move(State.MEASURED, conclusion, null, by);
    }

    Step stop(String reason, Signed by) {
        return move(State.STOPPED, reason, null, by);
    }

    private Step move(State next, @Nullable String reason, @Nullable LocalDate until, Signed by) {
        return move(next, reason, until, by, department);
    }

    private Step move(
            State next, @Nullable String reason, @Nullable LocalDate until, Signed by, @Nullable String toDepartment) {
        if (!state.leadsTo(next)) throw new Stuck(state, next);
        var step = new Step(id(), state, next, reason, until, toDepartment, by);
        this.state = next;
        this.stateSince = by.at();
        this.due = until;
        return step;
    }

    Wording wording() {
        return new Wording(title, summary, text);
    }

    UUID sectionId() {
        return sectionId;
    }

    int revision() {
        return revision;
    }

    @Nullable
    Integer acceptedRevision() {
        return acceptedRevision;
    }

    State state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    String department() {
        return department;
    }

    UUID authorId() {
        return authorId;
    }

    @Nullable
    UUID actorId() {
        return actorId;
    }

    Sector sector() {
        return sector;
    }

    List<UUID> answers() {
        return List.copyOf(answers);
    }

    List<String> targets() {
        return List.copyOf(targets);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The day on which it began. It keeps to the rules of that day to its end. */
    LocalDate begunOn() {
        return createdAt.atZone(Moment.ZONE).toLocalDate();
    }
}
