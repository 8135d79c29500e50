package org.smartinteraction.organisations;

import java.util.Locale;

/** What sort of organisation it is, more closely than its sector says. */
enum Kind {
    ASSOCIATION,
    CHARITY,
    INITIATIVE,
    HOUSE,
    UNION,
    COMPANY,
    ENTREPRENEUR,
    FARM,
    COUNCIL,
    DEPARTMENT,
    INSTITUTION,
    ENTERPRISE,
    OTHER;

    String textKey() {
        return "organisations.kind." + name().toLowerCase(Locale.ROOT);
    }
}
