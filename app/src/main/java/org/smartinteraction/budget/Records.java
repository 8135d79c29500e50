package org.smartinteraction.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a delimited text with a header, each with the line of the file where it begins. */
final class Records {
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();

    /** A record: the value of a column, empty when the file has no such column. */
    record Entry(int line, CSVRecord values, Map<String, Integer> columns) {
        String get(String column) {
            var index = columns.get(column);
            return index == null ? "" : values.get(index).strip();
        }
    }

    private Records() {}

    static Records of(String text) {
        var records = new Records();
        var format = CSVFormat.Builder.create()
                .setDelimiter(delimiter(text))
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            records.read(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return records;
    }

    Set<String> columns() {
        return columns.keySet();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> notices() {
        return notices;
    }

    private void read(CSVParser parser) {
        var iterator = parser.iterator();
        int line = 1;
        try {
            while (iterator.hasNext()) {
                var values = iterator.next();
                take(line, values);
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException badQuotes) {
            problems.add(Problem.of(line, null, "quotes"));
        }
    }

    private void take(int line, CSVRecord values) {
        if (values.stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns.isEmpty()) {
            header(line, values);
        } else if (values.size() == columnCount || values.size() == columnCount + 1 && lastIsBlank(values)) {
            entries.add(new Entry(line, values, columns));
        } else {
            problems.add(Problem.of(line, null, "fields", values.size(), columnCount));
        }
    }

    private int columnCount;

    private void header(int line, CSVRecord values) {
        columnCount = values.size();
        for (int i = 0; i < values.size(); i++) {
            var name = values.get(i).strip().toUpperCase(Locale.ROOT);
            if (columns.putIfAbsent(name, i) != null && !name.isEmpty()) {
                notices.add(Problem.of(line, name, "sameColumn"));
            }
        }
    }

    private static boolean lastIsBlank(CSVRecord values) {
        return values.get(values.size() - 1).isBlank();
    }

    private static char delimiter(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {'\t', ','}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
