package org.smartinteraction.sections.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.ui.Texts;

/** Months of a budget in words. */
final class Months {
    private Months() {}

    /** The last day that a file tells about. */
    static String endOf(BudgetImport source) {
        return Texts.date(lastDay(source.year(), source.month()));
    }

    static LocalDate lastDay(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** The name of a month, standing alone. */
    static String name(int month) {
        return java.time.Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale());
    }
}
