package org.smartinteraction.budget;

import java.util.Locale;

/** Where money for a common matter comes from. */
public enum Source {
    STATE(true),
    REGION(true),
    DISTRICT(true),
    COMMUNITY(true),
    BUSINESS(false),
    NGO(false),
    RESIDENTS(false);

    private final boolean budget;

    Source(boolean budget) {
        this.budget = budget;
    }

    /** Whether it is a public budget, where a decision with number and date stands behind every sum. */
    public boolean isBudget() {
        return budget;
    }

    /** The dimension it has in metrics: {@code money.confirmed/region}. */
    public String dimension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of its name. */
    public String textKey() {
        return "funding.source." + dimension();
    }
}
