package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.smartinteraction.ui.Texts;

/** The field in which one setting of a section is decided. */
final class SettingField {

    private SettingField() {}

    /** A field for the setting with the section's value; each change is handed on. */
    static Component of(Setting setting, SectionConfig section, Consumer<Object> decided) {
        var key = section.type() + ".setting." + setting.key();
        var label = Texts.t(key);
        return switch (setting) {
            case Setting.Toggle toggle -> toggle(label, key, toggle.in(section.settings()), decided);
            case Setting.Number number -> number(label, key, number, number.in(section.settings()), decided);
            case Setting.Choice choice -> choice(label, key, choice, choice.in(section.settings()), decided);
            case Setting.Text text -> text(label, key, text, text.in(section.settings()), decided);
        };
    }

    private static Component toggle(String label, String key, boolean value, Consumer<Object> decided) {
        var field = new Checkbox(label, value);
        field.setHelperText(help(key));
        field.addValueChangeListener(change -> decided.accept(change.getValue()));
        return field;
    }

    private static Component number(
            String label, String key, Setting.Number setting, long value, Consumer<Object> decided) {
        var field = new IntegerField(label);
        field.setMin((int) setting.min());
        field.setMax((int) setting.max());
        field.setStepButtonsVisible(true);
        field.setValue((int) value);
        var range = Texts.t("builder.range", setting.min(), setting.max());
        field.setHelperText((help(key) + " " + range).strip());
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(range)
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        field.addValueChangeListener(change -> {
            var number = change.getValue();
            if (number != null && number >= setting.min() && number <= setting.max()) {
                decided.accept(number.longValue());
            }
        });
        return field;
    }

    private static Component choice(
            String label, String key, Setting.Choice setting, String value, Consumer<Object> decided) {
        var field = new RadioButtonGroup<String>(label);
        field.setItems(setting.options());
        field.setItemLabelGenerator(option -> Texts.t(key + "." + option));
        field.setHelperText(help(key));
        field.setValue(value);
        field.addValueChangeListener(change -> decided.accept(change.getValue()));
        return field;
    }

    private static Component text(
            String label, String key, Setting.Text setting, String value, Consumer<Object> decided) {
        var field = new TextArea(label);
        field.setMaxLength(setting.length());
        field.setHelperText(help(key));
        field.setValue(value);
        field.setWidthFull();
        field.addValueChangeListener(change -> decided.accept(change.getValue()));
        return field;
    }

    private static String help(String key) {
        return Texts.in(Texts.locale()).has(key + ".help") ? Texts.t(key + ".help") : "";
    }
}
