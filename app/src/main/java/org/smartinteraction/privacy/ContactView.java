package org.smartinteraction.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.privacy.Contacts.Contact;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Administrators say who answers for the data of their space. */
@Route(value = "privacy/contact", layout = SpaceShell.class)
@PermitAll
class ContactView extends Div implements HasDynamicTitle {

    private final transient Contacts contacts;
    private final Map<String, TextField> names = new LinkedHashMap<>();
    private final TextField contact = new TextField(Texts.t("privacy.contact.contact"));

    ContactView(Contacts contacts, Spaces spaces, Access access) {
        access.require(Action.CONFIGURE);
        this.contacts = contacts;
        addClassName("si-page");
        var known = contacts.current();
        var form = Layouts.form();
        for (var language : spaces.current().languages()) {
            var field =
                    new TextField(Texts.t("privacy.contact.controller", language.getDisplayLanguage(Texts.locale())));
            field.setValue(known.controller().getOrDefault(language.getLanguage(), ""));
            field.setMaxLength(300);
            names.put(language.getLanguage(), field);
            form.add(field);
        }
        contact.setHelperText(Texts.t("privacy.contact.contact.help"));
        contact.setMaxLength(300);
        contact.setValue(known.contact());
        var save = new Button(Texts.t("privacy.contact.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(contact, save);
        add(
                new PageHeader(Texts.t("privacy.contact.title")).lead(Texts.t("privacy.contact.lead")),
                form,
                new Paragraph(new Anchor("/privacy", Texts.t("privacy.contact.see"))));
    }

    private void save() {
        var said = new HashMap<String, String>();
        names.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                said.put(language, field.getValue().strip());
            }
        });
        try {
            contacts.change(new Contact(said, contact.getValue()));
            Notice.success(Texts.t("privacy.contact.saved"));
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("privacy.contact.title");
    }
}
