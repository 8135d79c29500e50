package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Texts;

/** What a page shows as a file: CSV with semicolons in UTF-8, amounts in hryvnias with a decimal dot. */
final class Download {
    private Download() {}

    static Anchor csv(List<Tree.Node> nodes, String name) {
        var rows = List.copyOf(nodes);
        var heads = List.of("code", "name", "plan", "amended", "estimate", "executed").stream()
                .map(column -> quoted(Texts.t("budget.column." + column)))
                .toList();
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var file = file(heads, rows);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name + ".csv", "text/csv; charset=utf-8", file.length);
                }),
                Texts.t("budget.csv"));
        link.addClassNames("si-button", "si-button-plain");
        return link;
    }

    static byte[] file(List<String> heads, List<Tree.Node> nodes) {
        // The mark tells spreadsheets that this is UTF-8.
        var text = new StringBuilder("\uFEFF").append(String.join(";", heads)).append("\r\n");
        for (var node : nodes) {
            var amounts = node.amounts();
            text.append(String.join(
                            ";",
                            quoted(node.code()),
                            quoted(node.name()),
                            amount(amounts.plan()),
                            amount(amounts.amended()),
                            amount(amounts.estimate()),
                            amount(amounts.executed())))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String amount(@Nullable Long kopecks) {
        return kopecks == null ? "" : BigDecimal.valueOf(kopecks, 2).toPlainString();
    }

    /** A name that begins like a formula is kept from being one. */
    private static String quoted(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
