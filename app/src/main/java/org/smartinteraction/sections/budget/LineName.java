package org.smartinteraction.sections.budget;

import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.budget.Layout;
import org.smartinteraction.budget.Scheme;
import org.smartinteraction.ui.Texts;

/** What a single line is called where it stands beside others: what tells it from them comes with its name. */
final class LineName {
    private LineName() {}

    static String of(BudgetLine line, Side side, CodeNames names) {
        var name = new StringBuilder(names.of(side.scheme(), side.code(line)));
        if (line.layout() == Layout.EXPENSES_PROGRAM) {
            if (side != Side.PROGRAMMES) {
                name.append(" · ").append(names.of(Scheme.PROGRAMME, line.code()));
            }
            if (side != Side.ECONOMY && !line.economy().isEmpty()) {
                name.append(" · ").append(names.of(Scheme.ECONOMY, line.economy()));
            }
        }
        return line.fund() == Fund.TOTAL ? name.toString() : name + " · " + Texts.t(fund(line.fund()));
    }

    static String fund(Fund fund) {
        return "budget.fund." + fund.letter();
    }
}
