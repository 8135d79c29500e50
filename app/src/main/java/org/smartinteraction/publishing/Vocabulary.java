package org.smartinteraction.publishing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that occur in what somebody may see, in base forms.
 *
 * @param items in how many items each occurs
 */
record Vocabulary(Map<String, Integer> items) {

    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String LETTERS = "йцукенгшщзхїфівапролджєячсмитьбю'";

    boolean knows(Set<String> stems) {
        return stems.stream().anyMatch(items::containsKey);
    }

    /** The word that was probably meant: the nearest one, of those equally near the most usual. */
    Optional<String> nearest(String form) {
        return items.keySet().stream()
                .map(word -> new Guess(word, wrong(form, word), items.getOrDefault(word, 0)))
                .filter(guess -> guess.slips() <= Spelling.slips(form))
                .min(Comparator.comparing(Guess::slips).thenComparing(Guess::items, Comparator.reverseOrder()))
                .map(Guess::word);
    }

    /** Letters that are wrong, whatever endings the two have. */
    private static int wrong(String form, String word) {
        int slips = Spelling.slips(form);
        int whole = Spelling.distance(form, word, slips);
        var root = Lemmas.root(form);
        var other = Lemmas.root(word);
        int limit = Math.min(Spelling.slips(root), Spelling.slips(other));
        return limit == 0
                ? whole
                : Math.min(
                        whole,
                        Spelling.distance(root, other, limit) <= limit
                                ? Spelling.distance(root, other, limit)
                                : slips + 1);
    }

    /** What the same keys say in the other keyboard layout: {@code ghbdsn} is {@code привіт}. */
    static String otherLayout(String text) {
        var latin = text.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
        var from = latin ? KEYS : LETTERS;
        var to = latin ? LETTERS : KEYS;
        var typed = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            int at = from.indexOf(letter);
            typed.append(at < 0 ? letter : to.charAt(at));
        }
        return typed.toString();
    }

    private record Guess(String word, int slips, int items) {}
}
