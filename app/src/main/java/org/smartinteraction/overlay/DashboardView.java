package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.overlay.Dashboard.Figures;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Communities side by side: issues, solutions, money by source, goals and time to answer. */
class DashboardView extends Div implements HasDynamicTitle {

    private final transient Visit visit;
    private final @Nullable Year year;
    private final transient List<Figures> rows;
    private final transient Map<UUID, Map<String, Long>> ownMoney;

    DashboardView(Dashboard dashboard, Neighbour neighbour, Visit visit) {
        this.visit = visit;
        this.year = year(visit);
        this.rows = dashboard.communities(year);
        this.ownMoney = dashboard.ownMoney(year);
        add(new PageHeader(getPageTitle())
                .lead(Texts.t("overlay.dashboard.lead"))
                .actions(csv()));
        if (rows.isEmpty()) {
            add(new EmptyState("building-community", Texts.t("overlay.dashboard.empty")));
            return;
        }
        add(Layouts.stack(
                period(),
                tiles(),
                part("overlay.dashboard.map", DashboardCharts.map(rows, neighbour)),
                part("overlay.dashboard.work", work(), DashboardCharts.work(rows)),
                part(
                        "overlay.dashboard.money",
                        new Paragraph(Texts.t("overlay.dashboard.money.note")),
                        money(),
                        DashboardCharts.money(rows, ownMoney)),
                part("overlay.dashboard.goals", DashboardCharts.goals(rows))));
    }

    /** The year in an address, if it is one. */
    static @Nullable Year year(Visit visit) {
        return visit.parameter("year")
                .filter(text -> text.matches("20\\d\\d"))
                .map(Year::parse)
                .orElse(null);
    }

    private String items(Figures row, String kind) {
        return visit.section().path("items") + "?kind=" + kind + "&community="
                + row.tenant().id() + (year == null ? "" : "&year=" + year);
    }

    private Component period() {
        var years = new Select<Year>();
        years.setLabel(Texts.t("overlay.dashboard.year"));
        years.setEmptySelectionAllowed(true);
        years.setEmptySelectionCaption(Texts.t("overlay.dashboard.year.all"));
        years.setItems(
                Stream.iterate(Year.now(), at -> at.minusYears(1)).limit(5).toList());
        years.setItemLabelGenerator(item -> item == null ? Texts.t("overlay.dashboard.year.all") : item.toString());
        if (year != null) {
            years.setValue(year);
        }
        years.addValueChangeListener(event -> UI.getCurrent()
                .navigate(visit.section().slug() + (event.getValue() == null ? "" : "?year=" + event.getValue())));
        return years;
    }

    private Component tiles() {
        var answered = Tile.sum(rows, "issues.answered");
        var hours = answered == 0 ? 0 : Tile.sum(rows, "issues.answer-hours") / answered;
        return Layouts.figures(
                Tile.of("overlay.tile.communities", rows.size()),
                Tile.of("overlay.tile.issues", Tile.sum(rows, "issues.reported")),
                Tile.of("overlay.tile.solutions", Tile.sum(rows, "solutions.count")),
                Tile.of(answered == 0 ? "–" : days(hours), Texts.t("overlay.tile.time")));
    }

    private Component work() {
        var grid = grid("overlay.dashboard.work");
        number(grid, "overlay.column.issues", row -> row.get("issues.reported"), "issue");
        number(grid, "overlay.column.open", row -> row.get("issues.open"), null);
        number(grid, "overlay.column.supports", row -> row.get("issues.supports"), null);
        number(grid, "overlay.column.solutions", row -> row.get("solutions.count"), "solution");
        grid.addColumn(row -> row.hoursToAnswer().isEmpty()
                        ? "–"
                        : days(row.hoursToAnswer().getAsLong()))
                .setHeader(Texts.t("overlay.column.time"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        return grid;
    }

    private Component money() {
        var grid = grid("overlay.dashboard.money");
        var giving = DashboardCharts.giving(rows, ownMoney);
        grid.setVisible(!giving.isEmpty());
        for (var source : giving) {
            grid.addColumn(row -> Texts.money(Dashboard.confirmed(row, source, ownMoney)))
                    .setHeader(Texts.t(source.textKey()))
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true);
        }
        return grid;
    }

    private static Component part(String headingKey, Component... parts) {
        var part = new Section(new H2(Texts.t(headingKey)));
        part.add(parts);
        part.addClassName("si-stack");
        return part;
    }

    private Grid<Figures> grid(String label) {
        var grid = new Grid<Figures>();
        grid.addComponentColumn(
                        row -> new Anchor(items(row, "issue"), row.tenant().name(Texts.locale())))
                .setHeader(Texts.t("overlay.column.community"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozen(true);
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", Texts.t(label));
        return grid;
    }

    private void number(Grid<Figures> grid, String header, ValueProvider<Figures, Long> value, @Nullable String kind) {
        var column = kind == null
                ? grid.addColumn(row -> Texts.number(value.apply(row)))
                : grid.addComponentColumn(row -> new Anchor(items(row, kind), Texts.number(value.apply(row))));
        column.setHeader(Texts.t(header)).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
    }

    private Component csv() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(
                                DashboardCsv.write(rows, ownMoney).getBytes(StandardCharsets.UTF_8)),
                        "communities.csv",
                        "text/csv",
                        -1)),
                Texts.t("overlay.dashboard.csv"));
        link.addClassName("si-button");
        return link;
    }

    private static String days(long hours) {
        return Texts.t("overlay.days", Math.max(1, Math.round(hours / 24.0)));
    }

    @Override
    public String getPageTitle() {
        return Texts.t("overlay.dashboard.title");
    }
}
