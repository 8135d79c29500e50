package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.smartinteraction.budget.Movement;
import org.smartinteraction.ui.Stacked;
import org.smartinteraction.ui.Texts;

/** The movements of a row, oldest first. */
final class LedgerTable extends Div {
    LedgerTable(List<Movement> movements) {
        addClassName("si-scroll");
        var caption = Texts.t("budget.ledger.caption");
        getElement()
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
                        UseTable.head("budget.column.document", false),
                        UseTable.head("budget.column.amount", true)));
        for (var movement : movements) {
            var stage = Texts.t(movement.stage().textKey());
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(Texts.time(movement.at())),
                            new NativeTableCell(
                                    movement.reverses() == null ? stage : Texts.t("budget.ledger.back", stage)),
                            new NativeTableCell(document(movement)),
                            UseTable.money(movement.amount())));
        }
        Stacked.on(table);
        add(table);
    }

    private static String document(Movement movement) {
        var paper = movement.paper();
        var number = paper.date() == null
                ? paper.number()
                : Texts.t("budget.decision", paper.number(), Texts.date(paper.date()));
        return (number + " " + paper.note()).strip();
    }
}
