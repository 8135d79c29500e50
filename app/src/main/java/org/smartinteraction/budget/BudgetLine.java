package org.smartinteraction.budget;

import java.util.UUID;

/**
 * A line of an imported budget.
 *
 * @param code main code: of a programme, a function, an economic kind, an income, …
 * @param function functional code of a programme line, else empty
 * @param economy economic code of a programme line, else empty
 * @param counted whether it adds to totals
 * @param present whether the newest file still has it
 * @param amended plan with changes, month by month
 * @param executed executed since January, month by month
 * @param use what decisions take from it
 */
public record BudgetLine(
        UUID id,
        int year,
        Layout layout,
        Fund fund,
        String code,
        String function,
        String economy,
        String name,
        boolean counted,
        boolean present,
        Amounts amounts,
        Series amended,
        Series executed,
        Use use) {

    /**
     * What decisions take from a line, in kopecks.
     *
     * @param allocated meant or decided
     * @param confirmed decided
     * @param spent paid out of what was decided
     */
    public record Use(long allocated, long confirmed, long spent, int subjects) {
        /** Nothing draws on it. */
        public static final Use NONE = new Use(0, 0, 0, 0);
    }

    /** What can still be allocated; below nought when the plan was cut under what is allocated already. */
    public long available() {
        var amended = amounts.amended();
        return (present && amended != null ? amended : 0) - use.allocated();
    }

    /** Whether it is money for something, on which a solution may draw. */
    public boolean isExpense() {
        return layout.expense();
    }
}
