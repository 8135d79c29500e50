package org.smartinteraction.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.moderation.Moderated.Thing;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moderators do. Each act names the version of the case that its moderator has read, so that of two who decide at
 * once the second is told.
 */
@Service
@Transactional
class Desk {

    static final Action DECIDE = new Action("moderation", "decide", Who.STAFF);

    private final CaseRepository cases;
    private final Things things;
    private final JdbcClient jdbc;
    private final Veil veil;
    private final Terms terms;
    private final People people;
    private final Access access;
    private final Journal journal;

    Desk(
            CaseRepository cases,
            Things things,
            JdbcClient jdbc,
            Veil veil,
            Terms terms,
            People people,
            Access access,
            Journal journal) {
        this.cases = cases;
        this.things = things;
        this.jdbc = jdbc;
        this.veil = veil;
        this.terms = terms;
        this.people = people;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Decides about a report.
     *
     * @param seen version of the case the moderator has read
     * @param rule the rule that is broken; none when it is left as it is
     */
    void decide(UUID id, int seen, Verdict verdict, @Nullable Ground rule, String reasons) {
        access.require(DECIDE);
        var why = said(reasons);
        var named = verdict == Verdict.LEAVE ? null : rule;
        if (!Verdict.FIRST.contains(verdict)
                || verdict != Verdict.LEAVE && !Ground.rules().contains(named)) {
            throw new Refusal("moderation.refusal.rule");
        }
        var found = locked(id, seen);
        var now = now();
        boolean firstLook = found.isFirstLook();
        var words =
                things.find(found.kind(), found.subjectId()).map(Thing::words).orElse("");
        found.decide(verdict, named, why, words, people.requireMe().id(), now);
        if (verdict.hides()) {
            veil.hide(found.subjectId());
        } else if (firstLook) {
            veil.show(found.subjectId());
        }
        things.changed(found.kind(), found.subjectId());
        keep(found, verdict, why, now);
    }

    /** Shows a thing again that was hidden. */
    void restore(UUID id, int seen, String reasons) {
        access.require(DECIDE);
        var why = said(reasons);
        var found = locked(id, seen);
        var now = now();
        found.restore(people.requireMe().id(), now);
        show(found);
        keep(found, Verdict.RESTORE, why, now);
    }

    /**
     * Decides about an appeal; any moderator or administrator but the one who decided first.
     *
     * @param outcome {@link Verdict#UPHOLD} or {@link Verdict#OVERTURN}
     */
    void settle(UUID id, int seen, Verdict outcome, String reasons) {
        requireModerator();
        var why = said(reasons);
        var found = locked(id, seen);
        found.settle(outcome, why, people.requireMe().id());
        if (outcome == Verdict.OVERTURN) {
            show(found);
        }
        keep(found, outcome, why, now());
    }

    /** Refuses whoever neither moderates nor runs the space. */
    void requireModerator() {
        if (!access.may(Action.CONFIGURE)) {
            access.require(DECIDE);
        }
    }

    private void show(Case found) {
        veil.show(found.subjectId());
        things.changed(found.kind(), found.subjectId());
    }

    private Case locked(UUID id, int seen) {
        var found = cases.findByIdIn(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("moderation.refusal.gone"));
        if (found.version() != seen) {
            throw new Refusal("moderation.refusal.decided");
        }
        return found;
    }

    private void keep(Case found, Verdict verdict, String reasons, Instant now) {
        var rule = found.ground();
        jdbc.sql("""
                        insert into moderation_act (tenant_id, case_id, verdict, ground, reasons, late, acted_at, member_id)
                        values (:tenant, :case, :verdict, :ground, :reasons, :late, :now, :me)""")
                .param("tenant", Tenancy.tenant().id())
                .param("case", found.id())
                .param("verdict", verdict.name())
                .param("ground", rule == null ? null : rule.name())
                .param("reasons", reasons)
                .param("late", verdict != Verdict.RESTORE && terms.today().isAfter(found.due()))
                .param("now", Timestamp.from(now))
                .param("me", people.requireMe().id())
                .update();
        var facts = new TreeMap<String, String>(Map.of("kind", found.kind()));
        if (rule != null) {
            facts.put("rule", rule.key());
        }
        journal.record("moderation." + verdict.key(), found.subjectId(), facts);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static String said(String reasons) {
        var why = reasons.replace("\0", "").strip();
        if (why.isEmpty()) {
            throw new Refusal("moderation.refusal.reasons");
        }
        if (why.length() > Reports.MAX_WORDS) {
            throw new Refusal("moderation.refusal.long", Reports.MAX_WORDS);
        }
        return why;
    }
}
