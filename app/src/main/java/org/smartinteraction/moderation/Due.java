package org.smartinteraction.moderation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** How a deadline is said: "until Tuesday, 24 November". */
final class Due {

    private Due() {}

    static String until(LocalDate day) {
        return said("moderation.due", day);
    }

    /** The deadline in a list: red and in words once it has passed. */
    static StatusBadge badge(LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? new StatusBadge(said("moderation.overdue", day), Tone.BAD, "alert-triangle")
                : new StatusBadge(until(day), day.equals(today) ? Tone.WARNING : Tone.NEUTRAL, "clock");
    }

    private static String said(String key, LocalDate day) {
        var date = DateTimeFormatter.ofPattern("d MMMM", Texts.locale()).format(day);
        return Texts.t(key, Integer.toString(day.getDayOfWeek().getValue()), date);
    }
}
