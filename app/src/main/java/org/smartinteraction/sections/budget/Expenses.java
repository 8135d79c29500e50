package org.smartinteraction.sections.budget;

import java.util.Comparator;
import java.util.Optional;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.Fund;

/** Which file tells what was spent in a year. Several may tell the same money from several sides: one is taken. */
final class Expenses {
    private Expenses() {}

    static Optional<BudgetImport> of(Desk desk, int year) {
        return desk.budget().states().stream()
                .filter(state -> state.year() == year && state.layout().expense())
                .min(Comparator.comparing(
                                (BudgetImport state) -> state.total(Fund.TOTAL).executed() == null ? 1 : 0)
                        .thenComparing(Comparator.comparing(BudgetImport::month).reversed())
                        .thenComparing(BudgetImport::layout));
    }
}
