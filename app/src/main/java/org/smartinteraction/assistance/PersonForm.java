package org.smartinteraction.assistance;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Texts;

/** What is written down of a person: as little as can be. */
class PersonForm extends Div {

    private final TextField name = new TextField(Texts.t("assistance.person.name"));
    private final TextField year = new TextField(Texts.t("assistance.person.year"));
    private final TextField phone = new TextField(Texts.t("assistance.person.phone"));
    private final EmailField email = new EmailField(Texts.t("assistance.person.email"));
    private final RadioButtonGroup<Residence> residence = new RadioButtonGroup<>(Texts.t("assistance.residence"));
    private final CheckboxGroup<Group> groups = new CheckboxGroup<>(Texts.t("assistance.person.groups"));

    PersonForm() {
        addClassName("si-form");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        name.setHelperText(Texts.t("assistance.person.name.help"));
        year.setMaxLength(4);
        year.setAllowedCharPattern("\\d");
        year.setHelperText(Texts.t("assistance.person.year.help"));
        phone.setMaxLength(30);
        phone.setHelperText(Texts.t("assistance.person.phone.help"));
        email.setMaxLength(254);
        groups.setItems(Group.values());
        groups.setItemLabelGenerator(group -> Texts.t(group.textKey()));
        groups.setHelperText(Texts.t("assistance.person.groups.help"));
        residence.setItems(Residence.values());
        residence.setItemLabelGenerator(each -> Texts.t(each.textKey()));
        residence.setValue(Residence.UNSAID);
        // The browser at a counter knows the clerk, or whoever came before.
        name.setAutocomplete(Autocomplete.OFF);
        year.setAutocomplete(Autocomplete.OFF);
        phone.setAutocomplete(Autocomplete.OFF);
        email.setAutocomplete(Autocomplete.OFF);
        add(name, year, phone, email, residence, groups);
    }

    /** Shows somebody who is known; what others have read stays as it is. */
    PersonForm of(Assisted person, Residence lives) {
        residence.setValue(lives);
        name.setValue(person.name());
        name.setReadOnly(true);
        year.setValue(person.year() == null ? "" : person.year().toString());
        year.setReadOnly(true);
        phone.setValue(person.phone().isEmpty() ? "" : "+" + person.phone());
        email.setValue(person.email());
        groups.setValue(person.groups());
        return this;
    }

    Residence residence() {
        return residence.getValue();
    }

    void begin() {
        name.focus();
    }

    /** Shows a refusal at the field that it is about; other fields are right again. */
    boolean blame(Refusal refusal) {
        Stream.<HasValidation>of(name, year, phone, email).forEach(field -> field.setInvalid(false));
        return switch (refusal.textKey()) {
            case "assistance.refusal.name" -> blame(name, name, refusal);
            case "assistance.refusal.year", "assistance.refusal.year.digits" -> blame(year, year, refusal);
            case "assistance.refusal.phone" -> blame(phone, phone, refusal);
            case "assistance.refusal.email" -> blame(email, email, refusal);
            default -> false;
        };
    }

    private static boolean blame(HasValidation field, Focusable<?> same, Refusal refusal) {
        field.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
        field.setInvalid(true);
        same.focus();
        return true;
    }

    Entry entry() {
        return new Entry(name.getValue(), year(year.getValue()), phone.getValue(), email.getValue(), groups.getValue());
    }

    /** @throws Refusal for what is no year */
    static @Nullable Integer year(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{4}")) {
            throw new Refusal("assistance.refusal.year.digits");
        }
        return Integer.valueOf(text);
    }
}
