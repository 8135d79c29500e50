package org.smartinteraction.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed between two wordings, in words a person can read: paragraphs first, then words inside a changed stretch.
 * A stretch of more than {@value #MOST_WORDS} words is shown as a whole, so that the longest text stays quick.
 */
final class Difference {

    /** A piece of text that stayed, was taken out, or was put in. */
    record Piece(Kind kind, String text) {}

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    private static final int MOST_WORDS = 2_000;
    private static final Pattern PARAGRAPHS = Pattern.compile("(?<=\n)");
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private Difference() {}

    static List<Piece> between(String before, String after) {
        var pieces = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var piece : compare(PARAGRAPHS.split(before), PARAGRAPHS.split(after))) {
            switch (piece.kind()) {
                case REMOVED -> removed.append(piece.text());
                case ADDED -> added.append(piece.text());
                case SAME -> {
                    words(removed, added, pieces);
                    pieces.add(piece);
                }
            }
        }
        words(removed, added, pieces);
        return join(pieces);
    }

    private static void words(StringBuilder removed, StringBuilder added, List<Piece> into) {
        into.addAll(compare(WORDS.split(removed), WORDS.split(added)));
        removed.setLength(0);
        added.setLength(0);
    }

    /** Longest common subsequence; common head and tail are cut off first. */
    private static List<Piece> compare(String[] a, String[] b) {
        int head = 0;
        while (head < a.length && head < b.length && a[head].equals(b[head])) head++;
        int tail = 0;
        while (tail < a.length - head
                && tail < b.length - head
                && a[a.length - 1 - tail].equals(b[b.length - 1 - tail])) tail++;
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < head; i++) pieces.add(new Piece(Kind.SAME, a[i]));
        middle(a, b, head, a.length - tail, b.length - tail, pieces);
        for (int i = a.length - tail; i < a.length; i++) pieces.add(new Piece(Kind.SAME, a[i]));
        return pieces;
    }

    private static void middle(String[] a, String[] b, int from, int aEnd, int bEnd, List<Piece> into) {
        int rows = aEnd - from;
        int columns = bEnd - from;
        int i = 0;
        int j = 0;
        if (rows <= MOST_WORDS && columns <= MOST_WORDS) {
            var longest = new int[rows + 1][columns + 1];
            for (int r = rows - 1; r >= 0; r--) {
                for (int c = columns - 1; c >= 0; c--) {
                    longest[r][c] = a[from + r].equals(b[from + c])
                            ? longest[r + 1][c + 1] + 1
                            : Math.max(longest[r + 1][c], longest[r][c + 1]);
                }
            }
            while (i < rows && j < columns) {
                if (a[from + i].equals(b[from + j])) {
                    into.add(new Piece(Kind.SAME, a[from + i++]));
                    j++;
                } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                    into.add(new Piece(Kind.REMOVED, a[from + i++]));
                } else {
                    into.add(new Piece(Kind.ADDED, b[from + j++]));
                }
            }
        }
        while (i < rows) into.add(new Piece(Kind.REMOVED, a[from + i++]));
        while (j < columns) into.add(new Piece(Kind.ADDED, b[from + j++]));
    }

    private static List<Piece> join(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece.text().isEmpty()) continue;
            if (!joined.isEmpty() && joined.getLast().kind() == piece.kind()) {
                var last = joined.removeLast();
                joined.add(new Piece(piece.kind(), last.text() + piece.text()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
