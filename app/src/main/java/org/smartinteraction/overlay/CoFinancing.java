package org.smartinteraction.overlay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Budget;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.budget.FundingRule;
import org.smartinteraction.budget.FundingRules;
import org.smartinteraction.budget.FundingTable;
import org.smartinteraction.budget.Paper;
import org.smartinteraction.budget.Source;
import org.smartinteraction.budget.Subject;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The region's own share in a community's solution. It is kept and published by the region alone; the community's page
 * reads it, so both sides show one fact.
 */
@Service
@Transactional
class CoFinancing {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final Funding funding;
    private final Budget budget;
    private final Access access;
    private final FundingRules rules;

    CoFinancing(Funding funding, Budget budget, Access access, FundingRules rules) {
        this.funding = funding;
        this.budget = budget;
        this.access = access;
        this.rules = rules;
    }

    FundingTable table(Publication solution) {
        return funding.of(subject(solution));
    }

    /** Each rule of the region beside the facts, by the statute of today. */
    List<FundingRule.Verdict> verdicts(Publication solution) {
        return FundingRule.check(rules(), judged(solution), needed(solution));
    }

    private List<FundingRule> rules() {
        return rules.on(LocalDate.now(KYIV));
    }

    /** What a community hopes to get from the region is no share of the region yet. */
    private FundingTable judged(Publication solution) {
        return new FundingTable(table(solution).rows().stream()
                .filter(row -> row.ours() || row.source() != Source.REGION)
                .toList());
    }

    private static long needed(Publication solution) {
        return solution.item().facts().getOrDefault("money.needed", 0L);
    }

    private void keepTo(Publication solution) {
        FundingRule.require(rules(), judged(solution), needed(solution), Source.REGION);
    }

    boolean allowed() {
        return access.may(CommunitiesSection.FINANCE);
    }

    List<BudgetLine> lines(String words) {
        return budget.drawable(words);
    }

    /**
     * Plans a sum for a solution and, with a decision, confirms it at once.
     *
     * @param kopecks more than nought
     * @param line line of the region's budget it comes from, if its budget is imported
     * @param decision number of the decision; without one the sum is only planned
     * @throws Refusal when the region would give more than its rules allow
     */
    void give(Publication solution, long kopecks, @Nullable UUID line, String decision, @Nullable LocalDate decidedOn) {
        access.require(CommunitiesSection.FINANCE);
        if (kopecks <= 0) {
            throw new Refusal("overlay.finance.refusal.amount");
        }
        if (decision.isBlank() != (decidedOn == null)) {
            throw new Refusal("overlay.finance.refusal.decision");
        }
        var row = funding.plan(
                subject(solution),
                Source.REGION,
                Tenancy.tenant().name(Texts.UKRAINIAN),
                null,
                line,
                kopecks,
                Paper.none());
        if (!decision.isBlank()) {
            funding.confirm(row, kopecks, new Paper(decision, decidedOn, ""));
        }
        keepTo(solution);
    }

    private static Subject subject(Publication solution) {
        return new Subject(
                solution.tenantId(), solution.item().id(), solution.item().title());
    }
}
