package org.smartinteraction.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a file agrees with itself: general and special fund against the rows that state both, parts against the rows that
 * state their sum, and everything against the totals of the file.
 *
 * @param totalsChecked rows of fund T compared with C + S
 * @param parentsChecked rows of wider codes compared with the sum of what is beneath them
 * @param differences every disagreement, in the order of the file
 * @param totals of the latest month, what was counted beside what the file itself states
 */
public record Reconciliation(int totalsChecked, int parentsChecked, List<Difference> differences, List<Total> totals) {

    /** A row that states another sum than its parts have. Amounts are kopecks. */
    public record Difference(int line, int month, Fund fund, String code, Measure measure, long stated, long found) {}

    /**
     * A total of the latest month, in kopecks.
     *
     * @param stated the file's own figure; null when it gives none
     * @param found the sum of the lines that are counted, each once
     */
    public record Total(
            Fund fund,
            Measure measure,
            @Nullable Long stated,
            @Nullable Long found) {
        /** Whether the file's own figure, if it gives one, is the sum of the lines. */
        public boolean agrees() {
            return stated == null || stated.equals(Objects.requireNonNullElse(found, 0L));
        }
    }

    /** Whether nothing disagrees. */
    public boolean agrees() {
        return differences.isEmpty() && totals.stream().allMatch(Total::agrees);
    }

    /** Collects the comparisons of one file, month by month. */
    static final class Check {
        private final Layout layout;
        private final List<Difference> differences = new ArrayList<>();
        private int totalsChecked;
        private int parentsChecked;

        Check(Layout layout) {
            this.layout = layout;
        }

        /** C + S = T for each code that has a T row and at least one of its parts. */
        void funds(List<Row> month) {
            var byKey = new java.util.LinkedHashMap<String, Map<Fund, Row>>();
            month.forEach(row -> byKey.computeIfAbsent(row.key(), k -> new EnumMap<>(Fund.class))
                    .put(row.fund(), row));
            for (var funds : byKey.values()) {
                var total = funds.get(Fund.TOTAL);
                if (total == null || funds.size() == 1) {
                    continue;
                }
                totalsChecked++;
                for (var measure : Measure.values()) {
                    var stated = measure.of(total);
                    var found = Amounts.sum(of(funds.get(Fund.GENERAL), measure), of(funds.get(Fund.SPECIAL), measure));
                    compare(total, measure, stated, found == null ? 0 : found);
                }
            }
        }

        /** Each wider code against the sum of its parts. */
        void parents(Hierarchy hierarchy) {
            for (var parent : hierarchy.parents()) {
                parentsChecked++;
                for (var measure : Measure.values()) {
                    compare(parent, measure, measure.of(parent), hierarchy.sumBelow(parent, measure));
                }
            }
        }

        Reconciliation result(Map<Fund, List<Row>> counted, Map<Fund, List<Row>> stated) {
            var totals = new ArrayList<Total>();
            for (var fund : Fund.values()) {
                for (var measure : Measure.values()) {
                    totals.add(new Total(
                            fund,
                            measure,
                            sum(stated.getOrDefault(fund, List.of()), measure),
                            fund == Fund.TOTAL
                                    ? Amounts.sum(
                                            sum(counted.getOrDefault(Fund.TOTAL, List.of()), measure),
                                            Amounts.sum(
                                                    sum(counted.getOrDefault(Fund.GENERAL, List.of()), measure),
                                                    sum(counted.getOrDefault(Fund.SPECIAL, List.of()), measure)))
                                    : sum(counted.getOrDefault(fund, List.of()), measure)));
                }
            }
            differences.sort(java.util.Comparator.comparingInt(Difference::line));
            return new Reconciliation(totalsChecked, parentsChecked, List.copyOf(differences), totals);
        }

        private void compare(Row row, Measure measure, @Nullable Long stated, long found) {
            if (stated != null && stated != found) {
                differences.add(
                        new Difference(row.line(), row.month(), row.fund(), row.code(), measure, stated, found));
            }
        }

        private static @Nullable Long of(@Nullable Row row, Measure measure) {
            return row == null ? null : measure.of(row);
        }

        private @Nullable Long sum(List<Row> rows, Measure measure) {
            Long sum = null;
            for (var row : rows) {
                sum = Amounts.sum(sum, measure.of(row));
            }
            return sum;
        }
    }
}
