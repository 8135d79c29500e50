package org.smartinteraction.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A sound file: one budget, one year, one layout, with every line once.
 *
 * @param budgetCode ten digits
 * @param rows records that were read
 * @param months the months that the file states, ascending; the last is its state
 * @param names what the file calls its codes, per classification
 * @param notices what a person should know although it is no error
 */
public record BudgetFile(
        Layout layout,
        String budgetCode,
        int year,
        int rows,
        List<Integer> months,
        List<FileLine> lines,
        Map<Scheme, Map<String, String>> names,
        Reconciliation reconciliation,
        List<Problem> notices) {

    /** The latest month, 1 to 12: its figures are the state of the budget. */
    public int month() {
        return months.getLast();
    }

    /** The sum of the lines that count, each once. */
    public Amounts total(Fund fund) {
        return lines.stream()
                .filter(line -> line.counted() && (fund == Fund.TOTAL || line.fund() == fund))
                .map(line -> line.at(month(), months.getFirst()))
                .reduce(Amounts.NONE, Amounts::plus);
    }

    static BudgetFile of(Layout layout, String budgetCode, int year, List<Row> rows, List<Problem> notices) {
        var byMonth = rows.stream().collect(Collectors.groupingBy(Row::month, TreeMap::new, Collectors.toList()));
        var check = new Reconciliation.Check(layout);
        var lines = new LinkedHashMap<String, FileLine>();
        var counted = new EnumMap<Fund, List<Row>>(Fund.class);
        var stated = new EnumMap<Fund, List<Row>>(Fund.class);
        int latest = byMonth.lastKey();
        byMonth.forEach((month, all) -> {
            check.funds(all);
            for (var fund : Fund.values()) {
                var group = fund == Fund.TOTAL ? onlyTotals(layout, all) : new Hierarchy(layout, of(fund, all));
                check.parents(group);
                var counts = layout.financing() ? group.roots() : group.leaves();
                var shown = layout.financing() ? group.rows() : counts;
                var counting = new HashSet<>(counts);
                shown.forEach(row -> put(lines, row, counting.contains(row), month == latest));
                if (month == latest) {
                    counted.put(fund, counts);
                    stated.put(fund, stated(layout, fund, all));
                }
            }
        });
        return new BudgetFile(
                layout,
                budgetCode,
                year,
                rows.size(),
                List.copyOf(byMonth.keySet()),
                List.copyOf(lines.values()),
                names(layout, rows),
                check.result(counted, stated),
                List.copyOf(notices));
    }

    /** Rows of fund T that no row of C or S explains: the file gives no parts for them. */
    private static Hierarchy onlyTotals(Layout layout, List<Row> month) {
        var parts = new Hierarchy(
                layout, month.stream().filter(row -> row.fund() != Fund.TOTAL).toList());
        var explained = parts.rows().stream().map(Row::key).collect(Collectors.toSet());
        return new Hierarchy(
                layout,
                of(Fund.TOTAL, month).stream()
                        .filter(row -> !explained.contains(row.key()) && !parts.repeats(row) && !parts.under(row))
                        .toList());
    }

    /** What the file itself gives as its total: a row that says so, else its widest rows. */
    private static List<Row> stated(Layout layout, Fund fund, List<Row> month) {
        var rows = of(fund, month);
        var totals = rows.stream().filter(row -> row.code().isEmpty()).toList();
        if (!totals.isEmpty()) {
            return totals.subList(totals.size() - 1, totals.size());
        }
        if (fund != Fund.TOTAL || rows.isEmpty()) {
            return new Hierarchy(layout, rows).roots();
        }
        // The state leaves T rows out here and there; C and S stand in for them.
        var keys = rows.stream().map(Row::key).collect(Collectors.toSet());
        var completed = new ArrayList<>(rows);
        month.stream().filter(row -> !keys.contains(row.key())).forEach(completed::add);
        return new Hierarchy(layout, completed).roots();
    }

    private static List<Row> of(Fund fund, List<Row> rows) {
        return rows.stream().filter(row -> row.fund() == fund).toList();
    }

    private static void put(Map<String, FileLine> lines, Row row, boolean counts, boolean present) {
        var fresh = new FileLine(
                row.fund(),
                row.code(),
                row.function(),
                row.economy(),
                counts,
                present,
                Series.empty(),
                Series.empty(),
                Series.empty());
        var known = lines.get(fresh.key());
        var line = known == null
                ? fresh
                : new FileLine(
                        row.fund(),
                        row.code(),
                        row.function(),
                        row.economy(),
                        counts,
                        present,
                        known.amended(),
                        known.estimate(),
                        known.executed());
        line.amended().put(row.month(), row.amended());
        line.estimate().put(row.month(), row.estimate());
        line.executed().put(row.month(), row.executed());
        lines.put(line.key(), line);
    }

    private static Map<Scheme, Map<String, String>> names(Layout layout, List<Row> rows) {
        var names = new EnumMap<Scheme, Map<String, String>>(Scheme.class);
        for (var row : rows) {
            name(names, layout.scheme(), row.code(), row.name());
            name(names, Scheme.FUNCTION, row.function(), row.functionName());
            name(names, Scheme.ECONOMY, row.economy(), row.economyName());
        }
        return names;
    }

    private static void name(Map<Scheme, Map<String, String>> names, Scheme scheme, String code, String name) {
        if (!code.isEmpty() && !name.isEmpty()) {
            names.computeIfAbsent(scheme, any -> new TreeMap<>()).put(code, name);
        }
    }
}
