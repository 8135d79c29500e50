package org.smartinteraction.sections.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smartinteraction.budget.Budget;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.BudgetImports;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.budget.Layout;
import org.smartinteraction.people.Access;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** What the pages of the budget ask for, and which of several files answers a question. */
@Component
record Desk(Budget budget, BudgetImports imports, Funding funding, Access access, Published published, Spaces spaces) {

    /** Functional codes of defence, and of transfers and order through which it is paid for too. */
    private static final Set<String> DEFENCE = Set.of("0180", "0380");

    /** Typical programmes of defence and public order. */
    private static final Set<String> DEFENCE_PROGRAMMES = Set.of("8220", "8230", "8240", "9800");

    /** Years there is a budget of, newest first. */
    List<Integer> years() {
        return budget.states().stream().map(BudgetImport::year).distinct().toList();
    }

    /** The file that tells a side of a year best: the newest, and of two equally new ones the first named. */
    Optional<BudgetImport> source(int year, Side side) {
        var candidates = new ArrayList<BudgetImport>();
        var states = budget.states();
        for (var layout : side.layouts()) {
            states.stream()
                    .filter(state -> state.year() == year && state.layout() == layout)
                    .forEach(candidates::add);
        }
        candidates.sort(Comparator.comparing((BudgetImport state) -> statesExecution(state) ? 0 : 1)
                .thenComparing(Comparator.comparing(BudgetImport::month).reversed()));
        return candidates.stream().findFirst();
    }

    /** The sides that a year can be seen from. */
    List<Side> sides(int year) {
        return java.util.Arrays.stream(Side.values())
                .filter(side -> source(year, side).isPresent())
                .toList();
    }

    /** Lines of a year that add up to its totals. */
    List<BudgetLine> lines(BudgetImport source) {
        return budget.lines(source.year(), source.layout()).stream()
                .filter(line -> line.counted() && line.present())
                .toList();
    }

    /** Where a published thing is shown; empty for a thing of another space. */
    Optional<String> address(Publication found) {
        return found.tenantId().equals(Tenancy.tenant().id())
                ? Optional.of(found.item().path())
                : Optional.empty();
    }

    boolean mayImport() {
        return access.may(BudgetImports.IMPORT);
    }

    /** Whether a line tells about defence. */
    static boolean isDefence(BudgetLine line) {
        var function = line.layout() == Layout.EXPENSES_FUNCTIONAL ? line.code() : line.function();
        var programme = line.layout() == Layout.EXPENSES_PROGRAM
                ? line.code().substring(Math.max(0, line.code().length() - 4))
                : "";
        return function.startsWith("02") || DEFENCE.contains(function) || DEFENCE_PROGRAMMES.contains(programme);
    }

    private static boolean statesExecution(BudgetImport state) {
        return state.total(org.smartinteraction.budget.Fund.TOTAL).executed() != null;
    }
}
