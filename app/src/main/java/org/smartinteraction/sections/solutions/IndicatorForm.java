package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.goals.Goals;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Texts;

/** Asks what is measured: from which value to which, in what unit, in which period, by which source. */
final class IndicatorForm {

    private final Desk desk;
    private final UUID solution;
    private final TextField title = Ask.required(new TextField(Say.t("indicator.what")));
    private final ComboBox<String> target = new ComboBox<>(Say.t("indicator.target"));
    private final TextField unit = Ask.required(new TextField(Say.t("indicator.unit")));
    private final TextField baseline = Ask.required(new TextField(Say.t("indicator.baseline")));
    private final TextField goal = Ask.required(new TextField(Say.t("indicator.goal")));
    private final DayField from = Ask.required(new DayField(Say.t("indicator.from")));
    private final DayField until = Ask.required(new DayField(Say.t("indicator.until")));
    private final TextField source = new TextField(Say.t("indicator.whence"));

    IndicatorForm(Desk desk, UUID solution, List<String> targets) {
        this.desk = desk;
        this.solution = solution;
        target.setItems(targets);
        target.setItemLabelGenerator(code -> Goals.title(code, Texts.locale()));
        target.setHelperText(Say.t("indicator.target.help"));
        title.setMaxLength(200);
        unit.setMaxLength(30);
        unit.setHelperText(Say.t("indicator.unit.help"));
        source.setHelperText(Say.t("indicator.whence.help"));
        from.setValue(Moment.today());
        until.setValue(Moment.today().plusYears(1));
        if (targets.size() == 1) target.setValue(targets.getFirst());
    }

    void add(Consumer<String> done) {
        open("indicator.add", "add", () -> {
            desk.indicators().define(solution, terms());
            done.accept(Say.t("indicator.added"));
        });
    }

    void change(UUID indicatorId, Indicator.Terms terms, Consumer<String> done) {
        title.setValue(terms.title());
        target.setValue(terms.target());
        unit.setValue(terms.unit());
        baseline.setValue(Say.value(terms.baseline()));
        goal.setValue(Say.value(terms.goal()));
        from.setValue(terms.startsOn());
        until.setValue(terms.endsOn());
        source.setValue(terms.source());
        open("indicator.change", "save", () -> {
            desk.indicators().change(indicatorId, terms());
            done.accept(Say.t("indicator.changed"));
        });
    }

    private void open(String heading, String action, Runnable deed) {
        Ask.open(Say.t(heading), Say.t(action), deed, title, target, unit, baseline, goal, from, until, source);
    }

    private Indicator.Terms terms() {
        return new Indicator.Terms(
                title.getValue(),
                target.getValue(),
                unit.getValue(),
                value(baseline),
                value(goal),
                from.getValue(),
                until.getValue(),
                source.getValue());
    }

    static long value(TextField field) {
        var read = Say.thousandths(field.getValue());
        if (read.isPresent()) return read.get();
        field.setErrorMessage(Texts.t("solutions.fault.value", field.getLabel()));
        field.setInvalid(true);
        throw new Refusal("solutions.fault.value", field.getLabel());
    }
}
