package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.smartinteraction.ui.Texts;

/** Values of an indicator over time, from the baseline to the goal. */
class SeriesTable extends Div {

    private final NativeTable table = new NativeTable();

    SeriesTable(Indicators.Series series) {
        addClassName("si-scroll");
        var terms = series.indicator().terms();
        table.addClassName("si-table");
        table.setCaptionText(Say.t("indicator.values", terms.title()));
        var head = new NativeTableRow();
        for (var key : new String[] {"measurement.day", "measurement.value", "measurement.source"}) {
            var cell = new NativeTableHeaderCell(Say.t(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        row(Texts.date(terms.startsOn()), Say.value(terms.baseline(), terms.unit()), Say.t("indicator.baseline"));
        for (var value : series.values())
            row(Texts.date(value.measuredOn()), Say.value(value.value(), terms.unit()), value.source());
        row(Texts.date(terms.endsOn()), Say.value(terms.goal(), terms.unit()), Say.t("indicator.goal"));
        add(table);
    }

    private void row(String day, String value, String source) {
        var number = new NativeTableCell(value);
        number.addClassName("si-number");
        table.getBody().add(new NativeTableRow(new NativeTableCell(day), number, new NativeTableCell(source)));
    }
}
