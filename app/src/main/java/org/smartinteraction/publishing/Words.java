package org.smartinteraction.publishing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words of a text in their base forms, Ukrainian and English mixed as people mix them: {@code дорогою} and
 * {@code доріг} are both {@code дорога}. Letter case, kinds of apostrophe, stress marks and ґ/г make no difference.
 */
public final class Words {

    /** With few apostrophes: each is a step into the depth for the matcher, and a text may hold nothing else. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+){0,4}");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final CharArraySet UKRAINIAN_STOPS = ukrainianStops();
    private static final CharArraySet ENGLISH_STOPS = EnglishAnalyzer.getDefaultStopSet();

    private Words() {}

    private static CharArraySet ukrainianStops() {
        try (var analyzer = new UkrainianMorfologikAnalyzer()) {
            return analyzer.getStopwordSet();
        }
    }

    /**
     * A word as it stands in a text.
     *
     * @param form in small letters
     * @param stems base forms it may have; at least one
     * @param name whether it is written with a capital amid a sentence, as names are
     * @param start where it begins in the {@linkplain #plain plain} text
     * @param end where it ends there
     */
    record Word(String form, List<String> stems, boolean name, int start, int end) {}

    /** The distinct base forms of a text in the order they first occur, without words such as "and". */
    public static Set<String> stems(String text) {
        var stems = new LinkedHashSet<String>();
        for (var word : words(text)) {
            stems.addAll(word.stems());
        }
        return stems;
    }

    /**
     * How much two texts say the same, from 0 (nothing in common) to 1. Endings, word order, filler words and small
     * slips of the pen weigh little; from about 0.5 two issues at one place are worth showing to a person as alike.
     */
    public static double likeness(String one, String other) {
        return Likeness.of(words(one), words(other));
    }

    /** The words of a text, without words such as "and". */
    static List<Word> words(String text) {
        var plain = plain(text);
        var lookup = Lemmas.lookup();
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(plain);
        while (matcher.find()) {
            var written = matcher.group();
            var form = oneScript(written.toLowerCase(Locale.ROOT)).replace('ґ', 'г');
            if (UKRAINIAN_STOPS.contains(form) || ENGLISH_STOPS.contains(form)) {
                continue;
            }
            var name = Character.isUpperCase(written.codePointAt(0)) && !startsSentence(plain, matcher.start());
            words.add(new Word(form, stemsOf(form, lookup), name, matcher.start(), matcher.end()));
        }
        return words;
    }

    private static List<String> stemsOf(String form, Lemmas lookup) {
        if (CYRILLIC.matcher(form).find()) {
            return lookup.of(form);
        }
        if (LATIN.matcher(form).find()) {
            var stemmer = new EnglishStemmer();
            stemmer.setCurrent(form);
            stemmer.stem();
            return List.of(stemmer.getCurrent());
        }
        return List.of(form);
    }

    /** One kind of apostrophe, no stress marks; й, ї, ё stay composed. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[’ʼ‘`´]", "'")
                .replace("\u0301", "")
                .replace("\u00ad", "");
    }

    private static boolean startsSentence(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char before = text.charAt(i);
            if (!Character.isWhitespace(before)) {
                return ".!?…:\n".indexOf(before) >= 0;
            }
        }
        return true;
    }

    /** A Cyrillic word with Latin look-alikes typed into it, made Cyrillic. */
    private static String oneScript(String form) {
        if (!CYRILLIC.matcher(form).find() || !LATIN.matcher(form).find()) {
            return form;
        }
        var mended = new StringBuilder(form);
        for (int i = 0; i < mended.length(); i++) {
            int at = "aceiopxy".indexOf(mended.charAt(i));
            if (at >= 0) {
                mended.setCharAt(i, "асеіорху".charAt(at));
            }
        }
        return mended.toString();
    }
}
