package org.smartinteraction.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void aWeekendDoesNotCount() {
        assertThat(WorkingDays.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(WorkingDays.after(FRIDAY, 2)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(WorkingDays.after(FRIDAY.plusDays(1), 2)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(WorkingDays.after(FRIDAY, 10)).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void noHolidayIsOffUnderMartialLaw() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 24), 1)).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void noDaysIsToday() {
        assertThat(WorkingDays.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }
}
