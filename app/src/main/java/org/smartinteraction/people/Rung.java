package org.smartinteraction.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the ladder of verification, as the space names it.
 *
 * @param key its name in configuration
 * @param level how sure it is, from 0 (an address that answers) to 5 (state electronic identity)
 * @param way how one gets there
 * @param names its name by language code
 * @param vouchers which organisations vouch, where they do; null for those that the space trusts
 */
public record Rung(
        String key,
        int level,
        Way way,
        Map<String, String> names,
        @Nullable Vouchers vouchers) {

    /** A rung on which organisations that the space trusts vouch, if any do. */
    public Rung(String key, int level, Way way, Map<String, String> names) {
        this(key, level, way, names, null);
    }

    /** Whether an organisation may vouch on this rung. */
    boolean admits(boolean trusted) {
        return way == Way.ORGANISATION && (trusted || vouchers == Vouchers.ANY);
    }
}
