package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** A new value for a rule of the statute, from a day on. */
class RuleForm extends Div {

    private final Select<Statute.Rule> which = new Select<>();
    private final IntegerField value = new IntegerField(Texts.t("builder.rule.value"));
    private final DayField from = new DayField(Texts.t("builder.rule.from"));
    private final TextField basis = new TextField(Texts.t("builder.rule.basis"));

    /**
     * @param kinds rules that the statute may hold, also those it does not hold yet
     * @param languages of the space
     */
    RuleForm(Statute statute, List<RuleKind> kinds, List<String> languages, Consumer<Statute.Rule> enacted) {
        var rules = new LinkedHashMap<String, Statute.Rule>();
        statute.rules().forEach(rule -> rules.put(rule.key(), rule));
        kinds.forEach(kind -> rules.computeIfAbsent(kind.key(), _ -> unwritten(kind, languages)));
        which.setLabel(Texts.t("builder.rule.which"));
        which.setItems(rules.values());
        which.setItemLabelGenerator(rule -> rule.name(Texts.locale()));
        which.addValueChangeListener(change -> show(change.getValue()));
        value.setMin(0);
        value.setMax(1_000_000_000);
        basis.setMaxLength(300);
        basis.setHelperText(Texts.t("builder.rule.basis.help"));
        var act = new Button(Texts.t("builder.rule.action"), _ -> enact(enacted));
        add(
                new H3(Texts.t("builder.rule.title")),
                new Paragraph(Texts.t("builder.rule.lead")),
                Layouts.form(which, value, from, basis, new Div(act)));
        addClassName("si-panel");
    }

    private static Statute.Rule unwritten(RuleKind kind, List<String> languages) {
        var names = new LinkedHashMap<String, String>();
        var basis = new LinkedHashMap<String, String>();
        for (var code : languages) {
            names.put(code, Texts.in(Locale.of(code)).t(kind.textKey()));
            basis.put(code, "");
        }
        return new Statute.Rule(kind.key(), 0, kind.unit(), names, basis, LocalDate.EPOCH);
    }

    private void show(Statute.Rule rule) {
        value.setMax(rule.unit() == Statute.Unit.PERCENT ? 100 : 1_000_000_000);
        value.setHelperText(Texts.t("builder.rule.value.now", RulesView.words(rule)));
        value.setValue((int) rule.value());
    }

    private void enact(Consumer<Statute.Rule> enacted) {
        var rule = which.getValue();
        var number = value.getValue();
        var day = from.getValue();
        if (rule == null
                || number == null
                || value.isInvalid()
                || day == null
                || basis.getValue().isBlank()) {
            Notice.error(Texts.t("builder.rule.incomplete"));
            return;
        }
        var ground = new LinkedHashMap<String, String>();
        rule.basis().keySet().forEach(code -> ground.put(code, basis.getValue().strip()));
        enacted.accept(new Statute.Rule(rule.key(), number, rule.unit(), rule.names(), ground, day));
    }
}
