package org.smartinteraction.moderation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.publishing.Detail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody can read of moderation: figures, and a line for each decision, about nobody. */
@Service
@Transactional(readOnly = true)
class PublicLog {

    private static final int MOST = 200;

    /** How much there was to decide and what came of it, over all time. */
    record Figures(
            long reports,
            long waiting,
            long overdue,
            long decided,
            long hidden,
            long late,
            long appeals,
            long overturned) {}

    /**
     * A decision.
     *
     * @param day in Kyiv
     * @param appealed whether its author appealed against it
     * @param outcome what came of the appeal; null while there is none or it waits
     * @param restored whether the thing was shown again without an appeal
     */
    record Entry(
            LocalDate day,
            String kind,
            Verdict verdict,
            @Nullable Ground ground,
            boolean appealed,
            @Nullable Verdict outcome,
            boolean restored) {

        String ruleKey() {
            return ground == null ? "moderation.log.no-rule" : ground.textKey();
        }

        /** What came after the decision, as a text key. */
        String afterKey() {
            if (outcome != null) {
                return outcome.textKey() + ".done";
            }
            return appealed
                    ? "moderation.log.appealed"
                    : restored ? "moderation.verdict.restore.done" : "moderation.log.none";
        }
    }

    private final JdbcClient jdbc;
    private final Terms terms;

    PublicLog(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    Figures figures() {
        return jdbc.sql("""
                        select (select count(*) from moderation_report where tenant_id = app.current_tenant()) as reports,
                          count(*) filter (where state <> 'DECIDED') as waiting,
                          count(*) filter (where state <> 'DECIDED' and due < :today) as overdue,
                          count(*) filter (where verdict is not null) as decided,
                          count(*) filter (where verdict in ('HIDE', 'REFUSE')) as hidden,
                          (select count(*) from moderation_act where tenant_id = app.current_tenant() and late) as late,
                          count(*) filter (where appealed_at is not null) as appeals,
                          count(*) filter (where outcome = 'OVERTURN') as overturned
                        from moderation_case where tenant_id = app.current_tenant()""").param("today", terms.today()).query(Figures.class).single();
    }

    /** The newest decisions, at most 200. */
    List<Entry> entries() {
        return jdbc.sql("""
                        select (d.acted_at at time zone 'Europe/Kyiv')::date as day, c.kind, d.verdict, d.ground,
                          d.appealed, case when d.appealed then c.outcome end as outcome,
                          c.restored_at is not null and d.last as restored
                        from (select a.*,
                                c.appealed_at is not null and a.acted_at < c.appealed_at
                                  and lead(a.acted_at, 1, 'infinity') over own > c.appealed_at as appealed,
                                lead(a.id) over own is null as last
                              from moderation_act a
                              join moderation_case c on c.tenant_id = a.tenant_id and c.id = a.case_id
                              where a.tenant_id = app.current_tenant() and a.verdict in ('LEAVE', 'HIDE', 'CHANGE', 'REFUSE')
                              window own as (partition by a.case_id order by a.acted_at)) d
                        join moderation_case c on c.tenant_id = d.tenant_id and c.id = d.case_id
                        order by d.acted_at desc, d.id limit :most""").param("most", MOST).query(Entry.class).list();
    }

    /** All of it as the tables of a plain page. */
    List<Detail> tables() {
        var figures = figures();
        var lines = entries().stream()
                .map(entry -> List.of(
                        Cell.day(entry.day()),
                        Cell.key("moderation.kind." + entry.kind()),
                        Cell.key(entry.verdict().textKey() + ".done"),
                        Cell.key(entry.ruleKey()),
                        Cell.key(entry.afterKey())))
                .toList();
        var rows = lines.isEmpty()
                ? List.of(List.of(
                        Cell.key("moderation.log.empty"), Cell.text(""), Cell.text(""), Cell.text(""), Cell.text("")))
                : lines;
        return List.of(
                Detail.table(
                        Cell.key("moderation.log.figures"),
                        List.of(Cell.key("moderation.log.what"), Cell.key("moderation.log.number")),
                        List.of(
                                row("reports", figures.reports()),
                                row("waiting", figures.waiting()),
                                row("overdue", figures.overdue()),
                                row("decided", figures.decided()),
                                row("hidden", figures.hidden()),
                                row("late", figures.late()),
                                row("appeals", figures.appeals()),
                                row("overturned", figures.overturned()))),
                Detail.table(
                        Cell.key("moderation.log.lines"),
                        List.of(
                                Cell.key("moderation.log.day"),
                                Cell.key("moderation.log.kind"),
                                Cell.key("moderation.log.verdict"),
                                Cell.key("moderation.log.rule"),
                                Cell.key("moderation.log.after")),
                        rows));
    }

    private static List<Cell> row(String key, long number) {
        return List.of(Cell.key("moderation.log." + key), Cell.number(number));
    }
}
