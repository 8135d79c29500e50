package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;

/** Tells each cell of a table the head of its column, so that on a phone a row can stand as a small list. */
public final class Stacked {
    private Stacked() {}

    /** Call when the table is complete; its class {@code si-amounts} does the rest. */
    public static void on(NativeTable table) {
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
            var empty = cell.getChildCount() == 0 && cell.getText().isEmpty();
            if (cell.getTag().equals("td") && !empty) {
                cell.setAttribute("data-label", heads.get(i + missing));
            }
        }
    }
}
