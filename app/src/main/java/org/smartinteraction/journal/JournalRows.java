package org.smartinteraction.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the journal: added, read, never changed. */
@Repository
class JournalRows {

    private static final String SELECT = "select number, at, act, subject_id, facts, mark, previous, hash from journal"
            + " where tenant_id = app.current_tenant() ";

    private final JdbcClient jdbc;

    JournalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction of this tenant is about to add lines; holds until this one ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('journal of ' || app.current_tenant(), 0))::text")
                .query(String.class)
                .single();
    }

    void add(Line line, @Nullable UUID member) {
        jdbc.sql("""
                        insert into journal (tenant_id, number, at, act, subject_id, facts, mark, previous, hash, member_id)
                        values (app.current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(line.number())
                .param(Timestamp.from(line.at()))
                .param(line.act())
                .param(line.subject())
                .param(line.facts())
                .param(line.mark())
                .param(line.previous())
                .param(line.hash())
                .param(member)
                .update();
    }

    Optional<Line> last() {
        return jdbc.sql(SELECT + "order by number desc limit 1")
                .query(JournalRows::line)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Line> after(long number, int size) {
        return jdbc.sql(SELECT + "and number > ? order by number limit ?")
                .params(number, size)
                .query(JournalRows::line)
                .list();
    }

    List<Line> of(Collection<UUID> members, long before, int size) {
        return jdbc.sql(SELECT + "and member_id = any (?) and number < ? order by number desc limit ?")
                .params(members.toArray(UUID[]::new), before, size)
                .query(JournalRows::line)
                .list();
    }

    /** Publishes how far the journal has come on a day, once a day, and only if it went on since the last time. */
    void check(LocalDate day) {
        last().filter(line -> checkpoints().stream().noneMatch(known -> known.number() == line.number()))
                .ifPresent(line ->
                        jdbc.sql("""
                                insert into journal_checkpoint (tenant_id, day, number, hash)
                                values (app.current_tenant(), ?, ?, ?) on conflict do nothing""").params(day, line.number(), line.hash()).update());
    }

    List<Checkpoint> checkpoints() {
        return jdbc.sql("select day, number, hash from journal_checkpoint where tenant_id = app.current_tenant()"
                        + " order by day desc")
                .query((row, _) -> new Checkpoint(
                        row.getObject("day", LocalDate.class), row.getLong("number"), row.getString("hash")))
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("act"),
                row.getObject("subject_id", UUID.class),
                row.getString("facts"),
                row.getString("mark"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
