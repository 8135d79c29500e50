package org.smartinteraction.budget;

import org.jspecify.annotations.Nullable;

/**
 * One record of a file. Amounts are kopecks since January; null where the file says nothing, which is not nought.
 *
 * @param line line of the file where the record begins
 * @param month 1 to 12
 * @param code main code; empty on a row that states the total of the whole file
 * @param function functional code of a programme row, else empty
 * @param economy economic code of a programme row, else empty
 * @param amended plan of the year with its changes (ZAT_AMT)
 * @param estimate estimate of the year with its changes (PLANS_AMT)
 * @param executed done since January (FAKT_AMT)
 */
record Row(
        int line,
        int month,
        Fund fund,
        String code,
        String function,
        String economy,
        String name,
        String functionName,
        String economyName,
        @Nullable Long amended,
        @Nullable Long estimate,
        @Nullable Long executed) {

    /** The same line of the budget in any month and fund. */
    String key() {
        return code + '|' + function + '|' + economy;
    }

    /** What is left at the end of the period is taken off, not added, when financing is summed. */
    int sign() {
        return name.strip().toLowerCase(java.util.Locale.ROOT).startsWith("на кінець") ? -1 : 1;
    }
}
