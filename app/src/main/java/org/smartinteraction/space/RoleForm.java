package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** A role's name and who holds it, in every language of the space. */
class RoleForm extends Dialog {

    private final Map<String, String> names;
    private final Map<String, String> about;

    /** For a new role. */
    RoleForm(List<String> languages, Consumer<RoleConfig> done) {
        this(
                languages,
                new RoleConfig("role-" + UUID.randomUUID().toString().substring(0, 8), Map.of(), Map.of(), List.of()),
                done);
    }

    /** For one that is there. */
    RoleForm(List<String> languages, RoleConfig role, Consumer<RoleConfig> done) {
        names = new HashMap<>(role.names());
        about = new HashMap<>(role.about());
        setHeaderTitle(Texts.t(role.names().isEmpty() ? "builder.role.new" : "builder.role.rename"));
        setWidth("32rem");
        add(Layouts.stack(
                LanguageFields.lines(Texts.t("builder.role.name"), languages, role.names(), 80, names::putAll),
                LanguageFields.areas(Texts.t("builder.role.about"), languages, role.about(), 300, about::putAll)));
        var save = new Button(Texts.t("builder.role.save"), _ -> {
            if (languages.stream().anyMatch(code -> names.getOrDefault(code, "").isBlank())) {
                Notice.error(Texts.t("builder.role.incomplete"));
                return;
            }
            done.accept(role.called(names, about));
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.t("ui.cancel"), _ -> close()), save);
    }
}
