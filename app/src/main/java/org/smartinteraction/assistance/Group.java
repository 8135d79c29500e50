package org.smartinteraction.assistance;

import java.util.Locale;

/** Groups of people, for figures alone. Somebody may belong to several, or to none; nothing about health is asked. */
enum Group {
    OLDER,
    DISABILITY,
    DISPLACED,
    OFFLINE,
    OTHER;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Group of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String textKey() {
        return "assistance.group." + stored();
    }
}
