package org.smartinteraction.overlay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Budget;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Funding;
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

    private final Funding funding;
    private final Budget budget;
    private final Access access;

    CoFinancing(Funding funding, Budget budget, Access access) {
        this.funding = funding;
        this.budget = budget;
        this.access = access;
    }

    FundingTable table(Publication solution) {
        return funding.of(subject(solution));
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
    }

    /** Confirms what was planned. */
    void confirm(UUID row, long kopecks, String decision, @Nullable LocalDate decidedOn) {
        access.require(CommunitiesSection.FINANCE);
        funding.confirm(row, kopecks, new Paper(decision, decidedOn, ""));
    }

    private static Subject subject(Publication solution) {
        return new Subject(
                solution.tenantId(), solution.item().id(), solution.item().title());
    }
}
