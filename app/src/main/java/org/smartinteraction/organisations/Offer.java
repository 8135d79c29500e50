package org.smartinteraction.organisations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation offers to the whole community.
 *
 * @param until the last day on which it holds; null for no end
 */
record Offer(
        UUID id,
        UUID actor,
        Kind kind,
        String title,
        String text,
        @Nullable LocalDate until) {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_TEXT = 4_000;

    /** What sort of thing is offered. */
    enum Kind {
        EXPERTISE("bulb"),
        GOODS("package"),
        ROOM("door"),
        MONEY("coins");

        final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        String textKey() {
            return "organisations.offer." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean holds(LocalDate today) {
        return until == null || !until.isBefore(today);
    }
}
