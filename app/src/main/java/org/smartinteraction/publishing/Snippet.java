package org.smartinteraction.publishing;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text with the words looked for set apart.
 *
 * @param pieces in order; put together they are the text
 */
public record Snippet(List<Piece> pieces) {

    private static final int LENGTH = 240;

    /**
     * @param text never empty
     * @param found whether it is a word that was looked for
     */
    public record Piece(String text, boolean found) {}

    /** All of a text. */
    static Snippet whole(String text, Query query) {
        return of(Words.plain(text), query, 0, Integer.MAX_VALUE);
    }

    /** The part of a text around the first word found, or its beginning. */
    static Snippet around(String text, Query query) {
        var plain = Words.plain(text).replaceAll("\\s+", " ").strip();
        if (plain.length() <= LENGTH) {
            return of(plain, query, 0, plain.length());
        }
        int first = Words.words(plain).stream()
                .filter(word -> query.terms().stream().anyMatch(term -> term.matches(word)))
                .mapToInt(Words.Word::start)
                .findFirst()
                .orElse(0);
        int start = first < LENGTH / 4 ? 0 : plain.lastIndexOf(' ', first - LENGTH / 4) + 1;
        int end = Math.min(plain.length(), start + LENGTH);
        end = end == plain.length() ? end : Math.max(plain.lastIndexOf(' ', end), start + LENGTH / 2);
        return of(plain, query, start, end);
    }

    private static Snippet of(String plain, Query query, int start, int end) {
        int last = Math.min(end, plain.length());
        var pieces = new ArrayList<Piece>();
        int done = start;
        for (var word : Words.words(plain)) {
            if (word.start() >= start
                    && word.end() <= last
                    && query.terms().stream().anyMatch(term -> term.matches(word))) {
                add(pieces, plain.substring(done, word.start()), false);
                add(pieces, plain.substring(word.start(), word.end()), true);
                done = word.end();
            }
        }
        add(pieces, plain.substring(done, last), false);
        if (start > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (last < plain.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Snippet(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
