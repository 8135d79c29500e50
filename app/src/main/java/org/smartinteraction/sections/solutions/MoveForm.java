package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.budget.Money;
import org.smartinteraction.budget.Paper;
import org.smartinteraction.budget.Share;
import org.smartinteraction.budget.Stage;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.MoneyField;
import org.smartinteraction.ui.Texts;

/** Asks what happened to the money of a row: confirmed, received, spent or accounted for, by which document. */
final class MoveForm {

    private final Desk desk;
    private final UUID shareId;
    private final String giver;
    private final Money money;
    private final RadioButtonGroup<Stage> stage = new RadioButtonGroup<>(Say.t("money.what"));
    private final MoneyField amount = new MoneyField(Say.t("money.amount"));
    private final TextField number = Ask.required(new TextField(Say.t("money.paper")));
    private final DayField day = Ask.required(new DayField(Say.t("money.paper.day")));

    MoveForm(Desk desk, Share share) {
        this.desk = desk;
        this.shareId = share.id();
        this.giver = share.giver();
        this.money = share.money();
        stage.setItems(Stage.CONFIRMED, Stage.RECEIVED, Stage.SPENT, Stage.REPORTED);
        stage.setItemLabelGenerator(value -> Texts.t(value.textKey()));
        stage.addValueChangeListener(event -> suggest(event.getValue()));
        day.setMax(Moment.today());
        day.setValue(Moment.today());
        number.setMaxLength(200);
        stage.setValue(likely());
    }

    /** What usually comes next: what is left of the stage before. */
    private Stage likely() {
        if (money.confirmed() < money.planned() || money.confirmed() == 0) return Stage.CONFIRMED;
        if (money.received() < money.confirmed()) return Stage.RECEIVED;
        return money.spent() < money.received() ? Stage.SPENT : Stage.REPORTED;
    }

    private void suggest(Stage chosen) {
        var left = switch (chosen) {
            case PLANNED -> 0;
            case CONFIRMED -> money.planned() - money.confirmed();
            case RECEIVED -> money.confirmed() - money.received();
            case SPENT -> money.received() - money.spent();
            case REPORTED -> money.spent() - money.reported();
        };
        if (left > 0) amount.setValue(left);
        else amount.clear();
        number.setHelperText(Say.t(chosen == Stage.CONFIRMED ? "money.paper.decision" : "money.paper.other"));
    }

    void open(Consumer<String> done) {
        Ask.open(
                Say.t("money.move") + ": " + giver,
                Say.t("money.enter"),
                () -> {
                    var kopecks = Objects.requireNonNullElse(amount.getValue(), 0L);
                    desk.finances()
                            .move(shareId, stage.getValue(), kopecks, Paper.of(number.getValue(), day.getValue()));
                    done.accept(Say.t("money.entered", Texts.money(kopecks)));
                },
                new Paragraph(Say.t(
                        "money.now",
                        Texts.money(money.planned()),
                        Texts.money(money.confirmed()),
                        Texts.money(money.received()),
                        Texts.money(money.spent()))),
                stage,
                amount,
                number,
                day);
    }
}
