package org.smartinteraction.space;

import java.util.Map;

/**
 * A way in which a person is known to the space.
 *
 * @param key {@code email}, {@code office} …
 * @param level how sure it is, from 0 (an address that answers) to 5 (state electronic identity)
 * @param names what the space calls it, by language
 * @param about how one gets it, by language
 */
public record VerificationClass(String key, int level, Map<String, String> names, Map<String, String> about)
        implements Named {

    public VerificationClass {
        names = Frozen.map(names);
        about = Frozen.map(about);
    }
}
