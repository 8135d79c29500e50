package org.smartinteraction.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or worth knowing, at one place of a file.
 *
 * @param line line of the file where the record begins, counted from 1; 0 for the file as a whole
 * @param column name of the column, when one is to blame
 * @param reason text key after {@code budget.problem.}
 * @param args what the text names, in its order
 */
public record Problem(int line, @Nullable String column, String reason, List<Object> args) {
    static Problem of(int line, @Nullable String column, String reason, Object... args) {
        return new Problem(line, column, reason, List.of(args));
    }

    /** The text key of the reason. */
    public String key() {
        return "budget.problem." + reason;
    }
}
