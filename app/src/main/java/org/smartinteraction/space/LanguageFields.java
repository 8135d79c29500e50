package org.smartinteraction.space;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.smartinteraction.ui.Texts;

/** A text in every language of the space: a field for each. What is left is kept. */
class LanguageFields extends Div {

    private final Map<String, TextFieldBase<?, String>> fields = new LinkedHashMap<>();

    private LanguageFields(
            String label,
            List<String> languages,
            Map<String, String> text,
            Consumer<Map<String, String>> changed,
            boolean large,
            int length) {
        addClassName("builder-languages");
        for (var code : languages) {
            var name = Texts.t("builder.in", label, language(code));
            TextFieldBase<?, String> field = large ? area(name, length) : line(name, length);
            field.getElement().setAttribute("lang", code);
            field.setValue(text.getOrDefault(code, ""));
            field.setWidthFull();
            if (!text.isEmpty()) {
                mark(field);
            }
            field.addValueChangeListener(_ -> {
                mark(field);
                changed.accept(value(text));
            });
            fields.put(code, field);
            add(field);
        }
    }

    /** One line in every language. */
    static LanguageFields lines(
            String label,
            List<String> languages,
            Map<String, String> text,
            int length,
            Consumer<Map<String, String>> changed) {
        return new LanguageFields(label, languages, text, changed, false, length);
    }

    /** Several lines in every language. */
    static LanguageFields areas(
            String label,
            List<String> languages,
            Map<String, String> text,
            int length,
            Consumer<Map<String, String>> changed) {
        return new LanguageFields(label, languages, text, changed, true, length);
    }

    /** What a language calls itself: {@code українська}. */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Texts.locale());
    }

    private Map<String, String> value(Map<String, String> before) {
        var value = new LinkedHashMap<>(before);
        fields.forEach((code, field) -> value.put(code, field.getValue().strip()));
        return value;
    }

    private static void mark(TextFieldBase<?, String> field) {
        field.setHelperText(field.getValue().isBlank() ? Texts.t("builder.missing") : "");
    }

    private static TextField line(String label, int length) {
        var field = new TextField(label);
        field.setMaxLength(length);
        return field;
    }

    private static TextArea area(String label, int length) {
        var field = new TextArea(label);
        field.setMaxLength(length);
        field.setMinRows(3);
        return field;
    }
}
