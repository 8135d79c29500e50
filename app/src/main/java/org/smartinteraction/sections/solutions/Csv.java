package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Icon;

/** Lists and tables as files for spreadsheets: UTF-8 with a mark, amounts in hryvnias with a dot, dates as ISO 8601. */
final class Csv {

    private Csv() {}

    static Anchor link(Desk desk, Section section, Catalogue.Wanted wanted) {
        return link("solutions.csv", Say.t("csv.list"), () -> list(desk, section, wanted));
    }

    static Anchor link(String file, String label, Supplier<List<List<Object>>> rows) {
        var anchor = new Anchor();
        anchor.setHref(DownloadHandler.fromInputStream(_ -> {
            var bytes = write(rows.get()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, "text/csv; charset=utf-8", bytes.length);
        }));
        anchor.add(Icon.of("download"), new Span(label));
        anchor.addClassName("si-icon-link");
        anchor.getElement().setAttribute("download", file);
        return anchor;
    }

    private static List<List<Object>> list(Desk desk, Section section, Catalogue.Wanted wanted) {
        var rows = new java.util.ArrayList<List<Object>>();
        rows.add(
                List.of("id", "title", "state", "since", "due", "department", "sector", "author", "targets", "needed"));
        for (var card : desk.catalogue().find(section.id(), wanted)) {
            var due = card.due();
            var department = card.department();
            rows.add(List.of(
                    card.id(),
                    card.title(),
                    card.state(),
                    card.since(),
                    due == null ? "" : due,
                    department == null ? "" : department,
                    card.sector(),
                    desk.names().speaker(card.authorId(), card.actorId()),
                    String.join(" ", card.targets()),
                    hryvnias(card.money())));
        }
        return rows;
    }

    static BigDecimal hryvnias(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2);
    }

    /** A cell that a spreadsheet would take for a formula is kept a text. */
    static String write(List<List<Object>> rows) {
        var out = new StringWriter().append('\ufeff');
        try (var printer = CSVFormat.RFC4180.print(out)) {
            for (var row : rows) {
                printer.printRecord(row.stream()
                        .map(cell ->
                                cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
