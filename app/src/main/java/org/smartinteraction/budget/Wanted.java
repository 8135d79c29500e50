package org.smartinteraction.budget;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.smartinteraction.publishing.Words;

/**
 * Words or codes somebody looks for. A text has them when it has each: as written, or in another form of the word, so
 * that <i>дорог</i>, <i>дороги</i> and <i>доріг</i> all find roads.
 */
public final class Wanted {
    private final List<String> words;

    /** What was typed, in any case. */
    public Wanted(String typed) {
        this.words = Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the text has all the words. */
    public boolean isIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (words.stream().allMatch(lower::contains)) {
            return true;
        }
        var stems = Words.stems(text);
        return words.stream().allMatch(word -> lower.contains(word) || has(stems, word));
    }

    private static boolean has(Set<String> stems, String word) {
        return stems.stream().anyMatch(stem -> word.length() > 3 && stem.startsWith(word))
                || Words.stems(word).stream().anyMatch(stems::contains);
    }
}
