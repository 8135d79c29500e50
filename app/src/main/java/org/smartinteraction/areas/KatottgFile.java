package org.smartinteraction.areas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.BrokenFile.Problem;
import org.smartinteraction.areas.DelimitedFile.Row;

/**
 * The official file of the register: five columns of levels, of which the last filled one is the unit's own code and the
 * one before it its parent, then category and name. Columns are found by their headings; lines above these are passed
 * over. Columns for latitude and longitude may follow.
 */
final class KatottgFile {

    private static final Pattern CODE = Pattern.compile("UA[0-9]{17}");
    private static final String CYRILLIC = "ОКРНМТХСВ";
    private static final String LATIN = "OKPHMTXCB";
    private static final int MOST_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Unit> units = new HashMap<>();

    /** A line of the file. */
    record Unit(
            long line,
            String code,
            @Nullable String parent,
            int level,
            Area.Category category,
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    private record Columns(List<Integer> levels, int category, int name, int latitude, int longitude) {}

    private KatottgFile() {}

    /**
     * The units in the order of the file.
     *
     * @throws BrokenFile with every line that is wrong, up to a hundred
     */
    static List<Unit> read(byte[] content) {
        var file = new KatottgFile();
        var result = new ArrayList<Unit>();
        Columns columns = null;
        for (Row row : DelimitedFile.rows(content)) {
            if (columns == null) {
                columns = columns(row);
            } else if (file.problems.size() < MOST_PROBLEMS) {
                Unit unit = file.unit(row, columns);
                if (unit != null) {
                    result.add(unit);
                }
            }
        }
        if (columns == null) {
            throw BrokenFile.because("areas.file.headings");
        }
        if (!file.problems.isEmpty()) {
            throw new BrokenFile(file.problems);
        }
        if (result.isEmpty()) {
            throw BrokenFile.because("areas.file.empty");
        }
        return result;
    }

    private static @Nullable Columns columns(Row row) {
        var levels = new ArrayList<Integer>();
        int category = -1;
        int name = -1;
        int latitude = -1;
        int longitude = -1;
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = Folding.fold(row.cell(i));
            if (heading.contains("рівень") || heading.contains("level")) {
                levels.add(i);
            } else if (heading.startsWith("категорі") || heading.startsWith("categor")) {
                category = i;
            } else if (heading.startsWith("назва") || heading.equals("name")) {
                name = i;
            } else if (heading.startsWith("широта") || heading.equals("latitude")) {
                latitude = i;
            } else if (heading.startsWith("довгота") || heading.equals("longitude")) {
                longitude = i;
            }
        }
        return levels.size() >= 4 && category >= 0 && name >= 0
                ? new Columns(levels, category, name, latitude, longitude)
                : null;
    }

    private @Nullable Unit unit(Row row, Columns columns) {
        var codes = new ArrayList<String>();
        int level = 0;
        for (int i = 0; i < columns.levels().size(); i++) {
            String code = row.cell(columns.levels().get(i)).toUpperCase(Locale.ROOT);
            if (code.isEmpty()) {
                continue;
            }
            if (!CODE.matcher(code).matches()) {
                return problem(row, "areas.file.code", row.cell(columns.levels().get(i)));
            }
            codes.add(code);
            level = i + 1;
        }
        if (codes.isEmpty()) {
            return problem(row, "areas.file.codeless");
        }
        Area.Category category = category(row.cell(columns.category()));
        if (category == null) {
            return problem(row, "areas.file.category", row.cell(columns.category()));
        }
        String name = row.cell(columns.name()).replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            return problem(row, "areas.file.nameless", codes.getLast());
        }
        if (name.length() > 200) {
            return problem(row, "areas.file.name-long", name.length());
        }
        String parent = codes.size() < 2 ? null : codes.get(codes.size() - 2);
        if (parent == null && level > 1) {
            return problem(row, "areas.file.orphan", codes.getLast());
        }
        var unit = new Unit(
                row.number(),
                codes.getLast(),
                parent,
                level,
                category,
                name,
                degrees(row, columns.latitude(), 90),
                degrees(row, columns.longitude(), 180));
        Unit same = units.putIfAbsent(unit.code(), unit);
        return same == null ? unit : problem(row, "areas.file.twice", unit.code(), Long.toString(same.line()));
    }

    private static Area.@Nullable Category category(String cell) {
        if (cell.length() != 1) {
            return null;
        }
        char letter = Character.toUpperCase(cell.charAt(0));
        int place = Math.max(CYRILLIC.indexOf(letter), LATIN.indexOf(letter));
        return place < 0 ? null : Area.Category.valueOf(LATIN.substring(place, place + 1));
    }

    private @Nullable Double degrees(Row row, int column, int most) {
        String cell = row.cell(column).replace(',', '.');
        if (cell.isEmpty()) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(cell);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        problem(row, "areas.file.degrees", row.cell(column));
        return null;
    }

    private @Nullable Unit problem(Row row, String key, Object... args) {
        problems.add(new Problem(row.number(), key, List.of(args)));
        return null;
    }
}
