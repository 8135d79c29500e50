package org.smartinteraction.operator;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Address, names, languages and colour of the space to be. */
final class ShapeStep extends Div {

    private final transient Labels labels;
    private final SpaceRequest request;
    final TextField label = new TextField(Texts.t("operator.start.label"));
    private final Map<String, TextField> names = new HashMap<>();
    private final CheckboxGroup<String> languages = new CheckboxGroup<>(Texts.t("operator.start.languages.field"));
    private final RadioButtonGroup<String> first = new RadioButtonGroup<>(Texts.t("operator.start.languages.first"));
    private final AccentField accent;

    /** What was chosen. */
    record Shape(String label, Map<String, String> names, List<String> languages, String accent) {}

    ShapeStep(Labels labels, SpaceRequest request, Consumer<Shape> chosen) {
        this.labels = labels;
        this.request = request;
        this.accent = new AccentField(Objects.requireNonNullElse(request.accent(), "#1f5fa8"));
        addClassName("si-stack");
        var form = Layouts.form(name("uk"), name("en"), labelField(), languages, first, accent);
        form.add(new BusyButton(Texts.t("operator.start.continue"), () -> finish(chosen)));
        languageFields();
        add(new H2(Texts.t("operator.start.shape")), form);
    }

    private TextField name(String language) {
        var field = new TextField(Texts.t("operator.start.name-field." + language));
        field.setMaxLength(120);
        field.setValue(request.names().getOrDefault(language, ""));
        field.getElement().setAttribute("lang", language);
        names.put(language, field);
        return field;
    }

    private TextField labelField() {
        label.setValue(Objects.requireNonNullElse(request.label(), ""));
        label.setSuffixComponent(new Span(labels.suffix()));
        label.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        label.setValueChangeMode(ValueChangeMode.LAZY);
        label.addValueChangeListener(_ -> check());
        label.getElement().setAttribute("spellcheck", "false");
        check();
        return label;
    }

    /** Says at once whether the address can be had, and if not, why. */
    private void check() {
        try {
            var free = labels.free(label.getValue(), request.area());
            label.setInvalid(false);
            label.setHelperText(Texts.t("operator.start.label.free", labels.host(free)));
        } catch (Refusal refusal) {
            label.setHelperText(null);
            label.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            label.setInvalid(true);
        }
    }

    private void languageFields() {
        languages.setItems("uk", "en");
        languages.setItemLabelGenerator(language -> Texts.t("ui.language." + language));
        languages.setValue(new LinkedHashSet<>(request.languages()));
        first.setItems("uk", "en");
        first.setItemLabelGenerator(language -> Texts.t("ui.language." + language));
        first.setValue(request.languages().getFirst());
        first.setVisible(request.languages().size() > 1);
        languages.addValueChangeListener(change -> {
            first.setVisible(change.getValue().size() > 1);
            names.forEach((language, field) ->
                    field.setRequiredIndicatorVisible(change.getValue().contains(language)));
        });
    }

    private void finish(Consumer<Shape> chosen) {
        var spoken = new ArrayList<>(languages.getValue());
        String leading = first.getValue();
        if (spoken.remove(leading)) {
            spoken.addFirst(leading);
        }
        var called = new HashMap<String, String>();
        names.forEach((language, field) -> called.put(language, field.getValue().strip()));
        try {
            chosen.accept(new Shape(label.getValue(), called, spoken, accent.getValue()));
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }
}
