package org.smartinteraction.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Texts;

/**
 * A rule of the statute about who has to give, and how much at most. Rules are data: the same table is checked against
 * those that held when its process began.
 *
 * @param source whom it binds; null for the whole
 * @param limit per cent or kopecks, as the kind says
 * @param basis the law or decision it stands on, in words; empty where none is known
 */
public record FundingRule(Kind kind, @Nullable Source source, long limit, String basis) {

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
    public static FundingRule least(Source source, long percent) {
        return new FundingRule(Kind.LEAST_PERCENT, source, percent, "");
    }

    /** The source bears at most a share of what is needed, in per cent. */
    public static FundingRule most(Source source, long percent) {
        return new FundingRule(Kind.MOST_PERCENT, source, percent, "");
    }

    /** The source gives at most this much to one thing, in kopecks. */
    public static FundingRule cap(Source source, long kopecks) {
        return new FundingRule(Kind.MOST, source, kopecks, "");
    }

    /** One thing costs at most this much, in kopecks. */
    public static FundingRule capOfAll(long kopecks) {
        return new FundingRule(Kind.MOST, null, kopecks, "");
    }

    FundingRule standingOn(String words) {
        return new FundingRule(kind, source, limit, words);
    }

    /**
     * A rule beside the facts.
     *
     * @param actual kopecks given, planned ones included; for a rule about the whole, those needed
     * @param allowed kopecks that the rule asks for or allows
     */
    public record Verdict(FundingRule rule, boolean met, long actual, long allowed) {

        /** The rule as a sentence in the current language. */
        public String words() {
            return Texts.t("funding.rule." + rule.name(), rule.sourceName(), rule.limit, Texts.money(allowed));
        }

        /** How the facts stand to the rule, as a sentence in the current language. */
        public String state() {
            var side = met ? "met." : "broken.";
            return Texts.t(
                    "funding.rule." + side + rule.name(),
                    Texts.money(actual),
                    Texts.money(Math.abs(Math.subtractExact(allowed, actual))));
        }
    }

    /**
     * Each rule beside what the table says, for something that needs this many kopecks. Shares of nothing are not
     * judged, and neither is the cost of nothing.
     */
    public static List<Verdict> check(List<FundingRule> rules, FundingTable table, long needed) {
        return rules.stream()
                .filter(rule -> needed > 0 || rule.kind == Kind.MOST && rule.source != null)
                .map(rule -> rule.verdict(table, needed))
                .toList();
    }

    /**
     * Asks that nothing is above what the rules allow: neither what the source gives nor, without a source, the whole.
     * That not yet enough is given is no fault.
     *
     * @throws Refusal with the rule, its ground and the sum as it would be
     */
    public static void require(List<FundingRule> rules, FundingTable table, long needed, @Nullable Source source) {
        check(rules, table, needed).stream()
                .filter(verdict -> !verdict.met && verdict.rule.kind != Kind.LEAST_PERCENT)
                .filter(verdict -> verdict.rule.source == source)
                .findFirst()
                .ifPresent(broken -> {
                    throw new Refusal(
                            "funding.refusal.rule", broken.words(), Texts.money(broken.actual), broken.rule.basis);
                });
    }

    private String name() {
        return switch (kind) {
            case LEAST_PERCENT -> "least";
            case MOST_PERCENT -> "most";
            case MOST -> source == null ? "whole" : "cap";
        };
    }

    private String sourceName() {
        return source == null ? "" : Texts.t(source.textKey());
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
