package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.ui.MoneyField;

/** Asks what is needed and how much of it. */
final class NeedForm {

    private final Desk desk;
    private final UUID solution;
    private final RadioButtonGroup<Need.Kind> kind = new RadioButtonGroup<>(Say.t("needs.kind"));
    private final TextField title = Ask.required(new TextField(Say.t("needs.what")));
    private final MoneyField money = new MoneyField(Say.t("needs.amount.MONEY"));
    private final IntegerField count = Ask.required(new IntegerField(Say.t("needs.amount.WORK")));
    private final TextField unit = Ask.required(new TextField(Say.t("needs.unit")));

    NeedForm(Desk desk, UUID solution) {
        this.desk = desk;
        this.solution = solution;
        kind.setItems(Need.Kind.values());
        kind.setItemLabelGenerator(value -> Say.t("needs.kind." + value.name()));
        kind.addValueChangeListener(_ -> adapt());
        title.setMaxLength(200);
        unit.setMaxLength(20);
        unit.setHelperText(Say.t("needs.unit.help"));
        count.setMin(1);
        count.setMax(1_000_000);
        kind.setValue(Need.Kind.MONEY);
    }

    private void adapt() {
        var chosen = kind.getValue();
        money.setVisible(chosen == Need.Kind.MONEY);
        count.setVisible(chosen != Need.Kind.MONEY);
        unit.setVisible(chosen == Need.Kind.GOODS);
        count.setRequiredIndicatorVisible(count.isVisible());
        unit.setRequiredIndicatorVisible(unit.isVisible());
        count.setLabel(Say.t("needs.amount." + (chosen == Need.Kind.GOODS ? "GOODS" : "WORK")));
    }

    void add(Consumer<String> done) {
        Ask.open(
                Say.t("needs.add"),
                Say.t("add"),
                () -> {
                    desk.needs().add(solution, kind.getValue(), title.getValue(), amount(), unit.getValue());
                    done.accept(Say.t("needs.added"));
                },
                kind,
                title,
                money,
                count,
                unit);
    }

    void change(Need need, Consumer<String> done) {
        kind.setValue(need.kind());
        title.setValue(need.title());
        unit.setValue(need.unit());
        if (need.kind() == Need.Kind.MONEY) money.setValue(need.amount());
        else count.setValue(Math.toIntExact(need.amount()));
        var id = need.id();
        Ask.open(
                Say.t("needs.change"),
                Say.t("save"),
                () -> {
                    desk.needs().change(id, title.getValue(), amount(), unit.getValue());
                    done.accept(Say.t("needs.changed"));
                },
                title,
                money,
                count,
                unit);
    }

    private long amount() {
        if (kind.getValue() == Need.Kind.MONEY) return Objects.requireNonNullElse(money.getValue(), 0L);
        return Objects.requireNonNullElse(count.getValue(), 0);
    }
}
