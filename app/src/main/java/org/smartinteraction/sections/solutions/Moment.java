package org.smartinteraction.sections.solutions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The present, as this section sees it: the real one, or the past while a demonstration is being laid out. */
final class Moment {

    /** Days are counted by the clock of Kyiv: a deadline ends at midnight there. */
    static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private static final ScopedValue<Instant> SHOWN = ScopedValue.newInstance();

    private Moment() {}

    static Instant now() {
        return SHOWN.isBound() ? SHOWN.get() : Instant.now();
    }

    static LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    /** Runs the deed as if it were done at that time. */
    static void at(Instant time, Runnable deed) {
        ScopedValue.where(SHOWN, time).run(deed);
    }
}
