package org.smartinteraction.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A rule of how people write here: what a report names and a decision quotes. */
enum Ground {
    INSULT,
    HATE,
    PERSONAL,
    SPAM,
    FALSE,
    OBSCENE,
    OFF_TOPIC,
    /** What helps the enemy to aim: places and movements of defenders, where a strike hit. */
    SECURITY,
    UNLAWFUL,
    /** Only in a report: a decision names one of the rules. */
    OTHER;

    /** The rules a decision can name. */
    static List<Ground> rules() {
        return Arrays.stream(values()).filter(ground -> ground != OTHER).toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its short name. */
    String textKey() {
        return "moderation.ground." + key();
    }

    /** How the rule reads. */
    String quoteKey() {
        return textKey() + ".text";
    }
}
