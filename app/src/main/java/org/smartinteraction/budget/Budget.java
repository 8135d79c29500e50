package org.smartinteraction.budget;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budget of the current space as its files tell it. */
@Service
@Transactional(readOnly = true)
public class Budget {
    private final ImportRows imports;
    private final Lines lines;
    private final JdbcClient jdbc;

    Budget(ImportRows imports, Lines lines, JdbcClient jdbc) {
        this.imports = imports;
        this.lines = lines;
        this.jdbc = jdbc;
    }

    /** The newest import of each year and layout, unless it was withdrawn; years newest first. */
    public List<BudgetImport> states() {
        var newest = new HashMap<String, BudgetImport>();
        imports.all()
                .forEach(known ->
                        newest.putIfAbsent(known.year() + known.layout().name(), known));
        return newest.values().stream()
                .filter(known -> known.withdrawn() == null)
                .sorted(java.util.Comparator.comparing(BudgetImport::year)
                        .reversed()
                        .thenComparing(BudgetImport::layout))
                .toList();
    }

    /** Lines of a year and layout, those that are gone included, by code. */
    public List<BudgetLine> lines(int year, Layout layout) {
        return lines.of(year, layout);
    }

    /** Lines that decisions draw on, by code. */
    public List<BudgetLine> drawnOn(int year) {
        return lines.drawnOn(year);
    }

    /** One line. */
    public Optional<BudgetLine> line(UUID id) {
        return lines.find(id);
    }

    /** What can still be allocated from a line, in kopecks; 0 for a line that is not there. */
    public long available(UUID line) {
        return lines.find(line).map(BudgetLine::available).orElse(0L);
    }

    /**
     * Lines on which a decision may draw, found by words or codes: programmes where they are known, else functions or
     * economic kinds. Newest year first, at most a hundred.
     */
    public List<BudgetLine> drawable(String words) {
        var wanted = new Wanted(words);
        var years = new TreeMap<Integer, BudgetImport>(java.util.Comparator.reverseOrder());
        states().stream()
                .filter(state -> state.layout().expense())
                .forEach(state -> years.putIfAbsent(state.year(), state));
        return years.values().stream()
                .flatMap(state -> lines.of(state.year(), state.layout()).stream())
                .filter(line -> line.present() && line.counted() && line.available() > 0)
                .filter(line -> wanted.isIn(line.year() + " " + line.code() + ' ' + line.economy() + ' ' + line.name()))
                .limit(100)
                .toList();
    }

    /** What the files of a year call their codes. */
    public Map<Scheme, Map<String, String>> names(int year) {
        var names = new EnumMap<Scheme, Map<String, String>>(Scheme.class);
        jdbc.sql("select scheme, code, name from budget_name where year = ?")
                .param(year)
                .query(row -> {
                    names.computeIfAbsent(Scheme.valueOf(row.getString("scheme")), any -> new HashMap<>())
                            .put(row.getString("code"), row.getString("name"));
                });
        return names;
    }
}
