package org.smartinteraction.budget;

import java.util.Locale;

/** Where money for a common matter comes from. */
public enum Source {
    STATE(true, 7),
    REGION(true, 6),
    DISTRICT(true, 8),
    COMMUNITY(true, 1),
    BUSINESS(false, 2),
    NGO(false, 4),
    RESIDENTS(false, 3);

    private final boolean budget;
    private final int colour;

    Source(boolean budget, int colour) {
        this.budget = budget;
        this.colour = colour;
    }

    /** Whether it is a public budget, where a decision with number and date stands behind every sum. */
    public boolean isBudget() {
        return budget;
    }

    /** Its colour in charts, 1 to 8. */
    public int colour() {
        return colour;
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
