package org.smartinteraction.space;

import java.util.List;
import java.util.Map;

/**
 * Something an administrator can decide about a section. Its label is the text {@code <type>.setting.<key>}, an
 * explanation may stand at {@code <type>.setting.<key>.help}.
 */
public sealed interface Setting {

    /** Its key in the section's settings. */
    String key();

    /** On or off. */
    record Toggle(String key, boolean byDefault) implements Setting {

        boolean in(Map<String, Object> values) {
            return values.get(key) instanceof Boolean value ? value : byDefault;
        }
    }

    /** A whole number from {@code min} to {@code max}. */
    record Number(String key, long byDefault, long min, long max) implements Setting {

        long in(Map<String, Object> values) {
            return values.get(key) instanceof java.lang.Number value
                    ? Math.clamp(value.longValue(), min, max)
                    : byDefault;
        }
    }

    /** One of a few; the label of each is the text {@code <type>.setting.<key>.<option>}. */
    record Choice(String key, String byDefault, List<String> options) implements Setting {

        String in(Map<String, Object> values) {
            return values.get(key) instanceof String value && options.contains(value) ? value : byDefault;
        }
    }

    /** A text of at most {@code length} characters; may have several lines. */
    record Text(String key, String byDefault, int length) implements Setting {

        String in(Map<String, Object> values) {
            return values.get(key) instanceof String value ? value : byDefault;
        }
    }
}
