package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.smartinteraction.budget.BudgetFile;
import org.smartinteraction.budget.BudgetImports.Preview;
import org.smartinteraction.budget.Problem;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** What a sound file says, whether it agrees with itself, and the button that accepts it. */
final class SoundReport extends Div {
    private static final int SHOWN = 100;

    SoundReport(String fileName, BudgetFile file, Preview preview, Runnable accept) {
        var panel = Layouts.panel(new H2(Texts.t("budget.sound.title", fileName)));
        panel.addClassName("si-stack");
        panel.add(new StatusBadge(
                Texts.t(file.reconciliation().agrees() ? "budget.sound.agrees" : "budget.sound.differs"),
                file.reconciliation().agrees() ? Tone.GOOD : Tone.WARNING));
        if (preview.same()) {
            var same = new Paragraph(Texts.t("budget.import.same"));
            same.addClassName("si-strong");
            panel.add(same);
        }
        panel.add(facts(file, preview));
        panel.add(new H3(Texts.t("budget.sound.totals")));
        panel.add(new Paragraph(Texts.t(
                "budget.sound.checks",
                file.reconciliation().totalsChecked(),
                file.reconciliation().parentsChecked())));
        panel.add(new TotalsTable(file));
        if (!file.reconciliation().differences().isEmpty()) {
            panel.add(new ProblemTable(Texts.t("budget.sound.differences"), differences(file)));
        }
        if (!file.notices().isEmpty()) {
            panel.add(new ProblemTable(
                    Texts.t("budget.sound.notices"),
                    file.notices().stream().limit(SHOWN).toList()));
        }
        if (!preview.same()) {
            decide(panel, preview, accept);
        }
        add(panel);
    }

    private static void decide(Div panel, Preview preview, Runnable accept) {
        if (preview.warnings().isEmpty()) {
            panel.add(Layouts.row(new BusyButton(Texts.t("budget.import.accept"), accept)));
            return;
        }
        var list = new UnorderedList();
        preview.warnings().forEach(warning -> list.add(new ListItem(BrokenReport.text(warning))));
        var seen = new Checkbox(Texts.t("budget.import.seen"));
        seen.setRequiredIndicatorVisible(true);
        seen.setErrorMessage(Texts.t("budget.import.tick"));
        seen.setManualValidation(true);
        seen.addValueChangeListener(change -> seen.setInvalid(false));
        var button = new BusyButton(Texts.t("budget.import.accept"), () -> {
            if (seen.getValue()) {
                accept.run();
            } else {
                seen.setInvalid(true);
                seen.focus();
            }
        });
        panel.add(new H3(Texts.t("budget.import.warnings")), list, seen, Layouts.row(button));
    }

    private static UnorderedList facts(BudgetFile file, Preview preview) {
        var months = file.months().size() == 1
                ? Months.name(file.month())
                : Texts.t("budget.sound.span", Months.name(file.months().getFirst()), Months.name(file.month()));
        var list = new UnorderedList(
                new ListItem(Texts.t("budget.layout." + file.layout().name())),
                new ListItem(Texts.t("budget.sound.budget", file.budgetCode())),
                new ListItem(Texts.t("budget.sound.year", String.valueOf(file.year()), months)),
                new ListItem(
                        Texts.t("budget.sound.rows", file.rows(), file.lines().size())));
        preview.before()
                .ifPresent(before -> list.add(new ListItem(
                        before.demo()
                                ? Texts.t("budget.sound.replacesDemo")
                                : Texts.t("budget.sound.replaces", before.fileName(), Texts.time(before.at())))));
        return list;
    }

    private static List<Problem> differences(BudgetFile file) {
        return file.reconciliation().differences().stream()
                .limit(SHOWN)
                .map(difference -> new Problem(
                        difference.line(),
                        TotalsTable.column(difference.measure()),
                        "difference",
                        List.of(
                                difference.code(),
                                difference.fund().letter(),
                                Texts.money(difference.stated()),
                                Texts.money(difference.found()),
                                Texts.money(difference.stated() - difference.found()))))
                .toList();
    }
}
