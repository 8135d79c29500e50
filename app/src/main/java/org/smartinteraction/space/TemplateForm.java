package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Making a template of the draft. */
class TemplateForm extends Div {

    private final TextField key = new TextField(Texts.t("builder.templates.key"));
    private Map<String, String> names = new LinkedHashMap<>();
    private Map<String, String> about = new LinkedHashMap<>();

    TemplateForm(OwnTemplates templates, List<String> languages, Consumer<Template> saved) {
        key.setHelperText(Texts.t("builder.templates.key.help"));
        key.setMaxLength(60);
        key.setAllowedCharPattern("[a-z0-9-]");
        var save = new Button(Texts.t("builder.templates.save.action"), _ -> {
            if (languages.stream().anyMatch(code -> blank(names, code) || blank(about, code))) {
                Notice.error(Texts.t("builder.templates.incomplete"));
                return;
            }
            saved.accept(templates.save(key.getValue(), names, about));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(Layouts.form(
                key,
                LanguageFields.lines(Texts.t("builder.templates.name"), languages, names, 120, text -> names = text),
                LanguageFields.areas(Texts.t("builder.templates.about"), languages, about, 1000, text -> about = text),
                new Div(save)));
    }

    private static boolean blank(Map<String, String> text, String code) {
        return text.getOrDefault(code, "").isBlank();
    }
}
