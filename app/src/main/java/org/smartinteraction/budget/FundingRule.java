package org.smartinteraction.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the statute or of a section about who has to give, and how much at most. Rules are data: the same table is
 * checked against those that held when its process began.
 *
 * @param source whom it binds; null for the whole
 * @param limit per cent or kopecks, as the kind says
 */
public record FundingRule(Kind kind, @Nullable Source source, long limit) {

    /** What a rule limits. */
    public enum Kind {
        /** The source gives at least this many per cent of what is needed. */
        LEAST_PERCENT,
        /** The source gives at most this many per cent of what is needed. */
        MOST_PERCENT,
        /** The source, or the whole, is at most this many kopecks. */
        MOST
    }

    /** The source bears at least a share of what is needed, in per cent. */
    public static FundingRule least(Source source, int percent) {
        return new FundingRule(Kind.LEAST_PERCENT, source, percent);
    }

    /** The source bears at most a share of what is needed, in per cent. */
    public static FundingRule most(Source source, int percent) {
        return new FundingRule(Kind.MOST_PERCENT, source, percent);
    }

    /** The source gives at most this much to one thing, in kopecks. */
    public static FundingRule cap(Source source, long kopecks) {
        return new FundingRule(Kind.MOST, source, kopecks);
    }

    /** One thing costs at most this much, in kopecks. */
    public static FundingRule capOfAll(long kopecks) {
        return new FundingRule(Kind.MOST, null, kopecks);
    }

    /**
     * A rule beside the facts.
     *
     * @param actual kopecks given, planned ones included
     * @param allowed kopecks that the rule asks for or allows
     */
    public record Verdict(FundingRule rule, boolean met, long actual, long allowed) {
        /** Text key of a sentence about the rule with the arguments source, limit, actual and allowed. */
        public String textKey() {
            return "funding.rule."
                    + switch (rule.kind) {
                        case LEAST_PERCENT -> "least";
                        case MOST_PERCENT -> "most";
                        case MOST -> rule.source == null ? "capOfAll" : "cap";
                    };
        }
    }

    /** Each rule beside what the table says, for something that needs this many kopecks. */
    public static List<Verdict> check(List<FundingRule> rules, FundingTable table, long needed) {
        return rules.stream().map(rule -> rule.verdict(table, needed)).toList();
    }

    private Verdict verdict(FundingTable table, long needed) {
        var money = source == null ? null : table.of(source);
        long given = money == null ? needed : Math.max(money.planned(), money.confirmed());
        return switch (kind) {
            case LEAST_PERCENT -> {
                long least = Math.ceilDiv(Math.multiplyExact(needed, limit), 100);
                yield new Verdict(this, given >= least, given, least);
            }
            case MOST_PERCENT -> {
                long most = Math.multiplyExact(needed, limit) / 100;
                yield new Verdict(this, given <= most, given, most);
            }
            case MOST -> new Verdict(this, given <= limit, given, limit);
        };
    }
}
