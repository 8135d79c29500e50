package org.smartinteraction.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.PlainText;

/** Turns the records of one file into rows, and says of every bad record where it is and why. */
final class BudgetReader {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,2})\\.(\\d{4})");
    private static final Pattern TOTAL_NAME = Pattern.compile("(?iu)^(усього|всього|разом)\\b.*");
    private static final Pattern TREASURY_TOTAL = Pattern.compile("9002\\d\\d");

    private final Records records;
    private final List<Problem> problems;
    private final List<Problem> notices;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Row> seen = new HashMap<>();
    private final Map<String, Integer> budgets = new HashMap<>();
    private final Map<Integer, Integer> years = new HashMap<>();
    private Layout layout = Layout.INCOMES;
    private String codeColumn = "";
    private String nameColumn = "";
    private int scientific;

    private BudgetReader(Records records) {
        this.records = records;
        this.problems = new ArrayList<>(records.problems());
        this.notices = new ArrayList<>(records.notices());
    }

    static Reading read(byte[] file) {
        try {
            return new BudgetReader(Records.of(PlainText.of(file))).read();
        } catch (PlainText.NotText other) {
            return new Reading.Broken(List.of(Problem.of(0, null, "notCsv." + other.what())));
        }
    }

    private Reading read() {
        if (!header()) {
            return new Reading.Broken(problems);
        }
        records.entries().forEach(this::row);
        oneOnly(budgets, "COD_BUDGET", "severalBudgets");
        oneOnly(years, "REP_PERIOD", "severalYears");
        if (problems.isEmpty() && rows.isEmpty()) {
            problems.add(Problem.of(0, null, "noRows"));
        }
        if (!problems.isEmpty()) {
            return new Reading.Broken(problems);
        }
        if (scientific > 0) {
            notices.add(Problem.of(0, null, "scientific", scientific));
        }
        if (layout == Layout.FINANCING_DEBTS
                && rows.stream().allMatch(r -> r.code().matches("|[23].*"))) {
            layout = Layout.FINANCING_CREDITOR;
        }
        var budget = budgets.keySet().iterator().next();
        return new Reading.Sound(
                BudgetFile.of(layout, budget, years.keySet().iterator().next(), rows, notices));
    }

    private boolean header() {
        var columns = records.columns();
        var found = Layout.of(columns);
        if (found.isEmpty()) {
            problems.add(Problem.of(1, null, "unknownLayout"));
            return false;
        }
        layout = found.get();
        codeColumn = layout.codeColumn(columns).orElseThrow();
        nameColumn = columns.stream()
                .filter(c -> c.equals(codeColumn + "_NAME") || c.startsWith("NAME_"))
                .findFirst()
                .orElse("");
        for (var needed : List.of("REP_PERIOD", "FUND_TYP", "COD_BUDGET", "ZAT_AMT")) {
            if (!columns.contains(needed)) {
                problems.add(Problem.of(1, needed, "noColumn", needed));
            }
        }
        if (!columns.contains("FAKT_AMT")) {
            notices.add(Problem.of(1, "FAKT_AMT", "noExecuted"));
        }
        return problems.stream().noneMatch(p -> p.reason().equals("noColumn"));
    }

    private void row(Records.Entry entry) {
        int before = problems.size();
        int month = month(entry);
        var fund = Fund.of(entry.get("FUND_TYP"));
        if (fund.isEmpty()) {
            problems.add(Problem.of(entry.line(), "FUND_TYP", "fund", entry.get("FUND_TYP")));
        }
        budget(entry);
        var name = nameColumn.isEmpty() ? "" : entry.get(nameColumn);
        var code = mainCode(entry, name);
        boolean programme = layout == Layout.EXPENSES_PROGRAM;
        var function = programme ? code(entry, "COD_CONS_MB_FK", Scheme.FUNCTION) : "";
        var economy = programme ? code(entry, "COD_CONS_EK", Scheme.ECONOMY) : "";
        var amended = amount(entry, "ZAT_AMT");
        var estimate = amount(entry, "PLANS_AMT");
        var executed = amount(entry, "FAKT_AMT");
        if (problems.size() == before && fund.isPresent() && code != null) {
            add(new Row(
                    entry.line(),
                    month,
                    fund.get(),
                    code,
                    function,
                    economy,
                    oneLine(name),
                    oneLine(entry.get("COD_CONS_MB_FK_NAME")),
                    oneLine(entry.get("COD_CONS_EK_NAME")),
                    amended,
                    estimate,
                    executed));
        }
    }

    /** Answers of the state's service repeat whole records; the same place with another amount is an error. */
    private void add(Row row) {
        var same = seen.putIfAbsent(row.month() + "|" + row.fund() + '|' + row.key(), row);
        if (same == null) {
            rows.add(row);
        } else if (java.util.Objects.equals(same.amended(), row.amended())
                && java.util.Objects.equals(same.estimate(), row.estimate())
                && java.util.Objects.equals(same.executed(), row.executed())) {
            notices.add(Problem.of(row.line(), null, "repeated", same.line()));
        } else {
            problems.add(Problem.of(row.line(), codeColumn, "contradicts", same.line()));
        }
    }

    private int month(Records.Entry entry) {
        var written = entry.get("REP_PERIOD");
        var matcher = PERIOD.matcher(written);
        if (matcher.matches()) {
            int month = Integer.parseInt(matcher.group(1));
            int year = Integer.parseInt(matcher.group(2));
            if (month >= 1 && month <= 12 && year >= 1991 && year <= 2200) {
                years.putIfAbsent(year, entry.line());
                return month;
            }
        }
        problems.add(Problem.of(entry.line(), "REP_PERIOD", "period", written));
        return 0;
    }

    private void budget(Records.Entry entry) {
        var written = entry.get("COD_BUDGET");
        var code = BudgetCode.normal(written);
        if (code.isEmpty()) {
            problems.add(Problem.of(entry.line(), "COD_BUDGET", "budgetCode", written));
        } else {
            budgets.putIfAbsent(code.get(), entry.line());
        }
    }

    /** The code of a line, empty for a row that states the total of the file, null when it cannot be read. */
    private @Nullable String mainCode(Records.Entry entry, String name) {
        var written = entry.get(codeColumn);
        boolean stated = TREASURY_TOTAL.matcher(written).matches()
                || layout == Layout.INCOMES && written.startsWith("900")
                || written.isEmpty() && TOTAL_NAME.matcher(name).matches();
        if (stated) {
            // 90010100 leaves transfers out, so it is no total of this file.
            return written.equals("90010100") ? null : "";
        }
        if (written.isEmpty()) {
            problems.add(Problem.of(entry.line(), codeColumn, "noCode"));
            return null;
        }
        return code(entry, codeColumn, layout.scheme());
    }

    private String code(Records.Entry entry, String column, Scheme scheme) {
        var written = entry.get(column);
        try {
            return scheme.normal(written);
        } catch (IllegalArgumentException bad) {
            problems.add(Problem.of(entry.line(), column, "code", written));
            return "";
        }
    }

    private @Nullable Long amount(Records.Entry entry, String column) {
        var written = entry.get(column);
        if (written.isEmpty() || written.toLowerCase(Locale.ROOT).matches("null|na|-")) {
            return null;
        }
        try {
            if (Kopecks.scientific(written)) {
                scientific++;
            }
            return Kopecks.of(written);
        } catch (Kopecks.Unreadable bad) {
            problems.add(Problem.of(entry.line(), column, "amount." + bad.reason, written));
            return null;
        }
    }

    /** One file is one budget in one year; every further value is reported at its first line. */
    private <V extends Comparable<V>> void oneOnly(Map<V, Integer> found, String column, String reason) {
        if (found.size() > 1) {
            int first = found.values().stream().min(Integer::compare).orElse(0);
            var all = String.join(
                    ", ",
                    new TreeSet<>(found.keySet()).stream().map(String::valueOf).toList());
            found.forEach((value, line) -> {
                if (line != first) {
                    problems.add(Problem.of(line, column, reason, String.valueOf(value), all));
                }
            });
        }
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }
}
