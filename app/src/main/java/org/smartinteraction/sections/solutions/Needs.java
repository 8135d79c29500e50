package org.smartinteraction.sections.solutions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.budget.FundingRule;
import org.smartinteraction.budget.FundingRules;
import org.smartinteraction.budget.FundingTable;
import org.smartinteraction.people.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a solution needs, and how much of it has been promised or given. */
@Service
@Transactional
class Needs {

    /** A need with what accepted offers cover of it; of both, how much has been delivered. */
    record Covered(Need need, long accepted, long delivered) {
        long open() {
            return Math.max(0, need.amount() - accepted);
        }
    }

    private final Rows rows;
    private final Rights rights;
    private final Publishing publishing;
    private final FundingRules rules;

    Needs(Rows rows, Rights rights, Publishing publishing, FundingRules rules) {
        this.rows = rows;
        this.rights = rights;
        this.publishing = publishing;
        this.rules = rules;
    }

    UUID add(UUID solutionId, Need.Kind kind, String title, long amount, String unit) {
        check(title, amount);
        var solution = rights.manage(solutionId);
        var need = rows.keep(new Need(solutionId, kind, title, amount, unit));
        if (kind == Need.Kind.MONEY) keepCost(solution);
        publishing.renew(solution, "solutions.need", Map.of("need", need.id(), "kind", kind.name(), "amount", amount));
        return need.id();
    }

    void change(UUID needId, String title, long amount, String unit) {
        check(title, amount);
        var need = find(needId);
        var solution = rights.manage(need.solutionId());
        need.change(title, amount, unit);
        if (need.kind() == Need.Kind.MONEY) keepCost(solution);
        publishing.renew(
                solution,
                "solutions.need",
                Map.of("need", needId, "kind", need.kind().name(), "amount", amount));
    }

    /** Takes a need back, unless the team has said yes to an offer against it. */
    void remove(UUID needId) {
        var need = find(needId);
        var solution = rights.manage(need.solutionId());
        var taken = rows.offers(need.solutionId()).stream()
                .anyMatch(
                        offer -> offer.needId().equals(needId) && offer.state().counts());
        if (taken) throw new Refusal("solutions.refusal.need.taken");
        rows.drop(need);
        publishing.renew(solution, "solutions.unneed", Map.of("need", needId));
    }

    @Transactional(readOnly = true)
    List<Covered> of(UUID solutionId) {
        rights.see(solutionId);
        return covered(rows.needs(solutionId), rows.offers(solutionId));
    }

    static List<Covered> covered(List<Need> needs, List<Offer> offers) {
        return needs.stream()
                .map(need -> {
                    Map<Offer.State, Long> sums = new EnumMap<>(Offer.State.class);
                    offers.stream()
                            .filter(offer -> offer.needId().equals(need.id()))
                            .forEach(offer -> sums.merge(offer.state(), offer.amount(), Long::sum));
                    long delivered = sums.getOrDefault(Offer.State.DELIVERED, 0L);
                    return new Covered(need, delivered + sums.getOrDefault(Offer.State.ACCEPTED, 0L), delivered);
                })
                .toList();
    }

    /** Whether money is asked for more than one thing: then what is confirmed cannot be told apart for each. */
    static boolean shareOneSum(List<Covered> needs) {
        return needs.stream()
                        .filter(covered -> covered.need().kind() == Need.Kind.MONEY)
                        .count()
                > 1;
    }

    /** Asks that the whole costs no more than the rules of its day allow. */
    private void keepCost(Solution solution) {
        rows.flush();
        var needed = Finances.moneyNeeded(rows.needs(solution.id()));
        FundingRule.require(rules.on(solution.begunOn()), new FundingTable(List.of()), needed, null);
    }

    private Need find(UUID id) {
        return rows.find(Need.class, id).orElseThrow(() -> new Refusal("solutions.refusal.unknown"));
    }

    private static void check(String title, long amount) {
        if (title.isBlank() || title.length() > 200) throw new Refusal("solutions.fault.need.title");
        if (amount <= 0) throw new Refusal("solutions.fault.need.amount");
    }
}
