package org.smartinteraction.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A downloaded journal, recomputed without any database. The file begins with a line
 * {@code # smart-interaction journal 1 <tenant id>}; then come the checkpoints ({@link Checkpoint#written()}), then the lines
 * ({@link Line#written()}).
 */
public final class JournalFile {

    private static final String FIRST = "# smart-interaction journal 1 ";
    private static final String CHECKPOINT = "# checkpoint\t";
    private static final int FIELDS = 8;

    /** The most lines that are looked for when a gap was closed by numbering anew. */
    private static final int GAP = 10_000;

    private final Map<Long, Set<String>> promised = new TreeMap<>();
    private int confirmed;
    private long number;
    private String hash = "";
    private String before = "";
    private @Nullable Fault fault;

    private JournalFile() {}

    /** What is wrong with a line. */
    public enum Kind {
        /** Not a journal at all. */
        UNREADABLE,
        /** The line does not give the hash that stands at its end, or not the one that the next line follows. */
        CHANGED,
        /** A line that should stand here is missing. */
        REMOVED,
        /** The line should not stand here. */
        INSERTED,
        /** The journal was rewritten: a checkpoint that was published says otherwise. */
        REWRITTEN
    }

    /**
     * The first line that does not fit.
     *
     * @param line number of the journal's line
     */
    public record Fault(Kind kind, long line) {}

    /**
     * What a check found.
     *
     * @param lines how many lines were read up to the fault or the end
     * @param hash of the last good line
     * @param checkpoints how many of them the journal kept
     */
    public record Outcome(long lines, String hash, int checkpoints, Optional<Fault> fault) {}

    /**
     * Checks a journal.
     *
     * @param kept checkpoints that were kept elsewhere: the only ones that a forger of the file could not rewrite along
     */
    public static Outcome check(BufferedReader file, List<Checkpoint> kept) throws IOException {
        var journal = new JournalFile();
        kept.forEach(journal::promise);
        var first = file.readLine();
        if (first == null || !first.startsWith(FIRST) || !journal.begin(first.substring(FIRST.length()))) {
            return new Outcome(0, "", 0, Optional.of(new Fault(Kind.UNREADABLE, 0)));
        }
        for (var text = file.readLine(); text != null && journal.fault == null; text = file.readLine()) {
            if (text.startsWith(CHECKPOINT)) {
                checkpoint(text).ifPresent(journal::promise);
            } else if (!text.isEmpty()) {
                journal.read(text);
            }
        }
        return journal.outcome();
    }

    /** The first words of a downloaded journal. */
    public static String heading(UUID tenant) {
        return FIRST + tenant;
    }

    /** The checkpoint that a line holds, if it holds one. */
    public static Optional<Checkpoint> checkpoint(String text) {
        var fields = text.split("\t", -1);
        try {
            return text.startsWith(CHECKPOINT) && fields.length == 4
                    ? Optional.of(new Checkpoint(LocalDate.parse(fields[1]), Long.parseLong(fields[2]), fields[3]))
                    : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private boolean begin(String tenant) {
        try {
            hash = Line.beginning(UUID.fromString(tenant.strip()));
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void promise(Checkpoint checkpoint) {
        promised.computeIfAbsent(checkpoint.number(), _ -> new HashSet<>()).add(checkpoint.hash());
    }

    private void read(String text) {
        var fields = text.split("\t", -1);
        if (fields.length != FIELDS || !fields[0].matches("\\d{1,18}")) {
            fault = new Fault(Kind.CHANGED, number + 1);
            return;
        }
        long claimed = Long.parseLong(fields[0]);
        if (claimed != number + 1) {
            fault = claimed > number ? new Fault(Kind.REMOVED, number + 1) : new Fault(Kind.INSERTED, claimed);
            return;
        }
        var rest = text.substring(fields[0].length(), text.length() - fields[FIELDS - 1].length() - 1);
        var own = fields[FIELDS - 1];
        var follows = fields[FIELDS - 2];
        boolean whole = Line.sha256(claimed + rest).equals(own);
        if (whole && follows.equals(hash)) {
            accept(own);
        } else if (follows.equals(hash)) {
            fault = new Fault(Kind.CHANGED, claimed);
        } else if (follows.equals(before) && number > 0) {
            fault = new Fault(Kind.INSERTED, number);
        } else if (whole) {
            // It follows a line that is not the one before it: that one was given a hash of its own.
            fault = new Fault(Kind.CHANGED, Math.max(number, 1));
        } else {
            fault = new Fault(wasNumbered(claimed, rest, own) ? Kind.REMOVED : Kind.CHANGED, claimed);
        }
    }

    /** Whether the line is whole under a later number, so that lines before it are gone. */
    private static boolean wasNumbered(long claimed, String rest, String own) {
        return LongStream.rangeClosed(claimed + 1, claimed + GAP)
                .anyMatch(once -> Line.sha256(once + rest).equals(own));
    }

    private void accept(String own) {
        number++;
        before = hash;
        hash = own;
        var expected = promised.remove(number);
        if (expected != null && expected.equals(Set.of(own))) {
            confirmed++;
        } else if (expected != null) {
            fault = new Fault(Kind.REWRITTEN, number);
        }
    }

    private Outcome outcome() {
        if (fault == null && !promised.isEmpty()) {
            fault = new Fault(Kind.REMOVED, number + 1);
        }
        return new Outcome(number, hash, confirmed, Optional.ofNullable(fault));
    }
}
