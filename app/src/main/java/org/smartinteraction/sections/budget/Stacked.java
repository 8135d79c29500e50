package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;

/** Tells each cell of a table the head of its column, so that on a phone a row can stand as a small list. */
final class Stacked {
    private Stacked() {}

    static void on(NativeTable table) {
        var heads = new ArrayList<String>();
        table.getHead()
                .getChildren()
                .flatMap(Component::getChildren)
                .forEach(head -> heads.add(head.getElement().getText()));
        table.getBody().getChildren().forEach(row -> label(row, heads));
        table.getFoot().getChildren().forEach(row -> label(row, heads));
    }

    private static void label(Component row, ArrayList<String> heads) {
        var cells = row.getChildren().toList();
        int missing = heads.size() - cells.size();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).getElement();
            if (cell.getTag().equals("td")) {
                cell.setAttribute("data-label", heads.get(i + missing));
            }
        }
    }
}
