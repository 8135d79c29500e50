package org.smartinteraction.budget;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of file in the state's export of local budgets, known by the columns it has, never by its name. */
public enum Layout {
    INCOMES("INCOMES", "", Scheme.INCOME, "COD_INCO"),
    EXPENSES_PROGRAM("EXPENSES", "PROGRAM", Scheme.PROGRAMME, "COD_CONS_MB_PK"),
    EXPENSES_FUNCTIONAL("EXPENSES", "FUNCTIONAL", Scheme.FUNCTION, "COD_CONS_MB_FK"),
    EXPENSES_ECONOMIC("EXPENSES", "ECONOMIC", Scheme.ECONOMY, "COD_CONS_EK"),
    /** By the kind of debt: codes 4… and 6…. */
    FINANCING_DEBTS("FINANCING_DEBTS", "", Scheme.FINANCING, "COD_FIN"),
    /** By the kind of creditor: codes 2… and 3…. The same money as {@link #FINANCING_DEBTS}, seen from another side. */
    FINANCING_CREDITOR("FINANCING_CREDITOR", "", Scheme.FINANCING, "COD_FIN"),
    CREDITS("CREDITS", "CREDIT", Scheme.CREDIT, "COD_CRED");

    private final String item;
    private final String classification;
    private final Scheme scheme;
    private final String codeColumn;

    Layout(String item, String classification, Scheme scheme, String codeColumn) {
        this.item = item;
        this.classification = classification;
        this.scheme = scheme;
        this.codeColumn = codeColumn;
    }

    /** The state's name of the budget item: INCOMES, EXPENSES, FINANCING_DEBTS, FINANCING_CREDITOR, CREDITS. */
    public String item() {
        return item;
    }

    /** The state's name of the classification; empty where an item has one only. */
    public String classification() {
        return classification;
    }

    /** The classification of the main code of a line. */
    public Scheme scheme() {
        return scheme;
    }

    /** Whether lines of this layout are money that goes out to pay for something. */
    public boolean expense() {
        return item.equals("EXPENSES");
    }

    /** Whether lines of this layout explain how a deficit is covered. */
    public boolean financing() {
        return scheme == Scheme.FINANCING;
    }

    /** The layout with these columns. Financing is told apart later, by its codes. */
    static Optional<Layout> of(Set<String> columns) {
        // A programme file has the functional and economic columns too, so the order matters.
        return List.of(CREDITS, INCOMES, FINANCING_DEBTS, EXPENSES_PROGRAM, EXPENSES_FUNCTIONAL, EXPENSES_ECONOMIC)
                .stream()
                .filter(layout -> layout.codeColumn(columns).isPresent())
                .findFirst();
    }

    /** The column with the main code, as this file spells it. */
    Optional<String> codeColumn(Set<String> columns) {
        return columns.stream()
                .filter(column -> column.equals(codeColumn)
                        || (this == CREDITS || financing())
                                && column.startsWith(codeColumn)
                                && !column.endsWith("_NAME"))
                .findFirst();
    }
}
