package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Objects;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.ProgressNumber;
import org.smartinteraction.ui.Texts;

/** A year of the budget at a glance. */
@StyleSheet("styles/budget.css")
final class OverviewView extends Div implements HasDynamicTitle {
    private final transient Desk desk;
    private final transient Address address;
    private String title = "";

    OverviewView(Desk desk, Address address) {
        this.desk = desk;
        this.address = address;
        addClassName("si-stack");
        var years = desk.years();
        if (years.isEmpty()) {
            empty();
        } else {
            var asked = address.year();
            fill(asked != null && years.contains(asked) ? asked : years.getFirst(), years);
        }
    }

    private void empty() {
        title = address.section().name(Texts.locale());
        var header = new PageHeader(title);
        var nothing = new EmptyState("coins", Texts.t("budget.empty"));
        if (desk.mayImport()) {
            nothing.action(button(address.section().path("import"), "budget.import.link"));
        }
        add(header, nothing);
    }

    private void fill(int year, List<Integer> years) {
        title = Texts.t("budget.overview.title", String.valueOf(year));
        var here = address.year(year);
        var header = new PageHeader(title).lead(Texts.t("budget.overview.lead"));
        if (desk.mayImport()) {
            header.actions(button(address.section().path("import"), "budget.import.link"));
        }
        add(header);
        add(new Choices()
                .sides(here, desk.sides(year), "")
                .years(here, years, year, "")
                .funds(here, ""));
        var cards = Layouts.columns();
        var income = desk.source(year, Side.INCOME);
        var expense = Expenses.of(desk, year);
        income.ifPresent(source -> cards.add(total("budget.card.income", source)));
        expense.ifPresent(source -> cards.add(total("budget.card.expense", source)));
        add(cards);
        income.ifPresent(source -> add(part(here, Side.INCOME, source)));
        for (var side : List.of(Side.FUNCTIONS, Side.PROGRAMMES, Side.ECONOMY)) {
            var source = desk.source(year, side);
            if (source.isPresent()) {
                add(part(here, side, source.get()));
                break;
            }
        }
        add(new Legend());
    }

    private Div total(String textKey, BudgetImport source) {
        var amounts = source.total(address.fund());
        var heading = new H2(Texts.t(textKey));
        var card = Layouts.panel(heading);
        card.addClassName("si-stack");
        card.add(ProgressNumber.money(
                        Objects.requireNonNullElse(amounts.executed(), 0L),
                        Objects.requireNonNullElse(amounts.amended(), 0L))
                .context(Texts.t("budget.asOf", Months.endOf(source))));
        if (amounts.plan() != null && !amounts.plan().equals(amounts.amended())) {
            card.add(new Paragraph(Texts.t("budget.card.plan", Texts.money(amounts.plan()))));
        }
        return card;
    }

    private Div part(Address here, Side side, BudgetImport source) {
        var names = new CodeNames(desk.budget().names(source.year()));
        var lines = desk.lines(source).stream()
                .filter(line -> BrowseView.inFund(line, address.fund()))
                .toList();
        var tree = new Tree(side, names, lines, address.section().is(BudgetSection.HIDE_DEFENCE));
        var nodes = tree.under("");
        var panel = Layouts.panel(new H2(Texts.t(side.textKey())));
        panel.addClassName("si-stack");
        panel.add(new Bars(nodes));
        panel.add(new AmountTable(
                Texts.t(side.textKey()),
                nodes,
                node -> node.code().isEmpty() ? null : here.code(node.code()).on(side.slug()),
                tree.total("")));
        return panel;
    }

    static Anchor button(String href, String textKey) {
        var link = new Anchor(href, Texts.t(textKey));
        link.addClassNames("si-button", "si-button-plain");
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
