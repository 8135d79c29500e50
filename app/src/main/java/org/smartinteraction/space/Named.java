package org.smartinteraction.space;

import java.util.Locale;
import java.util.Map;

/** Something with a name in each language of its space. */
public interface Named {

    /** Names by language code ({@code uk}, {@code en}). */
    Map<String, String> names();

    /** The name in the given language, else in the first language there is, else an empty text. */
    default String name(Locale locale) {
        return in(names(), locale);
    }

    /** A text out of its languages: the given one, else the first there is, else an empty text. */
    static String in(Map<String, String> text, Locale locale) {
        var own = text.get(locale.getLanguage());
        return own != null ? own : text.values().stream().findFirst().orElse("");
    }
}
