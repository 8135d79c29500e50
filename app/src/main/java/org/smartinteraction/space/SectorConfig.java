package org.smartinteraction.space;

import java.util.Map;

/**
 * A sector whose people and organisations take part in the space.
 *
 * @param key {@code citizen}, {@code ngo}, {@code business} or {@code authority}
 * @param names what the space calls it, by language
 * @param about what it brings, by language
 */
public record SectorConfig(String key, Map<String, String> names, Map<String, String> about) implements Named {

    public SectorConfig {
        names = Frozen.map(names);
        about = Frozen.map(about);
    }
}
