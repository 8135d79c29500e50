package org.smartinteraction.budget;

/**
 * A line of the budget as one file tells it, through the months of the file.
 *
 * @param counted whether the line adds to the totals; a line that is shown but not counted explains another one
 * @param present whether the latest month still has it
 */
public record FileLine(
        Fund fund,
        String code,
        String function,
        String economy,
        boolean counted,
        boolean present,
        Series amended,
        Series estimate,
        Series executed) {

    /** What identifies the line within a year and a layout. */
    public String key() {
        return fund.letter() + '|' + code + '|' + function + '|' + economy;
    }

    /** The figures of a month, with the plan as it stood in an earlier one. */
    Amounts at(int month, int firstMonth) {
        var plan = firstMonth == month && month != 1 ? null : amended.at(firstMonth);
        boolean planKnown = firstMonth != month || month == 1;
        return new Amounts(
                planKnown && plan == null ? Long.valueOf(0) : plan,
                amended.at(month),
                estimate.at(month),
                executed.at(month));
    }
}
