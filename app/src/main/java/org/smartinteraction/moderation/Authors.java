package org.smartinteraction.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.moderation.Moderated.Mending;
import org.smartinteraction.moderation.Moderated.Thing;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What authors learn of decisions about what they wrote, and do about them. Nobody needs a right for that. */
@Service
@Transactional
class Authors {

    private static final int MOST = 50;

    private final CaseRepository cases;
    private final Things things;
    private final Terms terms;
    private final People people;
    private final Journal journal;
    private final JdbcClient jdbc;

    Authors(CaseRepository cases, Things things, Terms terms, People people, Journal journal, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.things = things;
        this.terms = terms;
        this.people = people;
        this.journal = journal;
    }

    /** Decisions about what the acting member wrote that took something from them, newest first; what waits for a first look too. */
    @Transactional(readOnly = true)
    List<Case> mine() {
        return people.me()
                .map(me -> cases.findByAuthorIdOrderByOpenedAtDesc(me.id(), Limit.of(MOST)).stream()
                        .filter(Authors::concerns)
                        .toList())
                .orElse(List.of());
    }

    /** Whether its author is told of a case: not of reports, only of what came of them. */
    static boolean concerns(Case found) {
        return found.isFirstLook() || found.verdict() != null && found.verdict() != Verdict.LEAVE;
    }

    /** The author appeals, once. @return the case as it is now */
    Case appeal(UUID id, String words) {
        var me = people.requireMe().id();
        var said = Desk.said(words);
        var found = locked(id);
        found.appeal(me, said, Instant.now().truncatedTo(ChronoUnit.MICROS), terms.due());
        journal.record("moderation.appeal", found.subjectId(), Map.of("kind", found.kind()));
        return found;
    }

    /** Whether something was decided about what the acting member wrote that they have not seen. */
    @Transactional(readOnly = true)
    boolean hasNews() {
        return people.me()
                .map(me -> jdbc.sql("select exists (select from moderation_case where tenant_id = app.current_tenant()"
                                + " and author_id = ? and not told)")
                        .param(me.id())
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /** The author has these before their eyes. Moderators who have read the case need not read it again. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void see(List<Case> cases) {
        var news = cases.stream().filter(found -> !found.isTold()).map(Case::id).toArray(UUID[]::new);
        if (news.length > 0) {
            jdbc.sql("update moderation_case set told = true where tenant_id = app.current_tenant() and id = any (?)"
                            + " and author_id = ?")
                    .param(news)
                    .param(people.requireMe().id())
                    .update();
        }
    }

    /** How the author of a thing does what they are asked to. */
    Mending mending(Case found) {
        return things.mending(found.kind());
    }

    /** The thing as it is now; empty when it is not there any more. */
    @Transactional(readOnly = true)
    Optional<Thing> thing(Case found) {
        return things.find(found.kind(), found.subjectId());
    }

    /**
     * The author does what they were asked to, beside the decision.
     *
     * @param title the new title; what it was where only the text is changed
     * @param text the new text; empty for a removal
     * @return the case as it is now
     */
    Case mend(UUID id, String title, String text) {
        var found = changed(id);
        things.mend(
                found.kind(),
                found.subjectId(),
                title.replace("\0", "").strip(),
                text.replace("\0", "").strip());
        return found;
    }

    /** The author changed what they were asked to. @return the case as it is now */
    Case changed(UUID id) {
        var me = people.requireMe().id();
        var found = locked(id);
        boolean another = cases.findBySubjectIdInOrderByOpenedAtDesc(List.of(found.subjectId())).stream()
                .anyMatch(other -> other.state() == Case.State.OPEN);
        if (another) {
            throw new Refusal("moderation.refusal.waiting");
        }
        found.changed(me, terms.due());
        journal.record("moderation.changed", found.subjectId(), Map.of("kind", found.kind()));
        return found;
    }

    private Case locked(UUID id) {
        return cases.findByIdIn(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("moderation.refusal.gone"));
    }
}
