package org.smartinteraction.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A calendar day, in the words and the order of the current language; the week begins on Monday. */
public final class DayField extends DatePicker {

    /** An empty field. */
    public DayField(String label) {
        super(label);
        // Typing a day is not disturbed; the button and the arrow keys open the calendar.
        setAutoOpen(false);
        var locale = Texts.locale();
        setLocale(locale);
        setI18n(words(locale));
        setHelperText(
                Texts.t("ui.day.example", LocalDate.of(2027, 3, 5).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"))));
    }

    private static DatePickerI18n words(Locale locale) {
        return new DatePickerI18n()
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "d/M/yyyy")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setToday(Texts.t("ui.day.today"))
                .setCancel(Texts.t("ui.cancel"))
                .setBadInputErrorMessage(Texts.t("ui.day.unreadable"))
                .setRequiredErrorMessage(Texts.t("ui.required"));
    }

    /** Sunday first, as the picker counts them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
