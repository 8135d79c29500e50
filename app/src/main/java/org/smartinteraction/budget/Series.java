package org.smartinteraction.budget;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A figure month by month, each since January, in kopecks; null in months that nobody stated. */
public final class Series {
    private final @Nullable Long[] months;

    private Series(@Nullable Long[] months) {
        this.months = months;
    }

    /** Nothing in any month. */
    static Series empty() {
        return new Series(new Long[12]);
    }

    /** A series from twelve values. */
    static Series of(@Nullable Long[] months) {
        return new Series(Arrays.copyOf(months, 12));
    }

    /** The figure of a month, 1 to 12. */
    public @Nullable Long at(int month) {
        return months[month - 1];
    }

    void put(int month, @Nullable Long amount) {
        months[month - 1] = amount;
    }

    @Nullable
    Long[] values() {
        return months.clone();
    }
}
