package org.smartinteraction.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smartinteraction.areas.BrokenFile;
import org.smartinteraction.areas.DelimitedFile;

/** The file that provisions many spaces: columns {@code katottg,name,template,host} and, if wished, {@code email}. */
final class SpacesFile {

    private static final List<String> NEEDED = List.of("katottg", "name", "template", "host");

    private SpacesFile() {}

    /** A line of it; what is not given is empty. */
    record Line(long number, String area, String name, String template, String host, String email) {}

    /**
     * Its lines.
     *
     * @throws BrokenFile when it is no table with these columns
     */
    static List<Line> read(byte[] content) {
        var rows = DelimitedFile.rows(content);
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < rows.getFirst().cells().size(); i++) {
            columns.put(rows.getFirst().cell(i).toLowerCase(Locale.ROOT), i);
        }
        var missing =
                NEEDED.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw BrokenFile.because("operator.file.columns", String.join(", ", missing));
        }
        var lines = new ArrayList<Line>();
        for (var row : rows.subList(1, rows.size())) {
            lines.add(new Line(
                    row.number(),
                    row.cell(columns.getOrDefault("katottg", -1)).toUpperCase(Locale.ROOT),
                    row.cell(columns.getOrDefault("name", -1)),
                    row.cell(columns.getOrDefault("template", -1)),
                    row.cell(columns.getOrDefault("host", -1)),
                    row.cell(columns.getOrDefault("email", -1)).toLowerCase(Locale.ROOT)));
        }
        if (lines.isEmpty()) {
            throw BrokenFile.because("areas.file.empty");
        }
        return lines;
    }
}
