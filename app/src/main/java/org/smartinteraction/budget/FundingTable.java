package org.smartinteraction.budget;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who gives what to one thing, all rows that can be known here: ours, and those that neighbours published. */
public record FundingTable(List<Share> rows) {

    /** Public budgets together, never mixed with what people and organisations give of their own. */
    public Money budgets() {
        return sum(row -> row.source().isBudget());
    }

    /** What people, organisations and businesses give of their own. */
    public Money voluntary() {
        return sum(row -> !row.source().isBudget());
    }

    /** What one source gives. */
    public Money of(Source source) {
        return sum(row -> row.source() == source);
    }

    /** Every source that appears, in the order of the table. */
    public Map<Source, Money> bySource() {
        var result = new EnumMap<Source, Money>(Source.class);
        rows.forEach(row -> result.merge(row.source(), row.money(), Money::plus));
        return result;
    }

    /** Whether the decided money is enough. */
    public Cover cover(long needed) {
        if (!rows.isEmpty() && rows.stream().allMatch(Share::closed)) {
            return Cover.CLOSED;
        }
        var all = sum(any -> true);
        if (all.confirmed() == 0) {
            return Cover.NO_COVER;
        }
        return all.confirmed() >= needed ? Cover.COVERED : Cover.PARTIAL;
    }

    /**
     * What the owner of the thing counts of its own rows: {@code money.confirmed/community} and so on. Rows of
     * neighbours are left out, since they publish theirs themselves.
     */
    public Map<String, Long> facts() {
        var facts = new TreeMap<String, Long>();
        for (var row : rows) {
            if (row.ours()) {
                for (var stage : Stage.values()) {
                    facts.merge(stage.metric(row.source()), row.money().at(stage), Long::sum);
                }
            }
        }
        facts.values().removeIf(amount -> amount == 0);
        return facts;
    }

    private Money sum(Predicate<Share> which) {
        return rows.stream().filter(which).map(Share::money).reduce(Money.NONE, Money::plus);
    }
}
