package org.smartinteraction.assistance;

import java.util.Locale;
import org.smartinteraction.people.Standing;

/** Where a person lives, as they say; some acts are for residents. */
enum Residence {
    UNSAID,
    /** Registered in this community. */
    REGISTERED,
    /** Displaced, and living in this community. */
    DISPLACED;

    static Residence of(Standing standing) {
        return standing.registered() ? REGISTERED : standing.displaced() ? DISPLACED : UNSAID;
    }

    String textKey() {
        return "assistance.residence." + name().toLowerCase(Locale.ROOT);
    }
}
