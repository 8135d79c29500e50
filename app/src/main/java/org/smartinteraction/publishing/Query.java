package org.smartinteraction.publishing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: for each word the base forms it may have been meant as.
 *
 * @param text as it was typed, or as it was probably meant
 */
record Query(String text, List<Term> terms) {

    /** Longer texts are not questions. */
    private static final int LONGEST = 200;

    private static final int MOST_WORDS = 10;

    /**
     * @param form as typed, in small letters
     * @param stems its base forms
     */
    record Term(String form, Set<String> stems) {

        /** As {@code tsquery}: any of the forms, or a word that begins so, since people stop typing early. */
        private String condition() {
            var any = stems.stream().map(Lexemes::quoted);
            var begun = form.length() < 4 ? Stream.<String>empty() : Stream.of(Lexemes.quoted(form) + ":*");
            return Stream.concat(any, begun).collect(Collectors.joining(" | ", "(", ")"));
        }

        boolean matches(Words.Word word) {
            return word.stems().stream().anyMatch(stems::contains)
                    || form.length() >= 4 && word.form().startsWith(form);
        }
    }

    static Query of(String text) {
        var asked = text.strip();
        asked = asked.substring(0, Math.min(asked.length(), LONGEST));
        return new Query(
                asked,
                Words.words(asked).stream()
                        .limit(MOST_WORDS)
                        .map(word -> new Term(word.form(), new LinkedHashSet<>(word.stems())))
                        .toList());
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The same with words nobody here uses replaced by near ones; itself when none is. */
    Query corrected(Vocabulary vocabulary) {
        var mended = new StringBuilder();
        for (var term : terms) {
            var word = vocabulary.knows(term.stems())
                    ? term.form()
                    : vocabulary.nearest(term.form()).orElse(term.form());
            mended.append(mended.isEmpty() ? "" : " ").append(word);
        }
        var same =
                terms.stream().map(Term::form).collect(Collectors.joining(" ")).contentEquals(mended);
        return same ? this : of(mended.toString());
    }

    /** The same as if typed with the other keyboard layout. */
    Query inOtherLayout() {
        return of(Vocabulary.otherLayout(text.toLowerCase(Locale.ROOT)));
    }

    /** As {@code tsquery}: all of the words, or any of them. */
    String condition(boolean all) {
        return terms.stream().map(Term::condition).collect(Collectors.joining(all ? " & " : " | "));
    }
}
