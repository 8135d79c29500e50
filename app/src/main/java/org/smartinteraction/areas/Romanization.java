package org.smartinteraction.areas;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ukrainian in Latin letters by the table of the Cabinet of Ministers, resolution 55 of 27 January 2010. */
public final class Romanization {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "y"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ь', ""),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    /** Letters that are written otherwise at the beginning of a word. */
    private static final Map<Character, String> FIRST = Map.of('є', "ye", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

    private Romanization() {}

    /** The text in Latin letters; what is not Ukrainian stays as it is, apostrophes and soft signs go. */
    public static String of(String text) {
        var result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char small = Character.toLowerCase(letter);
            char before = i == 0 ? ' ' : Character.toLowerCase(text.charAt(i - 1));
            if (Folding.apostrophe(letter)) {
                continue;
            }
            String latin = latin(small, before);
            if (latin == null) {
                result.append(letter);
            } else if (small == letter || latin.isEmpty()) {
                result.append(latin);
            } else {
                result.append(capital(latin, i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1))));
            }
        }
        return result.toString();
    }

    private static @Nullable String latin(char letter, char before) {
        if (letter == 'г' && before == 'з') {
            return "gh";
        }
        boolean first = !Character.isLetter(before) && !Folding.apostrophe(before);
        return first && FIRST.containsKey(letter) ? FIRST.get(letter) : LETTERS.get(letter);
    }

    private static String capital(String latin, boolean all) {
        return all
                ? latin.toUpperCase(Locale.ROOT)
                : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }
}
