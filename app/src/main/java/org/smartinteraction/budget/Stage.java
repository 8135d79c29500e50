package org.smartinteraction.budget;

import java.util.Locale;

/** How far money has come: each stage holds at most what the one before it holds, but for a plan, which is a wish. */
public enum Stage {
    /** Somebody means to give it. */
    PLANNED,
    /** A decision or an agreement gives it. */
    CONFIRMED,
    /** It has arrived. */
    RECEIVED,
    /** It was paid out. */
    SPENT,
    /** The spending was accounted for. */
    REPORTED;

    /** Its metric: {@code money.confirmed}. */
    public String metric() {
        return "money." + name().toLowerCase(Locale.ROOT);
    }

    /** Its metric with the source as dimension: {@code money.confirmed/region}. */
    public String metric(Source source) {
        return metric() + "/" + source.dimension();
    }

    /** Text key of its name. */
    public String textKey() {
        return "funding.stage." + name().toLowerCase(Locale.ROOT);
    }
}
