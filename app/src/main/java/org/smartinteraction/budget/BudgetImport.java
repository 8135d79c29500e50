package org.smartinteraction.budget;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was accepted.
 *
 * @param month the latest month it states
 * @param sha256 fingerprint of the file, 64 hexadecimal digits
 * @param rows records in the file
 * @param lines budget lines that came of them
 * @param totals what was counted, by fund
 * @param differences places where the file disagreed with itself, which the person saw and accepted
 * @param demo whether it is a demonstration and no budget of anybody
 * @param withdrawn why it was withdrawn; null while it was not
 * @param by the member who brought it in; null when they have left
 */
public record BudgetImport(
        UUID id,
        Layout layout,
        int year,
        int month,
        String budgetCode,
        String fileName,
        String sha256,
        int rows,
        int lines,
        Map<Fund, Amounts> totals,
        int differences,
        boolean demo,
        @Nullable String withdrawn,
        @Nullable UUID by,
        Instant at) {

    /** The total of a fund. */
    public Amounts total(Fund fund) {
        return totals.getOrDefault(fund, Amounts.NONE);
    }
}
