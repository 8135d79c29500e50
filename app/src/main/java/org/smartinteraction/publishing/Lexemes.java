package org.smartinteraction.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an item is found by: its words with the weight of where they stand, as PostgreSQL writes a {@code tsvector}. */
final class Lexemes {

    /** Positions PostgreSQL can tell apart. */
    private static final int LAST_POSITION = 16_383;

    private static final int LONGEST_WORD = 100;

    private final Map<String, StringBuilder> places = new HashMap<>();
    private final Map<String, Set<Integer>> taken = new HashMap<>();
    private int position;

    private Lexemes() {}

    static String of(PublishedItem item) {
        var lexemes = new Lexemes();
        var wording = item.wording();
        lexemes.add(wording.title(), 'A');
        lexemes.add(wording.summary(), 'B');
        if (item.place() != null) {
            lexemes.add(item.place().label(), 'B');
        }
        if (item.author() != null) {
            lexemes.add(item.author().name(), 'C');
        }
        lexemes.add(wording.body(), 'C');
        for (var detail : item.details()) {
            for (var row : detail.rows()) {
                for (var cell : row) {
                    if (cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.LINK) {
                        lexemes.add(cell.value(), 'D');
                    }
                }
            }
        }
        return lexemes.toString();
    }

    private void add(String text, char weight) {
        for (var word : Words.words(text)) {
            if (position == LAST_POSITION) {
                return;
            }
            position++;
            for (var stem : word.stems()) {
                var positions = taken.computeIfAbsent(stem, _ -> new HashSet<>());
                // PostgreSQL keeps no more than 256 positions of a word.
                if (stem.length() <= LONGEST_WORD && positions.size() < 256 && positions.add(position)) {
                    places.computeIfAbsent(stem, _ -> new StringBuilder())
                            .append(positions.size() == 1 ? "" : ",")
                            .append(position)
                            .append(weight);
                }
            }
        }
    }

    /** A word in quotes. */
    static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String toString() {
        var vector = new StringBuilder();
        places.forEach(
                (stem, at) -> vector.append(quoted(stem)).append(':').append(at).append(' '));
        return vector.toString();
    }
}
