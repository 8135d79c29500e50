package org.smartinteraction.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What authors learn of decisions about what they wrote, and do about them. Nobody needs a right for that. */
@Service
@Transactional
class Authors {

    private static final int MOST = 50;

    private final CaseRepository cases;
    private final Terms terms;
    private final People people;
    private final Journal journal;

    Authors(CaseRepository cases, Terms terms, People people, Journal journal) {
        this.cases = cases;
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
