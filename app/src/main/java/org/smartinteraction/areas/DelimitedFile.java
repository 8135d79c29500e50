package org.smartinteraction.areas;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.smartinteraction.ui.PlainText;

/**
 * A table in a text file as offices save it: with or without a byte order mark, in UTF-8, UTF-16 or Windows-1251, cells
 * parted by semicolons, commas or tabs, quoted or not, lines ended in any way. Workbooks are refused by their content.
 */
public final class DelimitedFile {

    /** Bytes; the whole official register takes a sixth of it. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private DelimitedFile() {}

    /**
     * A row that has something in it.
     *
     * @param number of its last line in the file, counted from 1
     * @param cells trimmed, also of no-break spaces
     */
    public record Row(long number, List<String> cells) {

        /** The cell, or an empty text where the row is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * All rows of the file that are not empty.
     *
     * @throws BrokenFile when the content is no text table
     */
    public static List<Row> rows(byte[] content) {
        if (content.length > LARGEST) {
            throw BrokenFile.because("areas.file.large", LARGEST / 1024 / 1024);
        }
        String text = text(content);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        var rows = new ArrayList<Row>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var line : parser) {
                var cells = line.stream().map(DelimitedFile::trim).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new Row(parser.getCurrentLineNumber(), cells));
                }
            }
        } catch (IOException | java.io.UncheckedIOException broken) {
            throw BrokenFile.because("areas.file.unreadable");
        }
        return rows;
    }

    private static String text(byte[] content) {
        try {
            return PlainText.of(content);
        } catch (PlainText.NotText other) {
            throw BrokenFile.because(
                    switch (other.what()) {
                        case "workbook", "oldWorkbook", "archive" -> "areas.file.workbook";
                        case "pdf" -> "areas.file.pdf";
                        case "empty" -> "areas.file.empty";
                        case "page", "json" -> "areas.file.unreadable";
                        default -> "areas.file.binary";
                    });
        }
    }

    /** The sign that parts most cells in the first lines. */
    private static char delimiter(String text) {
        var head = text.lines().limit(30).toList();
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(sign -> head.stream()
                        .mapToLong(line -> line.chars().filter(c -> c == sign).count())
                        .max()
                        .orElse(0)))
                .orElse(';');
    }

    private static String trim(String cell) {
        return cell.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }
}
