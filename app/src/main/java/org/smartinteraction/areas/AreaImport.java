package org.smartinteraction.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.areas.BrokenFile.Problem;
import org.smartinteraction.areas.KatottgFile.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the register to the state of an official file, whole or not at all. The same file twice changes nothing.
 * A unit that the file no longer has is kept with the day of its end, provided the file covers its oblast; a renamed one
 * keeps its former name and is still found by it.
 */
@Service
public class AreaImport {

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient db;

    AreaImport(JdbcClient db) {
        this.db = db;
    }

    /**
     * What an import did, in units.
     *
     * @param changed renamed, moved to another parent, of another category, or back after an absence
     * @param gone no longer in the register
     */
    public record Outcome(long added, long changed, long gone, long unchanged) {

        public long total() {
            return added + changed + unchanged;
        }
    }

    private record Known(@Nullable String parent, String category, String name, String above, boolean gone) {}

    /**
     * Imports the content of a file.
     *
     * @param progress told the number of units stored so far
     * @throws BrokenFile with line and reason; then nothing was stored
     */
    @Transactional
    public Outcome run(byte[] content, LongConsumer progress) {
        List<Unit> units = KatottgFile.read(content);
        db.sql("select pg_advisory_xact_lock(hashtext('area'))").query().listOfRows();
        Map<String, Known> known = known();
        checkParents(units, known);
        var today = LocalDate.now();
        var words = new Words(units);
        var stored = new ArrayList<Unit>();
        long added = 0;
        long changed = 0;
        for (Unit unit : units) {
            Known before = known.get(unit.code());
            if (before == null) {
                added++;
                stored.add(unit);
            } else if (differs(unit, before)) {
                changed++;
                stored.add(unit);
                if (!before.name().equals(unit.name())) {
                    remember(unit.code(), before.name(), today);
                }
            } else if (words.knowsAbove(unit) && !words.above(unit).equals(before.above())) {
                stored.add(unit);
            }
        }
        store(stored, words, today, progress);
        long gone = close(units, known, today);
        return new Outcome(added, changed, gone, units.size() - added - changed);
    }

    private Map<String, Known> known() {
        var result = new HashMap<String, Known>();
        db.sql("select code, parent_code, category, name, above, until from area")
                .query(row -> {
                    result.put(
                            row.getString("code"),
                            new Known(
                                    row.getString("parent_code"),
                                    row.getString("category"),
                                    row.getString("name"),
                                    row.getString("above"),
                                    row.getDate("until") != null));
                });
        return result;
    }

    private static void checkParents(List<Unit> units, Map<String, Known> known) {
        var levels = new HashMap<String, Integer>();
        units.forEach(unit -> levels.put(unit.code(), unit.level()));
        var problems = new ArrayList<Problem>();
        for (Unit unit : units) {
            String parent = unit.parent();
            if (parent != null && !levels.containsKey(parent) && !known.containsKey(parent)) {
                problems.add(new Problem(unit.line(), "areas.file.parent", List.of(unit.code(), parent)));
            } else if (parent != null && levels.getOrDefault(parent, 0) >= unit.level()) {
                problems.add(new Problem(unit.line(), "areas.file.parent-level", List.of(unit.code(), parent)));
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenFile(problems.subList(0, Math.min(100, problems.size())));
        }
    }

    private static boolean differs(Unit unit, Known before) {
        return before.gone()
                || !unit.name().equals(before.name())
                || !unit.category().name().equals(before.category())
                || !Objects.equals(unit.parent(), before.parent());
    }

    private void remember(String code, String name, LocalDate today) {
        db.sql("insert into area_former (code, name, until) values (?, ?, ?) on conflict do nothing")
                .params(code, name, today)
                .update();
    }

    private void store(List<Unit> changed, Words words, LocalDate today, LongConsumer progress) {
        changed.sort(Comparator.comparingInt(Unit::level));
        Map<String, String> former = former();
        for (int from = 0; from < changed.size(); from += ROWS_AT_ONCE) {
            var rows = changed.subList(from, Math.min(changed.size(), from + ROWS_AT_ONCE));
            var parameters = new ArrayList<@Nullable Object>(rows.size() * 11);
            for (Unit unit : rows) {
                Collections.addAll(
                        parameters,
                        unit.code(),
                        unit.parent(),
                        unit.level(),
                        unit.category().name(),
                        unit.name(),
                        Romanization.of(unit.name()),
                        unit.latitude(),
                        unit.longitude(),
                        Folding.words(unit.name()) + former.getOrDefault(unit.code(), ""),
                        words.above(unit),
                        today);
            }
            db.sql("""
                            insert into area (code, parent_code, level, category, name, latin, latitude, longitude, words,
                                              above, since)
                            values %s
                            on conflict (code) do update set
                                parent_code = excluded.parent_code, level = excluded.level, category = excluded.category,
                                name = excluded.name, latin = excluded.latin, words = excluded.words,
                                above = excluded.above, until = null,
                                latitude = coalesce(excluded.latitude, area.latitude),
                                longitude = coalesce(excluded.longitude, area.longitude)
                            """.formatted(String.join(
                            ",",
                            Collections.nCopies(
                                    rows.size(), "(?, ?, ?, ?, ?, ?, cast(? as float8), cast(? as float8), ?, ?, ?)"))))
                    .params(parameters)
                    .update();
            progress.accept(from + rows.size());
        }
    }

    private Map<String, String> former() {
        var result = new HashMap<String, String>();
        db.sql("select code, name from area_former").query(row -> {
            result.merge(row.getString(1), " " + Folding.words(row.getString(2)), String::concat);
        });
        return result;
    }

    private long close(List<Unit> units, Map<String, Known> known, LocalDate today) {
        var present = new HashSet<String>();
        var oblasts = new HashSet<String>();
        for (Unit unit : units) {
            present.add(unit.code());
            if (unit.level() == 1) {
                oblasts.add(unit.code().substring(0, 4));
            }
        }
        var gone = known.entrySet().stream()
                .filter(entry -> !entry.getValue().gone())
                .map(Map.Entry::getKey)
                .filter(code -> oblasts.contains(code.substring(0, 4)) && !present.contains(code))
                .toList();
        for (int from = 0; from < gone.size(); from += ROWS_AT_ONCE) {
            db.sql("update area set until = :today where code in (:codes)")
                    .param("today", today)
                    .param("codes", gone.subList(from, Math.min(gone.size(), from + ROWS_AT_ONCE)))
                    .update();
        }
        return gone.size();
    }

    /** The folded names of the units above each unit, as far as the file has them. */
    private static final class Words {

        private final Map<String, Unit> units = new HashMap<>();

        Words(List<Unit> all) {
            all.forEach(unit -> units.put(unit.code(), unit));
        }

        boolean knowsAbove(Unit unit) {
            return unit.parent() != null && units.containsKey(unit.parent());
        }

        String above(Unit unit) {
            var result = new StringBuilder();
            for (Unit up = units.get(unit.parent()); up != null; up = units.get(up.parent())) {
                result.append(' ').append(Folding.words(up.name()));
            }
            return result.toString().strip();
        }
    }
}
