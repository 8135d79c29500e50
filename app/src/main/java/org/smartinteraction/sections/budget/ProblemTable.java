package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.smartinteraction.budget.Problem;
import org.smartinteraction.ui.Texts;

/** Problems of a file: line, column, reason. */
final class ProblemTable extends Div {
    ProblemTable(String caption, List<Problem> problems) {
        addClassNames("si-scroll", "si-problems");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.addClassName("si-table");
        table.setCaptionText(caption);
        table.getHead()
                .add(new NativeTableRow(
                        UseTable.head("budget.column.fileLine", false),
                        UseTable.head("budget.column.fileColumn", false),
                        UseTable.head("budget.column.reason", false)));
        for (var problem : problems) {
            var line = problem.line() == 0 ? Texts.t("budget.file.whole") : String.valueOf(problem.line());
            var column = problem.column();
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(line),
                            new NativeTableCell(column == null ? "–" : column),
                            new NativeTableCell(BrokenReport.text(problem))));
        }
        add(table);
    }
}
