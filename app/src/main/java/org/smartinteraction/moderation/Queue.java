package org.smartinteraction.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.moderation.Moderated.Thing;
import org.smartinteraction.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What moderators read: what waits, the most urgent first, and what was decided. It never says who reported. */
@Service
@Transactional(readOnly = true)
class Queue {

    private static final int MOST = 200;

    /**
     * What is asked for; empty strings for all.
     *
     * @param state {@code open}, {@code appealed} or {@code decided}
     * @param ground key of a rule that a report names
     * @param late only what should have been decided before today
     */
    record Wanted(String state, String kind, String ground, boolean late) {}

    /**
     * A case in the list.
     *
     * @param grounds what its reports name, the most usual first
     */
    record Row(
            UUID id,
            String kind,
            UUID subjectId,
            Case.State state,
            boolean firstLook,
            @Nullable Verdict verdict,
            @Nullable Verdict outcome,
            Instant openedAt,
            LocalDate due,
            int reports,
            String grounds) {

        List<Ground> named() {
            return grounds.isEmpty()
                    ? List.of()
                    : Arrays.stream(grounds.split(",")).map(Ground::valueOf).toList();
        }
    }

    /** A report, without who made it. */
    record Report(Ground ground, String words, Instant reportedAt) {}

    /**
     * What a moderator did.
     *
     * @param by name of the moderator; empty when they left
     */
    record Done(Verdict verdict, @Nullable Ground ground, String reasons, boolean late, Instant actedAt, String by) {}

    private final JdbcClient jdbc;
    private final CaseRepository cases;
    private final Things things;
    private final Desk desk;
    private final Terms terms;
    private final People people;

    Queue(JdbcClient jdbc, CaseRepository cases, Things things, Desk desk, Terms terms, People people) {
        this.people = people;
        this.jdbc = jdbc;
        this.cases = cases;
        this.things = things;
        this.desk = desk;
        this.terms = terms;
    }

    List<Row> find(Wanted wanted) {
        desk.requireModerator();
        return jdbc.sql("""
                        select c.id, c.kind, c.subject_id, c.state, c.first_look, c.verdict, c.outcome, c.opened_at, c.due,
                          (select count(*) from moderation_report r where r.tenant_id = c.tenant_id and r.case_id = c.id)
                            as reports,
                          coalesce((select string_agg(g.ground, ',' order by g.n desc, g.ground) from (
                            select r.ground, count(*) n from moderation_report r
                            where r.tenant_id = c.tenant_id and r.case_id = c.id group by r.ground) g), '') as grounds
                        from moderation_case c
                        where c.tenant_id = app.current_tenant() and (:state = '' or c.state = upper(:state))
                          and (:kind = '' or c.kind = :kind)
                          and (:ground = '' or exists (select from moderation_report r
                            where r.tenant_id = c.tenant_id and r.case_id = c.id and r.ground = :ground))
                          and (not :late or c.state <> 'DECIDED' and c.due < :today)
                        order by c.state = 'DECIDED', case when c.state = 'DECIDED' then null else c.due end,
                          c.opened_at desc, c.id limit :most""")
                .param("state", wanted.state())
                .param("kind", wanted.kind())
                .param(
                        "ground",
                        wanted.ground().toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                .param("late", wanted.late())
                .param("today", terms.today())
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    /** What waits most urgently of what is asked for and can be decided by the acting moderator. */
    Optional<UUID> next(Wanted wanted) {
        var me = people.requireMe().id();
        return find(wanted).stream()
                .filter(row -> row.state() != Case.State.DECIDED)
                .flatMap(row -> cases.findById(row.id()).stream())
                .filter(found -> !me.equals(found.authorId()))
                .filter(found -> found.state() != Case.State.APPEALED || !me.equals(found.decidedBy()))
                .map(Case::id)
                .findFirst();
    }

    Optional<Case> find(UUID id) {
        desk.requireModerator();
        return cases.findById(id);
    }

    /** What a case is about; empty when it is not there any more. */
    Optional<Thing> thing(String kind, UUID subject) {
        desk.requireModerator();
        return things.find(kind, subject);
    }

    List<Report> reports(UUID id) {
        desk.requireModerator();
        return jdbc.sql(
                        "select ground, words, reported_at from moderation_report where case_id = ? order by reported_at")
                .param(id)
                .query(Report.class)
                .list();
    }

    List<Done> history(UUID id) {
        desk.requireModerator();
        return jdbc.sql("""
                        select a.verdict, a.ground, a.reasons, a.late, a.acted_at, coalesce(m.name, '') as by
                        from moderation_act a left join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
                        where a.case_id = ? order by a.acted_at, a.id""").param(id).query(Done.class).list();
    }

    List<String> kinds() {
        return things.kinds();
    }

    LocalDate today() {
        return terms.today();
    }
}
