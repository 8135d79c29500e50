package org.smartinteraction.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of one month and fund only repeat what other rows say in more detail. A row repeats when a row with a code
 * below its own stands beside it; a programme row repeats by its programme or by its economic code.
 */
final class Hierarchy {
    private final Layout layout;
    private final List<Row> rows;
    private final Set<String> places = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Map<String, long[]> below = new HashMap<>();

    Hierarchy(Layout layout, List<Row> rows) {
        this.layout = layout;
        this.rows = rows.stream().filter(row -> !row.code().isEmpty()).toList();
        for (var row : this.rows) {
            places.add(near(row.code(), row.function(), row.economy()));
            places.add(far(row));
            repeated.addAll(above(row));
        }
        for (var row : this.rows) {
            if (!repeats(row)) {
                for (var upper : above(row)) {
                    add(below.computeIfAbsent(upper, any -> new long[Measure.values().length]), row);
                }
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Rows that are not repeated by others: their sum is the sum of the budget. */
    List<Row> leaves() {
        return rows.stream().filter(row -> !repeats(row)).toList();
    }

    /** Rows that have others beneath them. */
    List<Row> parents() {
        return rows.stream().filter(this::repeats).toList();
    }

    /** Rows with nothing above them. */
    List<Row> roots() {
        return rows.stream().filter(this::isRoot).toList();
    }

    boolean isRoot(Row row) {
        return !under(row);
    }

    /** Whether one of these rows stands above the given one, which need not be among them. */
    boolean under(Row row) {
        return above(row).stream().anyMatch(places::contains);
    }

    /** Whether one of these rows stands below the given one, which need not be among them. */
    boolean repeats(Row row) {
        return repeated.contains(near(row.code(), row.function(), row.economy())) || repeated.contains(far(row));
    }

    /** What the leaves beneath a parent sum to. */
    long sumBelow(Row parent, Measure measure) {
        long sum = 0;
        for (var key : List.of(near(parent.code(), parent.function(), parent.economy()), far(parent))) {
            var sums = below.get(key);
            sum += sums == null ? 0 : sums[measure.ordinal()];
        }
        return sum;
    }

    private static void add(long[] sums, Row row) {
        for (var measure : Measure.values()) {
            var amount = measure.of(row);
            if (amount != null) {
                sums[measure.ordinal()] += row.sign() * amount;
            }
        }
    }

    /** The places above a row: near ones share its programme and function, far ones only a wider programme. */
    private Set<String> above(Row row) {
        var result = new HashSet<String>();
        var economies = new ArrayList<String>();
        economies.add(row.economy());
        if (!row.economy().isEmpty()) {
            economies.addAll(Scheme.ECONOMY.above(row.economy()));
            economies.add("");
        }
        for (var economy : economies) {
            result.add(near(row.code(), row.function(), economy));
            result.add(near(row.code(), "", economy));
            for (var code : layout.scheme().above(row.code())) {
                result.add(code + "||" + economy + "|*");
            }
        }
        result.remove(near(row.code(), row.function(), row.economy()));
        return result;
    }

    private static String near(String code, String function, String economy) {
        return code + '|' + function + '|' + economy;
    }

    private static String far(Row row) {
        return row.code() + "||" + row.economy() + "|*";
    }
}
