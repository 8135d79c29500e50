package org.smartinteraction.publishing;

/** Slips of the pen. */
final class Spelling {

    private Spelling() {}

    /** How many letters of a word of this length may be wrong. */
    static int slips(String word) {
        return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    }

    /** Whether two words are the same but for a slip; their endings may differ too. */
    static boolean alike(String one, String other) {
        var first = Lemmas.root(one);
        var second = Lemmas.root(other);
        int slips = Math.min(slips(first), slips(second));
        return slips > 0 && distance(first, second, slips) <= slips;
    }

    /**
     * Letters to add, drop, change or swap with their neighbour to make one word of the other; more than {@code limit}
     * when there are more than that.
     */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] last = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] spare = last;
            last = before;
            before = row;
            row = spare;
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost = Math.min(Math.min(before[j], row[j - 1]) + 1, before[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, last[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return limit + 1;
            }
        }
        return row[other.length()];
    }
}
