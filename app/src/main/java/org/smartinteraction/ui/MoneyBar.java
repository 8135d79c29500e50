package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Who gives the money: a stacked bar with a written legend, which is a table of sources and amounts. Amounts of
 * different standing (pledged, received, tokens) are parts of their own and are named so.
 */
public final class MoneyBar extends Div {

    private final Div bar = new Div();
    private final NativeTable table = new NativeTable();

    /**
     * One source.
     *
     * @param source who gives it, and in which standing: <i>Local budget, confirmed</i>
     * @param kopecks 0 or more
     * @param colour 1 to 8: the same for a source wherever it stands
     * @param firm whether it can be counted on; what is only meant is hatched
     */
    public record Part(String source, long kopecks, int colour, boolean firm) {

        private String classes() {
            return "si-series-" + colour + (firm ? "" : " si-series-planned");
        }
    }

    /**
     * A bar.
     *
     * @param caption what the money is for
     * @param goal what is needed, in kopecks; 0 when there is no goal and the parts are all there is
     */
    public MoneyBar(String caption, long goal, List<Part> parts) {
        addClassName("si-money");
        var words = new Paragraph(caption);
        words.addClassName("si-caption");
        bar.addClassName("si-money-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        table.addClassNames("si-table", "si-money-table");
        table.getElement().setAttribute("aria-label", caption);
        table.getHead()
                .add(row(
                        heading(Texts.t("ui.money.source")),
                        heading(Texts.t("ui.money.amount")),
                        heading(Texts.t("ui.money.share"))));
        var given = parts.stream().mapToLong(Part::kopecks).sum();
        var amounts = LongStream.concat(
                        parts.stream().mapToLong(Part::kopecks), LongStream.of(Math.max(goal - given, 0)))
                .toArray();
        var percents = percents(amounts);
        for (var i = 0; i < parts.size(); i++) {
            add(parts.get(i).source(), parts.get(i).kopecks(), parts.get(i).classes(), percents[i]);
        }
        if (goal > given) {
            add(Texts.t("ui.money.missing"), goal - given, "si-series-rest", percents[parts.size()]);
        }
        if (goal > 0) {
            table.getFoot().add(row(headed(Texts.t("ui.money.goal")), amount(goal), new NativeTableCell()));
        }
        add(words, bar, table);
    }

    private void add(String source, long kopecks, String colour, int percent) {
        var piece = new Span();
        piece.setClassName(colour);
        piece.getStyle().set("flex-grow", String.valueOf(kopecks));
        bar.add(piece);
        var swatch = new Span();
        swatch.setClassName("si-swatch " + colour);
        var name = headed("");
        name.add(swatch, new Span(source));
        table.getBody().add(row(name, amount(kopecks), number((percent == 0 && kopecks > 0 ? "<1" : percent) + "%")));
    }

    /** Whole percents that come to 100 together: the parts cut most by rounding down get what is left over. */
    static int[] percents(long... amounts) {
        var whole = (double) LongStream.of(amounts).sum();
        var percents = new int[amounts.length];
        if (whole == 0) {
            return percents;
        }
        var left = 100;
        for (var i = 0; i < amounts.length; i++) {
            percents[i] = (int) (amounts[i] * 100 / whole);
            left -= percents[i];
        }
        IntStream.range(0, amounts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> percents[i] - amounts[i] * 100 / whole))
                .limit(left)
                .forEach(i -> percents[i]++);
        return percents;
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
