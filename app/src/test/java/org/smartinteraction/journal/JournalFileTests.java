package org.smartinteraction.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartinteraction.journal.JournalFile.Fault;
import org.smartinteraction.journal.JournalFile.Kind;

class JournalFileTests {

    private static final UUID TENANT = UUID.fromString("0199b2f0-0000-7000-8000-000000000001");

    private final List<Line> lines = chain(8, "issues.support");

    @Test
    void aWholeJournalIsWhole() throws IOException {
        var outcome = check(written(lines));

        assertThat(outcome.fault()).isEmpty();
        assertThat(outcome.lines()).isEqualTo(8);
        assertThat(outcome.hash()).isEqualTo(lines.getLast().hash());
    }

    @Test
    void aJournalWithoutLinesIsWhole() throws IOException {
        assertThat(check(List.of()).fault()).isEmpty();
    }

    @Test
    void aChangedLineIsFound() throws IOException {
        var file = written(lines);
        file.set(4, file.get(4).replace("{\"n\":5}", "{\"n\":6}"));

        assertThat(check(file).fault()).contains(new Fault(Kind.CHANGED, 5));
    }

    @Test
    void aChangedLineWithAHashOfItsOwnIsFound() throws IOException {
        var file = written(lines);
        var old = lines.get(4);
        file.set(
                4,
                Line.next(5, old.at(), old.act(), old.subject(), "{\"n\":6}", old.mark(), old.previous())
                        .written());

        assertThat(check(file).fault()).contains(new Fault(Kind.CHANGED, 5));
    }

    @Test
    void aLineThatCannotBeReadIsFound() throws IOException {
        var file = written(lines);
        file.set(4, "five");

        assertThat(check(file).fault()).contains(new Fault(Kind.CHANGED, 5));
    }

    @Test
    void aRemovedLineIsFound() throws IOException {
        var file = written(lines);
        file.remove(4);

        assertThat(check(file).fault()).contains(new Fault(Kind.REMOVED, 5));
    }

    @Test
    void aRemovedLineIsFoundWhenTheOthersAreNumberedAnew() throws IOException {
        var file = written(lines);
        file.remove(4);
        for (int at = 4; at < file.size(); at++) {
            file.set(at, file.get(at).replaceFirst("^\\d+", Integer.toString(at + 1)));
        }

        assertThat(check(file).fault()).contains(new Fault(Kind.REMOVED, 5));
    }

    @Test
    void aLineInsertedUnderANumberThatIsTakenIsFound() throws IOException {
        var file = written(lines);
        file.add(
                5,
                Line.next(5, Instant.EPOCH, "a.b", null, "{}", "", lines.get(4).hash())
                        .written());

        assertThat(check(file).fault()).contains(new Fault(Kind.INSERTED, 5));
    }

    @Test
    void aLineInsertedWithTheOthersNumberedAnewIsFound() throws IOException {
        var file = written(lines);
        file.add(
                5,
                Line.next(6, Instant.EPOCH, "a.b", null, "{}", "", lines.get(4).hash())
                        .written());
        for (int at = 6; at < file.size(); at++) {
            file.set(at, file.get(at).replaceFirst("^\\d+", Integer.toString(at + 1)));
        }

        assertThat(check(file).fault()).contains(new Fault(Kind.INSERTED, 6));
    }

    @Test
    void aJournalThatWasRewrittenWholeIsFoundByACheckpointThatSomebodyKept() throws IOException {
        var kept = new Checkpoint(LocalDate.of(2026, 11, 1), 6, lines.get(5).hash());

        var outcome = check(written(chain(8, "issues.withdraw")), kept);

        assertThat(outcome.fault()).contains(new Fault(Kind.REWRITTEN, 6));
    }

    @Test
    void aJournalThatWasCutIsFoundByACheckpoint() throws IOException {
        var kept = new Checkpoint(LocalDate.of(2026, 11, 1), 8, lines.get(7).hash());

        assertThat(check(written(lines.subList(0, 6)), kept).fault()).contains(new Fault(Kind.REMOVED, 7));
    }

    @Test
    void theJournalOfAnotherSpaceDoesNotFit() throws IOException {
        var file = new StringBuilder(JournalFile.heading(UUID.randomUUID())).append('\n');
        written(lines).forEach(line -> file.append(line).append('\n'));

        var outcome = JournalFile.check(new BufferedReader(new StringReader(file.toString())), List.of());

        assertThat(outcome.fault()).contains(new Fault(Kind.CHANGED, 1));
    }

    @Test
    void theCommandNamesTheLineAndFailsThen(@TempDir Path folder) throws IOException {
        var file = written(lines);
        file.remove(2);
        var journal = Files.writeString(
                folder.resolve("journal.tsv"), JournalFile.heading(TENANT) + "\n" + String.join("\n", file) + "\n");
        var said = new ByteArrayOutputStream();

        int code = VerifyJournal.run(List.of(journal.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Line 3 was removed.");
    }

    @Test
    void theCommandSaysThatAFileIsMissingOrNoJournal(@TempDir Path folder) throws IOException {
        var other = Files.writeString(folder.resolve("other.txt"), "hello\n");
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertThat(VerifyJournal.run(List.of(folder.resolve("none").toString()), out))
                .isEqualTo(2);
        assertThat(VerifyJournal.run(List.of(other.toString()), out)).isEqualTo(1);
        assertThat(VerifyJournal.run(List.of(), out)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no file", "not a journal", "Usage");
    }

    private static JournalFile.Outcome check(List<String> written, Checkpoint... kept) throws IOException {
        var file = JournalFile.heading(TENANT) + "\n" + String.join("\n", written) + "\n";
        return JournalFile.check(new BufferedReader(new StringReader(file)), List.of(kept));
    }

    private static List<String> written(List<Line> lines) {
        return new ArrayList<>(lines.stream().map(Line::written).toList());
    }

    private static List<Line> chain(int length, String act) {
        var lines = new ArrayList<Line>();
        var hash = Line.beginning(TENANT);
        for (int number = 1; number <= length; number++) {
            var line =
                    Line.next(number, Instant.ofEpochSecond(number), act, TENANT, "{\"n\":" + number + "}", "", hash);
            lines.add(line);
            hash = line.hash();
        }
        return lines;
    }
}
