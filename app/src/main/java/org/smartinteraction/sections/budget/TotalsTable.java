package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.budget.BudgetFile;
import org.smartinteraction.budget.Measure;
import org.smartinteraction.ui.Stacked;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The totals of a file: what was counted, each line once, beside what the file itself states. */
final class TotalsTable extends Div {
    TotalsTable(BudgetFile file) {
        addClassName("si-scroll");
        var caption = Texts.t("budget.sound.caption", Months.name(file.month()), String.valueOf(file.year()));
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.addClassNames("si-table", "si-amounts");
        table.setCaptionText(caption);
        table.getHead()
                .add(new NativeTableRow(
                        UseTable.head("budget.column.total", false),
                        UseTable.head("budget.column.counted", true),
                        UseTable.head("budget.column.stated", true),
                        UseTable.head("budget.column.agrees", false)));
        for (var total : file.reconciliation().totals()) {
            if (total.stated() == null && total.found() == null) {
                continue;
            }
            var name = Texts.t(
                    "budget.sound.total",
                    Texts.t(LineName.fund(total.fund())),
                    Texts.t("budget.measure." + column(total.measure())));
            var first = new NativeTableHeaderCell(name);
            first.getElement().setAttribute("scope", "row");
            var verdict = new NativeTableCell();
            verdict.add(
                    total.stated() == null
                            ? new StatusBadge(Texts.t("budget.sound.unstated"), Tone.NEUTRAL)
                            : total.agrees()
                                    ? new StatusBadge(Texts.t("budget.sound.yes"), Tone.GOOD)
                                    : new StatusBadge(Texts.t("budget.sound.no"), Tone.WARNING));
            table.getBody().add(new NativeTableRow(first, money(total.found()), money(total.stated()), verdict));
        }
        Stacked.on(table);
        add(table);
    }

    /** The column of the state's file that has a measure. */
    static String column(Measure measure) {
        return switch (measure) {
            case AMENDED -> "ZAT_AMT";
            case ESTIMATE -> "PLANS_AMT";
            case EXECUTED -> "FAKT_AMT";
        };
    }

    private static NativeTableCell money(@Nullable Long kopecks) {
        var cell = new NativeTableCell(kopecks == null ? "–" : Texts.money(kopecks));
        cell.addClassName("si-number");
        return cell;
    }
}
