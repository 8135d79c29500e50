package org.smartinteraction.budget;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the lines of a file in the place of those that were there. A line keeps its identity, whatever file names it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LineStore {
    private static final String PUT = """
            insert into budget_line (tenant_id, year, layout, fund, code, function_code, economy_code, name, counted,
                present, plan, amended, estimate, executed, amended_by_month, executed_by_month)
            values (app.current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, year, layout, fund, code, function_code, economy_code) do update set
                name = excluded.name, counted = excluded.counted, present = excluded.present, plan = excluded.plan,
                amended = excluded.amended, estimate = excluded.estimate, executed = excluded.executed,
                amended_by_month = excluded.amended_by_month, executed_by_month = excluded.executed_by_month""";

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Lines lines;

    LineStore(JdbcTemplate jdbc, Lines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** @param keepMonths whether months that the file leaves out stay as earlier files stated them */
    void replace(BudgetFile file, boolean keepMonths) {
        var known = new HashMap<String, BudgetLine>();
        for (var line : lines.of(file.year(), file.layout())) {
            known.put(key(line), line);
        }
        int first = keepMonths
                ? Math.min(firstMonth(known), file.months().getFirst())
                : file.months().getFirst();
        absent(file.layout(), file.year());
        jdbc.batchUpdate(PUT, file.lines(), BATCH, (statement, line) -> {
            var old = keepMonths ? known.get(line.key()) : null;
            put(statement, file, line, old, first);
        });
        file.lines().forEach(line -> known.remove(line.key()));
        remove(known.values().stream()
                .filter(line -> line.use().equals(BudgetLine.Use.NONE))
                .toList());
        putNames(file);
    }

    /** Takes all lines of a year and layout away; those that decisions draw on stay as gone. */
    void clear(Layout layout, int year) {
        var known = lines.of(year, layout);
        absent(layout, year);
        remove(known.stream()
                .filter(line -> line.use().equals(BudgetLine.Use.NONE))
                .toList());
    }

    private void absent(Layout layout, int year) {
        jdbc.update(
                "update budget_line set present = false, plan = null, amended = null, estimate = null, executed = null"
                        + " where year = ? and layout = ?",
                year,
                layout.name());
    }

    private void remove(List<BudgetLine> gone) {
        jdbc.batchUpdate("delete from budget_line where id = ?", gone, BATCH, (s, line) -> s.setObject(1, line.id()));
    }

    private void putNames(BudgetFile file) {
        var names = new ArrayList<Object[]>();
        file.names()
                .forEach((scheme, byCode) -> byCode.forEach(
                        (code, name) -> names.add(new Object[] {file.year(), scheme.name(), code, name})));
        jdbc.batchUpdate("""
                insert into budget_name (tenant_id, year, scheme, code, name) values (app.current_tenant(), ?, ?, ?, ?)
                on conflict (tenant_id, year, scheme, code) do update set name = excluded.name""", names);
    }

    private static void put(
            PreparedStatement statement, BudgetFile file, FileLine line, @Nullable BudgetLine old, int first)
            throws SQLException {
        var amended = merged(line.amended(), old == null ? null : old.amended(), file);
        var executed = merged(line.executed(), old == null ? null : old.executed(), file);
        var full = new FileLine(
                line.fund(),
                line.code(),
                line.function(),
                line.economy(),
                line.counted(),
                line.present(),
                amended,
                line.estimate(),
                executed);
        var amounts = full.at(file.month(), first);
        var name = file.names().getOrDefault(file.layout().scheme(), Map.of()).getOrDefault(line.code(), line.code());
        statement.setInt(1, file.year());
        statement.setString(2, file.layout().name());
        statement.setString(3, line.fund().letter());
        statement.setString(4, line.code());
        statement.setString(5, line.function());
        statement.setString(6, line.economy());
        statement.setString(7, name);
        statement.setBoolean(8, line.counted());
        statement.setBoolean(9, line.present());
        amount(statement, 10, amounts.plan());
        amount(statement, 11, amounts.amended());
        amount(statement, 12, amounts.estimate());
        amount(statement, 13, amounts.executed());
        statement.setArray(14, statement.getConnection().createArrayOf("int8", amended.values()));
        statement.setArray(15, statement.getConnection().createArrayOf("int8", executed.values()));
    }

    /** What the file states, and in months that it leaves out what was known before. */
    private static Series merged(Series stated, @Nullable Series before, BudgetFile file) {
        var result = Series.of(stated.values());
        for (int month = 1; before != null && month <= 12; month++) {
            if (!file.months().contains(month) && month < file.month()) {
                result.put(month, before.at(month));
            }
        }
        return result;
    }

    private static int firstMonth(Map<String, BudgetLine> known) {
        for (int month = 1; month <= 12; month++) {
            int at = month;
            if (known.values().stream().anyMatch(line -> line.amended().at(at) != null)) {
                return month;
            }
        }
        return 12;
    }

    private static void amount(PreparedStatement statement, int index, @Nullable Long amount) throws SQLException {
        if (amount == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, amount);
        }
    }

    private static String key(BudgetLine line) {
        return line.fund().letter() + '|' + line.code() + '|' + line.function() + '|' + line.economy();
    }
}
