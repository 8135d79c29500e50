package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.budget.Amounts;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Layout;
import org.smartinteraction.budget.Scheme;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** One line of the budget: its figures month by month, and what decisions take from it. */
@StyleSheet("styles/budget.css")
final class LineView extends Div implements HasDynamicTitle {
    private final transient BudgetLine line;
    private final transient CodeNames names;
    private final transient Side side;

    LineView(Desk desk, Section section, BudgetLine line) {
        if (section.is(BudgetSection.HIDE_DEFENCE) && Desk.isDefence(line)) {
            throw new NoSuchPage();
        }
        this.line = line;
        this.names = new CodeNames(desk.budget().names(line.year()));
        this.side = java.util.Arrays.stream(Side.values())
                .filter(any -> any.layouts().getFirst() == line.layout())
                .findFirst()
                .orElse(Side.FINANCING);
        addClassName("si-stack");
        add(header(section));
        add(figures());
        if (line.isExpense()) {
            var use = Layouts.panel(new H2(Texts.t("budget.use")));
            use.addClassName("si-stack");
            use.add(new UseTable(List.of(line), any -> getPageTitle(), any -> null));
            var shares = desk.funding().on(line.id());
            use.add(shares.isEmpty() ? new Paragraph(Texts.t("budget.use.none")) : new ShareTable(desk, shares));
            add(use);
        }
    }

    private PageHeader header(Section section) {
        var facts = new ArrayList<com.vaadin.flow.component.Component>();
        facts.add(new Fact("hash", Texts.t("budget.line.code", side.code(line))));
        facts.add(new Fact("calendar", String.valueOf(line.year())));
        facts.add(new Fact("coins", Texts.t(LineName.fund(line.fund()))));
        if (!line.economy().isEmpty()) {
            facts.add(new Fact("receipt", line.economy() + " " + names.of(Scheme.ECONOMY, line.economy())));
        }
        if (!line.function().isEmpty()) {
            facts.add(new Fact("list-details", line.function() + " " + names.of(Scheme.FUNCTION, line.function())));
        }
        if (!line.present()) {
            facts.add(new StatusBadge(Texts.t("budget.line.gone"), Tone.WARNING));
        }
        var back = section.path(side.slug()) + "?year=" + line.year();
        return new PageHeader(names.of(side.scheme(), side.code(line)))
                .back(back, Texts.t(side.textKey()))
                .facts(facts.toArray(com.vaadin.flow.component.Component[]::new));
    }

    private Div figures() {
        var nodes = new ArrayList<Tree.Node>();
        for (int month = 1; month <= 12; month++) {
            var amended = line.amended().at(month);
            var executed = line.executed().at(month);
            if (amended != null || executed != null) {
                var amounts = new Amounts(null, amended, null, executed);
                nodes.add(new Tree.Node("%02d".formatted(month), Months.name(month), false, amounts, null));
            }
        }
        var panel = Layouts.panel(new H2(Texts.t("budget.months")));
        panel.addClassName("si-stack");
        panel.add(new Paragraph(Texts.t("budget.months.text")));
        if (nodes.size() > 1) {
            panel.add(new Bars(nodes));
        }
        panel.add(new AmountTable(Texts.t("budget.months"), nodes, _ -> null, null));
        return panel;
    }

    /** Where the page of a line is. */
    static Anchor link(Section section, BudgetLine line, String name) {
        return new Anchor(section.path("lines/" + line.id()), name);
    }

    @Override
    public String getPageTitle() {
        return LineName.of(line, line.layout() == Layout.INCOMES ? Side.INCOME : side, names);
    }
}
