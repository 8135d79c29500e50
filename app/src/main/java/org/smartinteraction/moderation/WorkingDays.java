package org.smartinteraction.moderation;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The Ukrainian working calendar as it is under martial law: Monday to Friday, and no holiday is off (Law 2136-IX, art. 6
 * (6)).
 */
final class WorkingDays {

    private WorkingDays() {}

    /** The day that is so many working days after another; the next working day for 1. */
    static LocalDate after(LocalDate day, long workingDays) {
        var end = day;
        for (long left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            if (end.getDayOfWeek() != DayOfWeek.SATURDAY && end.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return end;
    }
}
