package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * Who gives the money: a stacked bar with a written legend, which is a table of sources and amounts. Amounts of
 * different standing (pledged, received, tokens) are parts of their own and are named so.
 */
public final class MoneyBar extends Div {

    /**
     * One source.
     *
     * @param source who gives it, and in which standing: <i>Local budget, confirmed</i>
     * @param kopecks 0 or more
     */
    public record Part(String source, long kopecks) {}

    /**
     * A bar.
     *
     * @param caption what the money is for
     * @param goal what is needed, in kopecks; 0 when there is no goal and the parts are all there is
     */
    public MoneyBar(String caption, long goal, List<Part> parts) {
        addClassName("si-money");
        var given = parts.stream().mapToLong(Part::kopecks).sum();
        var whole = Math.max(Math.max(goal, given), 1);
        var bar = new Div();
        bar.addClassName("si-money-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var table = new NativeTable();
        table.addClassNames("si-table", "si-money-table");
        table.setCaptionText(caption);
        var head = table.getHead();
        head.add(row(
                heading(Texts.t("ui.money.source")),
                heading(Texts.t("ui.money.amount")),
                heading(Texts.t("ui.money.share"))));
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var colour = "si-series-" + (i % 8 + 1);
            var piece = new Span();
            piece.addClassName(colour);
            piece.getStyle().set("flex-grow", String.valueOf(part.kopecks() * 10_000 / whole));
            bar.add(piece);
            table.getBody().add(entry(colour, part.source(), part.kopecks(), whole));
        }
        if (goal > given) {
            var rest = new Span();
            rest.addClassName("si-series-rest");
            rest.getStyle().set("flex-grow", String.valueOf((goal - given) * 10_000 / whole));
            bar.add(rest);
            table.getBody().add(entry("si-series-rest", Texts.t("ui.money.missing"), goal - given, whole));
        }
        if (goal > 0) {
            var total = row(headed(Texts.t("ui.money.goal")), amount(goal), new NativeTableCell());
            table.getFoot().add(total);
        }
        add(bar, table);
    }

    private static NativeTableRow entry(String colour, String source, long kopecks, long whole) {
        var swatch = new Span();
        swatch.addClassNames("si-swatch", colour);
        var name = headed("");
        name.add(swatch, new Span(source));
        return row(name, amount(kopecks), number(Math.round(kopecks * 100.0 / whole) + "\u00a0%"));
    }

    private static NativeTableHeaderCell headed(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static NativeTableHeaderCell heading(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell amount(long kopecks) {
        return number(Texts.money(kopecks));
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("si-number");
        return cell;
    }

    private static NativeTableRow row(Component... cells) {
        return new NativeTableRow(cells);
    }
}
