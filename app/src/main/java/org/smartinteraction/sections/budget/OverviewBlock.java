package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.ProgressNumber;
import org.smartinteraction.ui.Texts;

/** The newest year of the budget in two numbers, for the home page. */
final class OverviewBlock extends Div {
    OverviewBlock(Desk desk, Section section, int year) {
        addClassName("si-stack");
        add(Layouts.headed(
                new H2(Texts.t("budget.overview.title", String.valueOf(year))),
                new Anchor(section.path(), Texts.t("budget.block.all"))));
        var numbers = Layouts.columns();
        desk.source(year, Side.INCOME).ifPresent(source -> numbers.add(number("budget.card.income", source)));
        Expenses.of(desk, year).ifPresent(source -> numbers.add(number("budget.card.expense", source)));
        add(numbers);
    }

    private static Div number(String textKey, BudgetImport source) {
        var amounts = source.total(Fund.TOTAL);
        var panel = Layouts.panel(new Paragraph(Texts.t(textKey)));
        panel.add(ProgressNumber.moneyShort(
                        Objects.requireNonNullElse(amounts.executed(), 0L),
                        Objects.requireNonNullElse(amounts.amended(), 0L))
                .context(Texts.t("budget.asOf", Months.endOf(source))));
        return panel;
    }
}
