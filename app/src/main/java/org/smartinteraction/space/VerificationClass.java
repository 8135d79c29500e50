package org.smartinteraction.space;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Vouchers;
import org.smartinteraction.people.Way;

/**
 * A way in which a person is known to the space.
 *
 * @param key {@code email}, {@code office} …
 * @param level how sure it is, from 0 (an address that answers) to 5 (state electronic identity)
 * @param way how one gets there; absent in configurations of earlier releases, where the key tells it
 * @param names what the space calls it, by language
 * @param about how one gets it, by language
 * @param vouchers which organisations vouch, where they do; absent for those that the space trusts
 */
public record VerificationClass(
        String key,
        int level,
        @Nullable Way way,
        Map<String, String> names,
        Map<String, String> about,
        @Nullable Vouchers vouchers)
        implements Named {

    public VerificationClass {
        names = Frozen.map(names);
        about = Frozen.map(about);
    }

    /** Which organisations vouch, where they do. */
    Vouchers vouching() {
        return vouchers == null ? Vouchers.TRUSTED : vouchers;
    }

    /** The same where these organisations vouch. */
    VerificationClass vouchedBy(Vouchers organisations) {
        return new VerificationClass(key, level, way, names, about, organisations);
    }

    /** How one gets there. */
    Way reached() {
        if (way != null) {
            return way;
        }
        return switch (key) {
            case "email" -> Way.EMAIL;
            case "ngo" -> Way.ORGANISATION;
            case "eid" -> Way.ELECTRONIC;
            default -> Way.STAFF;
        };
    }
}
