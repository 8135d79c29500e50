package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Stacked;
import org.smartinteraction.ui.Texts;

/** The files that were brought in, newest first; the one that holds for a year can be withdrawn. */
final class ImportHistory extends Div {
    private static final int SHOWN = 50;

    private final Set<UUID> states;
    private final transient BiConsumer<BudgetImport, String> withdraw;

    ImportHistory(List<BudgetImport> imports, Set<UUID> states, BiConsumer<BudgetImport, String> withdraw) {
        this.states = states;
        this.withdraw = withdraw;
        var panel = Layouts.panel(new H2(Texts.t("budget.history")));
        panel.addClassName("si-stack");
        panel.add(imports.isEmpty() ? new Paragraph(Texts.t("budget.history.none")) : table(imports));
        add(panel);
    }

    private Div table(List<BudgetImport> imports) {
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
                        UseTable.head("budget.column.file", false),
                        UseTable.head("budget.column.state", false)));
        for (var known : imports.subList(0, Math.min(SHOWN, imports.size()))) {
            var total = known.total(Fund.TOTAL).amended();
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(Texts.time(known.at())),
                            new NativeTableCell(
                                    Texts.t("budget.layout." + known.layout().name())),
                            new NativeTableCell("%02d.%d".formatted(known.month(), known.year())),
                            UseTable.money(total == null ? 0 : total),
                            new NativeTableCell(known.demo() ? Texts.t("budget.history.demo") : known.fileName()),
                            new NativeTableCell(state(known))));
        }
        Stacked.on(table);
        scroll.add(table);
        return scroll;
    }

    private Component state(BudgetImport known) {
        var reason = known.withdrawn();
        if (reason != null) {
            return new Span(Texts.t("budget.history.withdrawn", reason));
        }
        if (!states.contains(known.id())) {
            return new Span(Texts.t("budget.history.replaced"));
        }
        var button = new Button(Texts.t("budget.withdraw"), _ -> ask(known));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t("budget.withdraw") + ": "
                + Texts.t("budget.layout." + known.layout().name()) + ", " + known.year());
        return button;
    }

    private void ask(BudgetImport known) {
        var reason = new TextArea(Texts.t("budget.withdraw.why"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(2_000);
        var kind = Texts.t("budget.layout." + known.layout().name());
        var dialog =
                new Dialog(new Paragraph(Texts.t("budget.withdraw.means", kind, String.valueOf(known.year()))), reason);
        dialog.setHeaderTitle(Texts.t("budget.withdraw.title"));
        dialog.setWidth("min(36rem, 94vw)");
        reason.setWidthFull();
        var go = new BusyButton(Texts.t("budget.withdraw"), () -> {
            if (reason.isEmpty()) {
                reason.setErrorMessage(Texts.t("ui.required"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            dialog.close();
            withdraw.accept(known, reason.getValue());
        });
        dialog.getFooter().add(new Button(Texts.t("ui.cancel"), _ -> dialog.close()), go);
        dialog.open();
    }
}
