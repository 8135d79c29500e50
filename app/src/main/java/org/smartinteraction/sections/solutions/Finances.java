package org.smartinteraction.sections.solutions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Budget;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.budget.FundingRule;
import org.smartinteraction.budget.FundingRules;
import org.smartinteraction.budget.FundingTable;
import org.smartinteraction.budget.Money;
import org.smartinteraction.budget.Movement;
import org.smartinteraction.budget.Paper;
import org.smartinteraction.budget.Share;
import org.smartinteraction.budget.Source;
import org.smartinteraction.budget.Stage;
import org.smartinteraction.budget.Subject;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Sector;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the money of a solution comes from and what became of it: a row per source, kept by whoever gives it. */
@Service
@Transactional
class Finances {

    private final Rows rows;
    private final Rights rights;
    private final Funding funding;
    private final Budget budget;
    private final FundingRules rules;
    private final Names names;

    Finances(Rows rows, Rights rights, Funding funding, Budget budget, FundingRules rules, Names names) {
        this.rows = rows;
        this.rights = rights;
        this.funding = funding;
        this.budget = budget;
        this.rules = rules;
        this.names = names;
    }

    /** The table as far as it can be known here: rows of this space, and those its region published. */
    @Transactional(readOnly = true)
    FundingTable table(UUID solutionId) {
        return rows.solution(solutionId)
                .map(solution -> funding.of(subject(solution)))
                .orElse(new FundingTable(List.of()));
    }

    /** Each rule beside the facts. The rules are those that held on the day when the solution was begun. */
    @Transactional(readOnly = true)
    List<FundingRule.Verdict> verdicts(UUID solutionId) {
        var solution = rights.see(solutionId);
        return FundingRule.check(rules.on(solution.begunOn()), table(solutionId), moneyNeeded(rows.needs(solutionId)));
    }

    /** Asks that the source gives no more than the rules allow. */
    private void keepTo(Solution solution, Source source) {
        FundingRule.require(
                rules.on(solution.begunOn()),
                funding.of(subject(solution)),
                moneyNeeded(rows.needs(solution.id())),
                source);
    }

    /**
     * Enters a source.
     *
     * @throws Refusal when the source would give more than the rules allow
     * @param line budget line it draws on, only for the community's own budget
     */
    void plan(UUID solutionId, Source source, String giver, @Nullable UUID line, long kopecks, Paper paper) {
        var solution = mayMove(solutionId, source);
        funding.plan(subject(solution), source, giver, names.actor(giver), line, kopecks, paper);
        keepTo(solution, source);
    }

    /** Moves money of a row of ours on to a stage, with the document behind it. */
    void move(UUID shareId, Stage stage, long kopecks, Paper paper) {
        var share = ours(shareId);
        var solution = mayMove(share.subject().item(), share.source());
        if (stage != Stage.PLANNED
                && share.source().isBudget()
                && !solution.state().isAccepted()) throw new Refusal("solutions.refusal.money.early");
        switch (stage) {
            case PLANNED -> funding.plan(shareId, kopecks, paper);
            case CONFIRMED -> funding.confirm(shareId, kopecks, paper);
            case RECEIVED -> funding.receive(shareId, kopecks, paper);
            case SPENT -> funding.spend(shareId, kopecks, paper);
            case REPORTED -> funding.report(shareId, kopecks, paper);
        }
        if (stage == Stage.PLANNED || stage == Stage.CONFIRMED) keepTo(solution, share.source());
    }

    /** Every entry of a row of ours, oldest first, for those who may move its money. */
    List<Movement> entries(UUID shareId) {
        var share = ours(shareId);
        mayMove(share.subject().item(), share.source());
        return funding.ledger(shareId);
    }

    /** Takes an entry of a row of ours back by a contrary one. */
    void reverse(UUID shareId, UUID entryId, String reason) {
        if (reason.isBlank()) throw new Refusal("solutions.refusal.reason");
        if (reason.length() > 2_000) throw new Refusal("solutions.fault.offer.note");
        var share = ours(shareId);
        mayMove(share.subject().item(), share.source());
        if (funding.ledger(shareId).stream().noneMatch(entry -> entry.id().equals(entryId)))
            throw new Refusal("solutions.refusal.unknown");
        funding.reverse(entryId, new Paper("", null, reason.strip()));
    }

