package org.smartinteraction.areas;

import java.text.Normalizer;
import java.util.Locale;

/** Names reduced to what people type alike: lower case, no apostrophes, one space for anything that parts words. */
final class Folding {

    private static final String APOSTROPHES = "'’‘ʼ`´′＇\"ʹ";

    private Folding() {}

    static boolean apostrophe(char letter) {
        return APOSTROPHES.indexOf(letter) >= 0;
    }

    static String fold(String text) {
        var folded = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (apostrophe(letter)) {
                continue;
            }
            if (letter == 'ґ') {
                folded.append('г');
            } else if (Character.isLetterOrDigit(letter)) {
                folded.append(letter);
            } else if (!apostrophe(letter) && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    /** The name and its romanised form, folded, for {@code area.words}. */
    static String words(String name) {
        return fold(name) + " " + fold(Romanization.of(name));
    }
}
