package org.smartinteraction.overlay;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.smartinteraction.overlay.Dashboard.Figures;

/** The dashboard as CSV: a row per community, a column per figure; money in kopecks, as the columns' names say. */
final class DashboardCsv {

    private DashboardCsv() {}

    static String write(List<Figures> rows, Map<UUID, Map<String, Long>> ownMoney) {
        var keys = new TreeSet<String>();
        rows.forEach(row -> keys.addAll(row.values().keySet()));
        var out = new StringWriter();
        out.append('\uFEFF');
        try (var csv = CSVFormat.RFC4180.print(out)) {
            csv.print("katottg");
            csv.print("name");
            for (var key : keys) {
                csv.print(key.startsWith("money.") ? key + " (kopecks)" : key);
            }
            csv.print("money.confirmed/region, own (kopecks)");
            csv.println();
            for (var row : rows) {
                csv.print(row.tenant().area());
                csv.print(harmless(row.tenant().name(java.util.Locale.of("uk"))));
                for (var key : keys) {
                    csv.print(row.get(key));
                }
                csv.print(ownMoney.getOrDefault(row.tenant().id(), Map.of()).getOrDefault("money.confirmed", 0L));
                csv.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** A name is what a community calls itself; a spreadsheet must not take it for a formula. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