    private Share ours(UUID shareId) {
        return funding.find(shareId).orElseThrow(() -> new Refusal("solutions.refusal.unknown"));
    }

    /** Lines of the own budget on which a solution may draw, found by words or codes. */
    @Transactional(readOnly = true)
    List<BudgetLine> lines(String words) {
        return budget.drawable(words);
    }

    /** An accepted offer of money is a plan of its giver; a delivered one is confirmed by that and received. */
    void pledged(Solution solution, Offer offer, String giver) {
        var source = source(offer.sector());
        var title = source == Source.RESIDENTS ? Texts.in(Texts.UKRAINIAN).t("funding.source.residents") : giver;
        var row = row(solution, source, offer.actorId());
        if (offer.state() == Offer.State.ACCEPTED) {
            if (row.isPresent()) funding.plan(row.get().id(), offer.amount(), Paper.none());
            else funding.plan(subject(solution), source, title, offer.actorId(), null, offer.amount(), Paper.none());
        }
        if (offer.state() == Offer.State.DELIVERED && row.isPresent()) {
            var paper = Paper.of(Texts.in(Texts.UKRAINIAN).t("solutions.offer.paper"), Moment.today());
            funding.confirm(row.get().id(), offer.amount(), paper);
            funding.receive(row.get().id(), offer.amount(), paper);
        }
    }

    /** A cancelled offer is no plan any more. Refused where the money of its row is confirmed already. */
    void unpledged(Solution solution, Offer offer, String reason) {
        var row = row(solution, source(offer.sector()), offer.actorId()).orElse(null);
        if (row == null) return;
        if (row.money().planned() - offer.amount() < row.money().confirmed())
            throw new Refusal("solutions.refusal.offer.confirmed");
        funding.ledger(row.id()).reversed().stream()
                .filter(entry -> entry.stage() == Stage.PLANNED && entry.amount() == offer.amount())
                .filter(entry -> entry.reverses() == null && !entry.reversed())
                .findFirst()
                .ifPresent(entry -> funding.reverse(entry.id(), new Paper("", null, reason)));
    }

    private Optional<Share> row(Solution solution, Source source, @Nullable UUID actor) {
        return funding.of(subject(solution)).rows().stream()
                .filter(Share::ours)
                .filter(share -> share.source() == source && !share.closed())
                .filter(share -> source == Source.RESIDENTS || java.util.Objects.equals(share.actor(), actor))
                .findFirst();
    }

    /** Public money is entered by officials for finance; what people and firms give, by the team too. */
    private Solution mayMove(UUID solutionId, Source source) {
        if (source.isBudget()) return rights.take(solutionId, Rights.FINANCE);
        return rights.may(Rights.FINANCE) ? rights.take(solutionId, Rights.FINANCE) : rights.manage(solutionId);
    }

    private static Subject subject(Solution solution) {
        return Subject.here(solution.id(), solution.wording().title());
    }

    /** A budget gives by a decision, not by an offer. */
    static Source source(Sector sector) {
        return switch (sector) {
            case CITIZEN -> Source.RESIDENTS;
            case NGO -> Source.NGO;
            case BUSINESS -> Source.BUSINESS;
            case AUTHORITY -> throw new Refusal("solutions.refusal.authority.money");
        };
    }

    static long moneyNeeded(List<Need> needs) {
        return needs.stream()
                .filter(need -> need.kind() == Need.Kind.MONEY)
                .mapToLong(Need::amount)
                .sum();
    }

    /** All sources together. What each gives stands beside it wherever this is shown. */
    static Money all(FundingTable table) {
        return new Money(
                sum(table, Stage.PLANNED),
                sum(table, Stage.CONFIRMED),
                sum(table, Stage.RECEIVED),
                sum(table, Stage.SPENT),
                sum(table, Stage.REPORTED));
    }

    private static long sum(FundingTable table, Stage stage) {
        return table.rows().stream().mapToLong(row -> row.money().at(stage)).sum();
    }
}
