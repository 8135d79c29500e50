package org.smartinteraction.assistance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what was done for others. */
@Repository
@Transactional
class ActRows {

    /**
     * What is published, and that its author supports it, comes of one act with a name of its own, and is counted with
     * that one alone.
     */
    private static final String WHOLE = """
            not (a.act in ('engagement.support', 'publishing.publish') and exists (select from assisted_act p
              where p.tenant_id = a.tenant_id and p.member_id = a.member_id and p.subject_id = a.subject_id
              and p.acted_at = a.acted_at and p.act <> 'engagement.support' and p.act <> a.act))""";

    private final JdbcClient jdbc;

    ActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that was done.
     *
     * @param member for whom
     * @param name what that person is called; empty when they are gone
     * @param title of what it was done to, if that is published
     */
    record Done(
            UUID member, String name, String act, @Nullable UUID subject, String title, String office, Instant at) {}

    void add(UUID member, UUID clerk, String act, @Nullable UUID subject, String office, @Nullable UUID batch) {
        jdbc.sql("""
                        insert into assisted_act (tenant_id, id, member_id, clerk_id, act, subject_id, office, groups, batch_id)
                        values (app.current_tenant(), uuidv7(), :member, :clerk, :act, :subject, :office,
                          coalesce((select groups from assisted_person p where p.tenant_id = app.current_tenant()
                            and p.member_id = :member), '{}'), :batch)""")
                .param("member", member)
                .param("clerk", clerk)
                .param("act", act)
                .param("subject", subject)
                .param("office", office)
                .param("batch", batch)
                .update();
    }

    /** What was done for a member since a moment, in order. */
    @Transactional(readOnly = true)
    List<Done> of(UUID member, Instant since) {
        return done("a.member_id = :who and a.acted_at >= :since order by a.acted_at, a.id limit 200", member, since);
    }

    /** What a clerk did for others, latest first. */
    @Transactional(readOnly = true)
    List<Done> by(UUID clerk, int limit) {
        return done(
                "a.clerk_id = :who and a.acted_at >= :since order by a.acted_at desc, a.id desc limit " + limit,
                clerk,
                Instant.EPOCH);
    }

    private List<Done> done(String which, UUID who, Instant since) {
        return jdbc.sql("""
                        select a.member_id, case when m.erased_at is null then m.name else '' end as name, a.act, a.subject_id,
                          coalesce(i.title, '') as title, a.office, a.acted_at
                        from assisted_act a
                        join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
                        left join reply r on r.tenant_id = a.tenant_id and r.id = a.subject_id
                        left join published_item i on i.tenant_id = a.tenant_id and i.id = coalesce(r.subject_id, a.subject_id)
                        where a.tenant_id = app.current_tenant() and """ + " " + WHOLE + " and " + which)
                .param("who", who)
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Done(
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        row.getString("act"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("title"),
                        row.getString("office"),
                        row.getTimestamp("acted_at").toInstant()))
                .list();
    }

    /** The office that entered each of these things; others are left out. */
    @Transactional(readOnly = true)
    Map<UUID, String> offices(Collection<UUID> things) {
        var offices = new HashMap<UUID, String>();
        jdbc.sql("""
                        select subject_id, office from assisted_act where tenant_id = app.current_tenant()
                        and subject_id = any (?) and act in ('publishing.publish', 'engagement.reply') order by acted_at desc""").param(things.toArray(UUID[]::new)).query(row -> {
            offices.put(row.getObject("subject_id", UUID.class), row.getString("office"));
        });
        return offices;
    }

    /** What was undone at once is as if it had not been. */
    void forget(UUID member, UUID subject) {
        jdbc.sql("delete from assisted_act where tenant_id = app.current_tenant() and member_id = ? and subject_id = ?")
                .params(member, subject)
                .update();
    }

    /**
     * A line of the figures.
     *
     * @param month first day, {@code 2026-11}; empty for all months
     * @param key of the act or the group
     */
    record Counted(String month, String key, int people, int acts) {}

    /** By month and kind of act. */
    @Transactional(readOnly = true)
    List<Counted> byAct() {
        return counted("""
                select to_char(a.acted_at at time zone 'Europe/Kyiv', 'YYYY-MM') as month, a.act as key,
                  count(distinct a.member_id)::int as people, count(*)::int as acts
                from assisted_act a where a.tenant_id = app.current_tenant() and """ + " " + WHOLE + " group by 1, 2 order by 1 desc, 4 desc, 2");
    }

    /** By month and group. */
    @Transactional(readOnly = true)
    List<Counted> byGroup() {
        return counted("""
                select to_char(a.acted_at at time zone 'Europe/Kyiv', 'YYYY-MM') as month, g.key,
                  count(distinct a.member_id)::int as people, count(*)::int as acts
                from assisted_act a cross join lateral unnest(a.groups) g (key)
                where a.tenant_id = app.current_tenant() and """ + " " + WHOLE + " group by 1, 2 order by 1 desc, 4 desc, 2");
    }

    /** By month alone. */
    @Transactional(readOnly = true)
    List<Counted> byMonth() {
        return counted("""
                select to_char(a.acted_at at time zone 'Europe/Kyiv', 'YYYY-MM') as month, '' as key,
                  count(distinct a.member_id)::int as people, count(*)::int as acts
                from assisted_act a where a.tenant_id = app.current_tenant() and """ + " " + WHOLE + " group by 1 order by 1 desc");
    }

    private List<Counted> counted(String sql) {
        return jdbc.sql(sql).query(Counted.class).list();
    }
}
