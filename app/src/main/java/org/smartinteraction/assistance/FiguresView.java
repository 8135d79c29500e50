package org.smartinteraction.assistance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** How many people were helped with what, by month and group. */
@Route(value = "assistance/figures", layout = SpaceShell.class)
@PermitAll
class FiguresView extends Div implements HasDynamicTitle {

    FiguresView(Figures figures) {
        addClassNames("si-page", "si-stack");
        var months = figures.byMonth();
        add(new PageHeader(getPageTitle())
                .back("/assistance", Texts.t("assistance.title"))
                .lead(Texts.t("assistance.figures.lead", Figures.FEWEST)));
        if (months.isEmpty()) {
            add(new EmptyState("chart-bar", Texts.t("assistance.figures.empty")));
            return;
        }
        add(
                part("assistance.figures.months", months, "", key -> ""),
                part("assistance.figures.acts", figures.byAct(), "assistance.figures.act", Receipts::act),
                part(
                        "assistance.figures.groups",
                        figures.byGroup(),
                        "assistance.figures.group",
                        key -> Texts.t(Group.of(key).textKey())),
                new Paragraph(Texts.t("assistance.figures.groups.hint")),
                new Paragraph(download(figures)));
    }

    private static Component part(String title, List<Figures.Shown> lines, String column, UnaryOperator<String> name) {
        var table = new NativeTable();
        table.addClassName("si-table");
        var head = table.getHead().addRow();
        heading(head, "assistance.figures.month");
        if (!column.isEmpty()) {
            heading(head, column);
        }
        heading(head, "assistance.figures.people");
        heading(head, "assistance.figures.done");
        for (var line : lines) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(month(line.month()));
            if (!column.isEmpty()) {
                row.addDataCell().setText(name.apply(line.key()));
            }
            row.addDataCell().setText(line.people());
            row.addDataCell().setText(line.acts());
        }
        var scroll = new Div(table);
        scroll.addClassName("si-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Texts.t(title));
        return Layouts.stack(new H2(Texts.t(title)), scroll);
    }

    private static String month(String key) {
        return YearMonth.parse(key).format(DateTimeFormatter.ofPattern("LLLL yyyy", Texts.locale()));
    }

    private static void heading(com.vaadin.flow.component.html.NativeTableRow head, String key) {
        var cell = new NativeTableHeaderCell(Texts.t(key));
        cell.getElement().setAttribute("scope", "col");
        head.add(cell);
    }

    private static Component download(Figures figures) {
        var anchor = new Anchor();
        anchor.setHref(DownloadHandler.fromInputStream(_ -> {
            var bytes = figures.table().stream()
                    .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
                    .getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "assistance.csv", "text/csv; charset=utf-8", bytes.length);
        }));
        anchor.add(Icon.of("download"), new Span(Texts.t("assistance.figures.csv")));
        anchor.addClassName("si-icon-link");
        anchor.getElement().setAttribute("download", "assistance.csv");
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("assistance.figures");
    }
}
