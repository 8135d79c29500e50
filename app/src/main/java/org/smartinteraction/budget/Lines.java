package org.smartinteraction.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Budget lines with what decisions take from them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Lines {
    private static final String SELECT = """
            select l.*, u.allocated, u.confirmed, u.spent, u.subjects
            from budget_line l left join (
                select tenant_id, line_id, sum(greatest(planned, confirmed))::bigint as allocated,
                    sum(confirmed)::bigint as confirmed, sum(spent)::bigint as spent,
                    count(distinct subject_item)::int as subjects
                from contribution where line_id is not null group by tenant_id, line_id) u
                on u.tenant_id = l.tenant_id and u.line_id = l.id
            where\s""";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BudgetLine> of(int year, Layout layout) {
        return jdbc.sql(SELECT + "l.year = ? and l.layout = ? order by l.code, l.function_code, l.economy_code, l.fund")
                .params(year, layout.name())
                .query((row, _) -> line(row))
                .list();
    }

    Optional<BudgetLine> find(UUID id) {
        return jdbc.sql(SELECT + "l.id = ?")
                .param(id)
                .query((row, _) -> line(row))
                .optional();
    }

    /** Lines that something draws on. */
    List<BudgetLine> drawnOn(int year) {
        return jdbc.sql(SELECT + "l.year = ? and u.allocated is not null order by l.code, l.economy_code, l.fund")
                .param(year)
                .query((row, _) -> line(row))
                .list();
    }

    /** Refuses a line that is not there, or is not money to spend. */
    void requireKnown(@Nullable UUID line) {
        if (line != null && find(line).filter(BudgetLine::isExpense).isEmpty()) {
            throw new Refusal("funding.refusal.noLine");
        }
    }

    /**
     * Holds the line of a contribution until the transaction ends, and refuses when all that draws on it, this one
     * included, is more than the line has. Whoever comes at the same time waits here and then sees the new sums.
     */
    void requireRoom(Contribution row) {
        var line = row.lineId();
        if (line == null) {
            return;
        }
        var has = jdbc.sql("""
                select case when present then coalesce(amended, 0) else 0 end from budget_line where id = ? for update""")
                .param(line)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("funding.refusal.noLine"));
        long others = jdbc.sql("""
                select coalesce(sum(greatest(planned, confirmed)), 0)::bigint from contribution
                where line_id = ? and id <> ?""").params(line, row.id()).query(Long.class).single();
        if (others + row.claim() > has) {
            throw new Refusal("funding.refusal.line", Texts.money(has), Texts.money(Math.max(0, has - others)));
        }
    }

    private static BudgetLine line(ResultSet row) throws SQLException {
        return new BudgetLine(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                Layout.valueOf(row.getString("layout")),
                Fund.of(row.getString("fund")).orElseThrow(),
                row.getString("code"),
                row.getString("function_code"),
                row.getString("economy_code"),
                row.getString("name"),
                row.getBoolean("counted"),
                row.getBoolean("present"),
                new Amounts(
                        amount(row, "plan"), amount(row, "amended"), amount(row, "estimate"), amount(row, "executed")),
                Series.of((Long[]) row.getArray("amended_by_month").getArray()),
                Series.of((Long[]) row.getArray("executed_by_month").getArray()),
                new BudgetLine.Use(
                        row.getLong("allocated"),
                        row.getLong("confirmed"),
                        row.getLong("spent"),
                        row.getInt("subjects")));
    }

    private static @Nullable Long amount(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
