package org.smartinteraction.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smartinteraction.journal.JournalFile.Fault;

/**
 * The command {@code verify-journal FILE [CHECKPOINTS]}: recomputes a downloaded journal and says which line is the first
 * that does not fit. It needs neither a database nor a network.
 */
public final class VerifyJournal {

    /** The first argument that calls it. */
    public static final String NAME = "verify-journal";

    private VerifyJournal() {}

    /** Runs it. @return 0 if the journal is whole, 1 if it is not, 2 if it could not be read */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println("Usage: verify-journal FILE [CHECKPOINTS]\n"
                    + "FILE is a journal as /p/journal/lines.tsv gives it; CHECKPOINTS are checkpoints that you kept"
                    + " earlier (/p/journal/checkpoints.tsv).");
            return 2;
        }
        try (var file = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
            var kept = arguments.size() < 2
                    ? List.<Checkpoint>of()
                    : Files.readAllLines(Path.of(arguments.get(1))).stream()
                            .map(JournalFile::checkpoint)
                            .flatMap(Optional::stream)
                            .toList();
            var outcome = JournalFile.check(file, kept);
            out.println(outcome.fault().map(VerifyJournal::sentence).orElse("The journal is whole."));
            out.println("Lines that fit: " + outcome.lines() + ". Checkpoints confirmed: " + outcome.checkpoints()
                    + ". Last hash: " + outcome.hash());
            return outcome.fault().isPresent() ? 1 : 0;
        } catch (NoSuchFileException missing) {
            out.println("There is no file " + missing.getFile());
            return 2;
        } catch (IOException unreadable) {
            out.println("The file cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private static String sentence(Fault fault) {
        return switch (fault.kind()) {
            case UNREADABLE ->
                "This is not a journal: its first line should be \"# smart-interaction journal 1 <id>\".";
            case CHANGED -> "Line " + fault.line() + " was changed.";
            case REMOVED -> "Line " + fault.line() + " was removed.";
            case INSERTED -> "Line " + fault.line() + " was inserted.";
            case REWRITTEN ->
                "The journal was rewritten at or before line " + fault.line() + ": a checkpoint says otherwise.";
        };
    }
}
