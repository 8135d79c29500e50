package org.smartinteraction.sections.budget;

import java.util.List;
import java.util.Optional;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Layout;
import org.smartinteraction.budget.Scheme;

/** A side from which a budget is looked at, with a page of its own. */
enum Side {
    INCOME("income", Scheme.INCOME, Layout.INCOMES),
    PROGRAMMES("programmes", Scheme.PROGRAMME, Layout.EXPENSES_PROGRAM),
    FUNCTIONS("functions", Scheme.FUNCTION, Layout.EXPENSES_FUNCTIONAL, Layout.EXPENSES_PROGRAM),
    ECONOMY("economy", Scheme.ECONOMY, Layout.EXPENSES_ECONOMIC, Layout.EXPENSES_PROGRAM),
    FINANCING("financing", Scheme.FINANCING, Layout.FINANCING_DEBTS, Layout.FINANCING_CREDITOR),
    CREDITS("credits", Scheme.CREDIT, Layout.CREDITS);

    private final String slug;
    private final Scheme scheme;
    private final List<Layout> layouts;

    Side(String slug, Scheme scheme, Layout... layouts) {
        this.slug = slug;
        this.scheme = scheme;
        this.layouts = List.of(layouts);
    }

    static Optional<Side> of(String slug) {
        return java.util.Arrays.stream(values())
                .filter(side -> side.slug.equals(slug))
                .findFirst();
    }

    /** The step of its address. */
    String slug() {
        return slug;
    }

    Scheme scheme() {
        return scheme;
    }

    /** Files that can tell it, the one made for it first. */
    List<Layout> layouts() {
        return layouts;
    }

    /** Text key of its name. */
    String textKey() {
        return "budget.side." + slug;
    }

    /** The code of a line as this side sees it. */
    String code(BudgetLine line) {
        if (line.layout() == Layout.EXPENSES_PROGRAM && this == FUNCTIONS) {
            return line.function();
        }
        if (line.layout() == Layout.EXPENSES_PROGRAM && this == ECONOMY) {
            return line.economy();
        }
        return line.code();
    }
}
