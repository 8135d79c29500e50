package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.ui.Stacked;
import org.smartinteraction.ui.Texts;

/** What decisions take from lines: what a line has, what is allocated, confirmed and spent of it, what is free. */
final class UseTable extends Div {
    UseTable(
            List<BudgetLine> lines, Function<BudgetLine, String> name, Function<BudgetLine, @Nullable String> address) {
        addClassName("si-scroll");
        var caption = Texts.t("budget.use.caption");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.addClassNames("si-table", "si-amounts");
        table.setCaptionText(caption);
        var head = new NativeTableRow(head("budget.column.line", false));
        for (var column : List.of("has", "allocated", "confirmed", "spent", "free")) {
            head.add(head("budget.column." + column, true));
        }
        table.getHead().add(head);
        for (var line : lines) {
            var first = new NativeTableHeaderCell();
            first.getElement().setAttribute("scope", "row");
            var href = address.apply(line);
            Component text = href == null ? new Span(name.apply(line)) : new Anchor(href, name.apply(line));
            first.add(text);
            var has = line.present() ? Objects.requireNonNullElse(line.amounts().amended(), 0L) : 0L;
            table.getBody()
                    .add(new NativeTableRow(
                            first,
                            money(has),
                            money(line.use().allocated()),
                            money(line.use().confirmed()),
                            money(line.use().spent()),
                            money(line.available())));
        }
        Stacked.on(table);
        add(table);
    }

    static NativeTableCell money(long kopecks) {
        var cell = new NativeTableCell(Texts.money(kopecks));
        cell.addClassName("si-number");
        return cell;
    }

    static NativeTableHeaderCell head(String key, boolean number) {
        var cell = new NativeTableHeaderCell(Texts.t(key));
        cell.getElement().setAttribute("scope", "col");
        if (number) {
            cell.addClassName("si-number");
        }
        return cell;
    }
}
