package org.smartinteraction.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A picture of numbers, always with the same numbers in a table. Values may be null where nothing was measured. */
public final class Chart extends Div {

    /** What kind of picture. */
    private enum Kind {
        BAR,
        STACKED,
        LINE
    }

    /**
     * One row of numbers.
     *
     * @param name what it counts; used in the legend and as a heading of the table
     * @param values one for each category
     */
    public record Series(String name, List<? extends @Nullable Number> values) {}

    /** What the element draws. */
    private record Spec(String kind, List<String> categories, List<Series> series, String unit, String language) {}

    private final Paragraph words;
    private final Element picture = new Element("si-chart");
    private final Kind kind;
    private final List<String> categories;
    private final List<Series> series;
    private final NativeTable table = new NativeTable();
    private final NativeDetails details = new NativeDetails(Texts.t("ui.chart.table"));
    private String unit = "";
    private boolean money;

    private Chart(Kind kind, String caption, List<String> categories, List<Series> series) {
        this.kind = kind;
        this.categories = categories;
        this.series = series;
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("Series '" + one.name() + "' has not one value for each category");
            }
        }
        addClassName("si-chart");
        words = new Paragraph(caption);
        words.addClassName("si-caption");
        picture.setAttribute("role", "img").setAttribute("aria-label", Texts.t("ui.chart.label", caption));
        table.addClassNames("si-table", "si-chart-table");
        table.getElement().setAttribute("aria-label", caption);
        var scroll = new Div(table);
        scroll.addClassName("si-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        details.setContent(scroll);
        details.addClassName("si-details");
        add(words);
        getElement().appendChild(picture);
        add(details);
    }

    /** Bars side by side. */
    public static Chart bars(String caption, List<String> categories, Series... series) {
        return new Chart(Kind.BAR, caption, categories, List.of(series));
    }

    /** Bars on top of each other: parts of a whole. */
    public static Chart stacked(String caption, List<String> categories, Series... series) {
        return new Chart(Kind.STACKED, caption, categories, List.of(series));
    }

    /** Change over time. */
    public static Chart line(String caption, List<String> categories, Series... series) {
        return new Chart(Kind.LINE, caption, categories, List.of(series));
    }

    /** A heading says already what it shows. */
    public Chart underHeading() {
        words.setVisible(false);
        return this;
    }

    /** What the numbers count, written after them: <i>%</i>, <i>t</i>, <i>UAH</i>. */
    public Chart unit(String unit) {
        this.unit = unit;
        return this;
    }

    /** The values are amounts of money in kopecks; they are shown in hryvnias. */
    public Chart money() {
        money = true;
        return unit(Texts.t("ui.money.unit"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/elements/si-chart.js");
        var language = Texts.in(event.getUI().getLocale());
        var shown = series.stream()
                .map(one -> new Series(
                        one.name(), one.values().stream().map(this::shown).toList()))
                .toList();
        picture.setPropertyBean(
                "spec",
                new Spec(
                        kind.name().toLowerCase(Locale.ROOT),
                        categories,
                        shown,
                        unit,
                        language.locale().getLanguage()));
        fill(language);
    }

    private @Nullable Number shown(@Nullable Number value) {
        return value == null || !money ? value : (Number) (value.longValue() / 100.0);
    }

    private void fill(Texts.Language language) {
        table.removeAll();
        var head = new NativeTableRow(heading("", "col"));
        series.forEach(one -> head.add(heading(one.name(), "col")));
        table.getHead().add(head);
        for (var i = 0; i < categories.size(); i++) {
            var row = new NativeTableRow(heading(categories.get(i), "row"));
            for (var one : series) {
                row.add(number(shown(one.values().get(i)), language));
            }
            table.getBody().add(row);
        }
    }

    private Component number(@Nullable Number value, Texts.Language language) {
        var text = value == null ? "–" : language.number(value) + (unit.isEmpty() ? "" : "\u00a0" + unit);
        var cell = new NativeTableCell(text);
        cell.addClassName("si-number");
        return cell;
    }

    private static Component heading(String text, String scope) {
        var cell = text.isEmpty() ? new NativeTableCell() : new NativeTableHeaderCell(text);
        if (!text.isEmpty()) {
            cell.getElement().setAttribute("scope", scope);
        }
        return cell;
    }
}
