package org.smartinteraction.people;

import java.util.List;
import java.util.Map;

/**
 * What a space lets a group of its members do.
 *
 * @param key its name in configuration
 * @param names its name by language code
 * @param permissions such as {@code issues.answer}, {@code issues.*} or {@code *}
 * @param secondFactor whether it counts only for whoever signed in with two factors
 */
public record Role(String key, Map<String, String> names, List<String> permissions, boolean secondFactor) {

    /** A role for which any sign-in is enough. */
    public Role(String key, Map<String, String> names, List<String> permissions) {
        this(key, names, permissions, false);
    }
}
