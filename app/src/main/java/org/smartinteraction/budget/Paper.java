package org.smartinteraction.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document behind a movement of money.
 *
 * @param number number or name of the document; may be empty where none is needed
 * @param date its date
 * @param note anything to add; may be empty
 */
public record Paper(String number, @Nullable LocalDate date, String note) {

    public Paper {
        number = number.strip();
        note = note.strip();
    }

    /** No document: enough for a plan. */
    public static Paper none() {
        return new Paper("", null, "");
    }

    /** A document with its number and date. */
    public static Paper of(String number, LocalDate date) {
        return new Paper(number, date, "");
    }

    boolean isComplete() {
        return !number.isEmpty() && date != null;
    }
}
