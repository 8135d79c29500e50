package org.smartinteraction.sections.issues;

import java.util.Locale;

/** How many people an issue concerns, as its author sees it. */
enum Affected {
    HOUSEHOLD,
    STREET,
    SETTLEMENT,
    COMMUNITY;

    String textKey() {
        return "issues.affected." + name().toLowerCase(Locale.ROOT);
    }
}
