package org.smartinteraction.sections.issues;

import java.util.Locale;

/** The rule an issue is refused under. The reason says how it applies; the rule makes refusals comparable. */
enum Rule {
    /** Belongs to another authority, which the reason names. */
    NOT_OURS,
    /** Between private people, or on private land. */
    PRIVATE_MATTER,
    /** Looked at and not found so. */
    NOT_CONFIRMED,
    /** Cannot be understood, and the author did not answer. */
    UNCLEAR,
    /** Insults, advertising, personal data of others: it is taken off the public pages. */
    AGAINST_RULES;

    String textKey() {
        return "issues.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
