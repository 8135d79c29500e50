package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.budget.BudgetLine;
import org.smartinteraction.budget.Paper;
import org.smartinteraction.budget.Source;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.MoneyField;
import org.smartinteraction.ui.Texts;

/** Asks for a further source of money; the community's own from a line of its budget. */
final class FundingForm {

    private final Desk desk;
    private final UUID solution;
    private final Select<Source> source = new Select<>();
    private final TextField giver = Ask.required(new TextField(Say.t("money.giver")));
    private final ComboBox<BudgetLine> line = new ComboBox<>(Say.t("money.line"));
    private final MoneyField amount = new MoneyField(Say.t("money.planned.amount"));

    FundingForm(Desk desk, Section section, UUID solution, Gate.May may) {
        this.desk = desk;
        this.solution = solution;
        source.setLabel(Say.t("money.source"));
        source.setItems(Arrays.stream(Source.values())
                .filter(value -> value.isBudget() ? may.finance() : true)
                .toList());
        source.setItemLabelGenerator(value -> Texts.t(value.textKey()));
        source.addValueChangeListener(_ -> adapt());
        giver.setMaxLength(200);
        line.setItems(query -> desk.finances().lines(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        line.setItemLabelGenerator(FundingForm::label);
        line.setClearButtonVisible(true);
        line.setHelperText(Say.t(desk.finances().lines("").isEmpty() ? "money.line.none" : "money.line.help"));
        source.setValue(may.finance() ? Source.COMMUNITY : Source.BUSINESS);
    }

    private void adapt() {
        line.setVisible(source.getValue() == Source.COMMUNITY);
        giver.setVisible(source.getValue() != Source.RESIDENTS);
        if (!line.isVisible()) line.clear();
        if (source.getValue() == Source.COMMUNITY && giver.isEmpty()) giver.setValue(Say.t("money.giver.community"));
        if (source.getValue() == Source.RESIDENTS)
            giver.setValue(Texts.in(Texts.UKRAINIAN).t("funding.source.residents"));
    }

    private static String label(BudgetLine line) {
        return Say.t("money.line.label", line.code(), line.economy(), line.name(), Texts.money(line.available()));
    }

    void add(Consumer<String> done) {
        Ask.open(
                Say.t("money.add"),
                Say.t("add"),
                () -> {
                    var chosen = line.getValue();
                    desk.finances()
                            .plan(
                                    solution,
                                    source.getValue(),
                                    giver.getValue(),
                                    chosen == null ? null : chosen.id(),
                                    Objects.requireNonNullElse(amount.getValue(), 0L),
                                    Paper.none());
                    done.accept(Say.t("money.added"));
                },
                new Paragraph(Say.t("money.add.means")),
                source,
                giver,
                line,
                amount);
    }
}
