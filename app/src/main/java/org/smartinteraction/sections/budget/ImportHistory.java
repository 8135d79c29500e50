package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The files that were brought in, newest first. */
final class ImportHistory extends Div {
    private static final int SHOWN = 50;

    ImportHistory(List<BudgetImport> imports) {
        var panel = Layouts.panel(new H2(Texts.t("budget.history")));
        panel.addClassName("si-stack");
        panel.add(imports.isEmpty() ? new Paragraph(Texts.t("budget.history.none")) : table(imports));
        add(panel);
    }

    private static Div table(List<BudgetImport> imports) {
        var scroll = new Div();
        scroll.addClassName("si-scroll");
        var caption = Texts.t("budget.history.caption");
        scroll.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.addClassNames("si-table", "si-amounts");
        table.setCaptionText(caption);
        table.getHead()
                .add(new NativeTableRow(
                        UseTable.head("budget.column.when", false),
                        UseTable.head("budget.column.what", false),
                        UseTable.head("budget.column.period", false),
                        UseTable.head("budget.column.amended", true),
                        UseTable.head("budget.column.file", false)));
        for (var known : imports.subList(0, Math.min(SHOWN, imports.size()))) {
            var total = known.total(Fund.TOTAL).amended();
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(Texts.time(known.at())),
                            new NativeTableCell(
                                    Texts.t("budget.layout." + known.layout().name())),
                            new NativeTableCell("%02d.%d".formatted(known.month(), known.year())),
                            UseTable.money(total == null ? 0 : total),
                            new NativeTableCell(known.demo() ? Texts.t("budget.history.demo") : known.fileName())));
        }
        Stacked.on(table);
        scroll.add(table);
        return scroll;
    }
}
