package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The look of the draft, its name and its languages. */
@Route(value = "builder/look", layout = BuilderShell.class)
@PermitAll
class LookView extends BuilderPage {

    LookView(Builder builder) {
        super(builder, "look");
        var look = config().look();
        var sample = new LookSample(look);
        var colour = new ColourField(
                look.accent(),
                chosen -> change(config -> {
                    var changed = new Look(chosen, config.look().corners());
                    sample.show(changed);
                    return SpaceEdit.looking(config, changed);
                }));
        var corners = new RadioButtonGroup<Look.Corners>(Texts.t("builder.part.corners"));
        corners.setItems(Look.Corners.values());
        corners.setItemLabelGenerator(
                each -> Texts.t("builder.corners." + each.name().toLowerCase(Locale.ROOT)));
        corners.setValue(look.corners());
        corners.addValueChangeListener(chosen -> change(config -> {
            var changed = new Look(config.look().accent(), chosen.getValue());
            sample.show(changed);
            return SpaceEdit.looking(config, changed);
        }));
        add(Layouts.sided(Layouts.form(colour, corners), sample), new H2(Texts.t("builder.look.name")), names());
    }

    private Component names() {
        var config = config();
        var own = config.names().isEmpty() ? Tenancy.tenant().names() : config.names();
        var names = LanguageFields.lines(
                Texts.t("builder.part.name"),
                config.languages(),
                own,
                80,
                text -> change(draft -> SpaceEdit.named(draft, text)));
        var languages = new CheckboxGroup<String>(Texts.t("builder.part.languages"));
        languages.setItems(Stream.concat(
                        config.languages().stream(), Texts.languages().stream().map(Locale::getLanguage))
                .distinct()
                .toList());
        languages.setItemLabelGenerator(LanguageFields::language);
        languages.setValue(new LinkedHashSet<>(config.languages()));
        languages.setHelperText(Texts.t("builder.look.languages.help"));
        languages.addValueChangeListener(chosen -> {
            if (chosen.getValue().isEmpty()) {
                languages.setValue(chosen.getOldValue());
                return;
            }
            var order = languages
                    .getListDataView()
                    .getItems()
                    .filter(chosen.getValue()::contains)
                    .toList();
            change(draft -> SpaceEdit.speaking(draft, order));
        });
        return Layouts.form(names, languages);
    }
}
