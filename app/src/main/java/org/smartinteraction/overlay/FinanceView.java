package org.smartinteraction.overlay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.RuleList;
import org.smartinteraction.publishing.Publication;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.MoneyBar;
import org.smartinteraction.ui.MoneyField;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** A solution of a community as the region sees it: who finances it, and the region's own share. */
class FinanceView extends Div implements HasDynamicTitle {

    private final transient CoFinancing financing;
    private final transient Publication solution;
    private final Div table = new Div();

    FinanceView(CoFinancing financing, SharedItems items, Visit visit) {
        this.financing = financing;
        this.solution = visit.id(1)
                .flatMap(items::find)
                .filter(found -> found.item().kind().equals("solution"))
                .orElseThrow(NoSuchPage::new);
        var open = new Anchor(items.address(solution), Texts.t("overlay.finance.visit"));
        open.addClassName("si-button");
        add(
                new PageHeader(solution.item().title())
                        .back(visit.section().path("items") + "?kind=solution", Texts.t("overlay.items.solution"))
                        .lead(items.community(solution, Texts.locale()))
                        .actions(open),
                table);
        refresh();
        if (financing.allowed()) {
            add(form());
        }
    }

    private void refresh() {
        table.removeAll();
        var shares = financing.table(solution);
        if (shares.rows().isEmpty()) {
            table.add(new Paragraph(Texts.t("overlay.finance.none")), new RuleList(financing.verdicts(solution)));
            return;
        }
        var parts = shares.rows().stream()
                .filter(row -> row.money().confirmed() > 0)
                .map(row -> new MoneyBar.Part(
                        Texts.t(row.source().textKey()) + (row.giver().isBlank() ? "" : " · " + row.giver()),
                        row.money().confirmed(),
                        row.source().colour(),
                        true))
                .toList();
        table.add(new MoneyBar(
                Texts.t("overlay.finance.confirmed"), solution.item().facts().getOrDefault("money.needed", 0L), parts));
        table.add(new RuleList(financing.verdicts(solution)));
    }

    private Component form() {
        var amount = new MoneyField(Texts.t("overlay.finance.amount"));
        var line = new ComboBox<BudgetLine>(Texts.t("overlay.finance.line"));
        line.setHelperText(Texts.t("overlay.finance.line.help"));
        line.setItemsWithFilterConverter(
                query -> financing.lines(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                filter -> filter);
        line.setItemLabelGenerator(
                item -> item.code() + " " + item.name() + " · " + Texts.moneyShort(item.available()));
        var decision = new TextField(Texts.t("overlay.finance.decision"));
        var date = new DayField(Texts.t("overlay.finance.date"));
        var give = new Button(Texts.t("overlay.finance.give"), _ -> {
            var kopecks = amount.getValue();
            var chosen = line.getValue();
            financing.give(
                    solution,
                    kopecks == null ? 0 : kopecks,
                    chosen == null ? null : chosen.id(),
                    decision.getValue(),
                    date.getValue());
            Notice.success(Texts.t("overlay.finance.given"));
            amount.clear();
            decision.clear();
            refresh();
        });
        give.addThemeVariants(ButtonVariant.PRIMARY);
        return Layouts.panel(
                new H2(Texts.t("overlay.finance.title")),
                new Paragraph(Texts.t("overlay.finance.lead")),
                Layouts.form(amount, line, decision, date, give));
    }

    @Override
    public String getPageTitle() {
        return solution.item().title();
    }
}
