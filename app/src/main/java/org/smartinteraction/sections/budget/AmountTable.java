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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.Amounts;
import org.smartinteraction.ui.Stacked;
import org.smartinteraction.ui.Texts;

/** Amounts by code: plan, plan with changes, executed and the share of it, with the total under them. */
final class AmountTable extends Div {

    /**
     * A table.
     *
     * @param address where a row leads; null for a row that leads nowhere
     * @param total the sum shown at the foot; null for none
     */
    AmountTable(
            String caption,
            List<Tree.Node> nodes,
            Function<Tree.Node, @Nullable String> address,
            @Nullable Amounts total) {
        addClassName("si-scroll");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", caption);
        boolean planned = nodes.stream().anyMatch(node -> node.amounts().plan() != null);
        var table = new NativeTable();
        table.addClassNames("si-table", "si-amounts", "si-quiet-caption");
        table.setCaptionText(caption);
        var head = new NativeTableRow(head("budget.column.code"), head("budget.column.name"));
        if (planned) {
            head.add(numberHead("budget.column.plan"));
        }
        head.add(
                numberHead("budget.column.amended"),
                numberHead("budget.column.executed"),
                numberHead("budget.column.percent"));
        table.getHead().add(head);
        nodes.forEach(node -> table.getBody().add(row(node, address.apply(node), planned)));
        if (total != null) {
            var label = new NativeTableHeaderCell(Texts.t("budget.total"));
            label.getElement().setAttribute("scope", "row").setAttribute("colspan", "2");
            table.getFoot().add(cells(new NativeTableRow(label), total, planned));
        }
        Stacked.on(table);
        add(table);
    }

    private static NativeTableRow row(Tree.Node node, @Nullable String href, boolean planned) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        Component text = href == null ? new Span(node.name()) : new Anchor(href, node.name());
        if (node.foreign()) {
            text.getElement().setAttribute("lang", "uk");
        }
        name.add(text);
        return cells(new NativeTableRow(new NativeTableCell(node.code()), name), node.amounts(), planned);
    }

    private static NativeTableRow cells(NativeTableRow row, Amounts amounts, boolean planned) {
        if (planned) {
            row.add(money(amounts.plan()));
        }
        row.add(money(amounts.amended()), money(amounts.executed()), number(percent(amounts)));
        return row;
    }

    /** Executed in per cent of the plan with changes, with one decimal; a dash where it cannot be said. */
    static String percent(Amounts amounts) {
        var permille = amounts.executedPermille();
        if (permille == null) {
            return "–";
        }
        return Texts.t("budget.percent", permille / 10.0);
    }

    private static NativeTableCell money(@Nullable Long kopecks) {
        return number(kopecks == null ? "–" : Texts.money(kopecks));
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("si-number");
        return cell;
    }

    private static NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(Texts.t(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableHeaderCell numberHead(String key) {
        var cell = head(key);
        cell.addClassName("si-number");
        return cell;
    }
}
