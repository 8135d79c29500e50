package org.smartinteraction.publishing;

import java.util.List;

/**
 * More about an item than its text: a titled table, or with no columns a list of label and value.
 *
 * @param title what the table shows
 * @param columns heads of the columns; empty for rows of two cells, a label and its value
 * @param rows cells, as many in each row as there are columns (or two); of rows with amounts the last may be a total
 */
public record Detail(Cell title, List<Cell> columns, List<List<Cell>> rows) {

    public Detail {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.isEmpty() ? 2 : columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row needs " + width + " cells");
        }
    }

    /** A list of label and value. */
    public static Detail list(Cell title, List<List<Cell>> rows) {
        return new Detail(title, List.of(), rows);
    }

    /** A table with heads. */
    public static Detail table(Cell title, List<Cell> columns, List<List<Cell>> rows) {
        return new Detail(title, columns, rows);
    }
}
