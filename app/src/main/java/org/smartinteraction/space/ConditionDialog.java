package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Comparator;
import java.util.function.Consumer;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Under what conditions those without a role may do one thing. */
class ConditionDialog extends Dialog {

    private final Checkbox members = new Checkbox(Texts.t("builder.rights.members.may"));
    private final Select<VerificationClass> level = new Select<>();
    private final IntegerField age = new IntegerField(Texts.t("builder.rights.age"));
    private final Checkbox resident = new Checkbox(Texts.t("builder.rights.resident"));
    private final Checkbox displaced = new Checkbox(Texts.t("builder.rights.displaced"));

    ConditionDialog(SpaceConfig config, String act, ActionRule rule, Consumer<ActionRule> decided) {
        setHeaderTitle(act);
        var ladder = config.verification().stream()
                .sorted(Comparator.comparingInt(VerificationClass::level))
                .toList();
        level.setLabel(Texts.t("builder.rights.level"));
        level.setItems(ladder);
        level.setItemLabelGenerator(rung -> rung.name(Texts.locale()));
        ladder.stream().filter(rung -> rung.level() >= rule.level()).findFirst().ifPresent(level::setValue);
        age.setMin(0);
        age.setMax(120);
        age.setStepButtonsVisible(true);
        age.setValue(rule.age());
        age.setHelperText(Texts.t("builder.rights.age.help"));
        resident.setValue(rule.resident());
        displaced.setValue(rule.displaced());
        members.addValueChangeListener(_ -> enable());
        resident.addValueChangeListener(_ -> enable());
        members.setValue(rule.members());
        enable();
        add(new Paragraph(Texts.t("builder.rights.lead")), Layouts.form(members, level, age, resident, displaced));
        var save = new Button(Texts.t("builder.rights.save"), _ -> {
            var years = age.getValue();
            if (age.isInvalid()) {
                Notice.error(Texts.t("builder.rights.age.help"));
                return;
            }
            decided.accept(new ActionRule(
                    rule.permission(),
                    members.getValue(),
                    level.getValue() == null ? 0 : level.getValue().level(),
                    years == null ? 0 : years,
                    resident.getValue(),
                    displaced.getValue()));
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.cancel"), _ -> close()), save);
    }

    private void enable() {
        level.setEnabled(members.getValue());
        age.setEnabled(members.getValue());
        resident.setEnabled(members.getValue());
        displaced.setEnabled(members.getValue() && resident.getValue());
    }
}
