package org.smartinteraction.budget;

import org.jspecify.annotations.Nullable;

/**
 * The four figures of a budget line, in kopecks; null where nothing is stated, which is not nought.
 *
 * @param plan plan of the year as it stood in the first month that is known
 * @param amended plan of the year with its changes so far (the state's ZAT_AMT)
 * @param estimate estimate of the year with its changes (the state's PLANS_AMT)
 * @param executed received or spent since January (the state's FAKT_AMT)
 */
public record Amounts(
        @Nullable Long plan,
        @Nullable Long amended,
        @Nullable Long estimate,
        @Nullable Long executed) {
    /** Nothing stated. */
    public static final Amounts NONE = new Amounts(null, null, null, null);

    /** Both together; what neither states stays unstated. */
    public Amounts plus(Amounts other) {
        return new Amounts(
                sum(plan, other.plan),
                sum(amended, other.amended),
                sum(estimate, other.estimate),
                sum(executed, other.executed));
    }

    /** Executed as a share of the plan with changes, in tenths of a per cent; null when either is missing or nought. */
    public @Nullable Integer executedPermille() {
        if (executed == null || amended == null || amended == 0) {
            return null;
        }
        return Math.toIntExact(Math.clamp(Math.round(executed * 1000d / amended), -99_999L, 99_999L));
    }

    static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : Long.valueOf(Math.addExact(one, other));
    }
}
