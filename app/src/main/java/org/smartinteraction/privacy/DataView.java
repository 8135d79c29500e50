package org.smartinteraction.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** One's own data in this space: to take along, or to have erased. */
@Route(value = "me/data", layout = SpaceShell.class)
@PermitAll
class DataView extends Div implements HasDynamicTitle {

    private final transient PlaceErasure erasure;
    private final transient People people;

    DataView(People people, PlaceErasure erasure) {
        this.people = people;
        this.erasure = erasure;
        addClassName("si-page");
        var me = people.requireOneself();
        add(
                new PageHeader(Texts.t("privacy.data.title"))
                        .lead(Texts.t("privacy.data.lead"))
                        .back("/me", Texts.t("space.me.title")),
                download(),
                elsewhere(),
                erase(me));
    }

    private static Component download() {
        var link = outside("/me/data.zip?lang=" + Texts.locale().getLanguage(), Texts.t("privacy.data.download"));
        link.addClassName("si-button");
        link.getElement().setAttribute("download", true);
        return part(
                Texts.t("privacy.data.take"),
                new Paragraph(Texts.t("privacy.data.take.text")),
                new Paragraph(link),
                new Paragraph(new Anchor("/privacy", Texts.t("privacy.data.notice"))));
    }

    private static Component elsewhere() {
        return part(
                Texts.t("privacy.data.everywhere"),
                new Paragraph(Texts.t("privacy.data.everywhere.text")),
                new Paragraph(outside("/account?to=/me/data", Texts.t("privacy.data.everywhere.open"))));
    }

    private Component erase(Member me) {
        var part = part(
                Texts.t("privacy.erase.title"),
                new Paragraph(Texts.t("privacy.erase.goes")),
                list("privacy.erase.goes.1", "privacy.erase.goes.2", "privacy.erase.goes.3"),
                new Paragraph(Texts.t("privacy.erase.stays")),
                list(
                        "privacy.erase.stays.1",
                        "privacy.erase.stays.2",
                        "privacy.erase.stays.3",
                        "privacy.erase.stays.4"));
        erasure.obstacle(me)
                .ifPresentOrElse(
                        refusal -> part.add(new Paragraph(Texts.t(refusal.textKey(), refusal.arguments()))),
                        () -> part.add(form()));
        return part;
    }

    private Component form() {
        var word = Texts.t("privacy.erase.word");
        var typed = new TextField(Texts.t("privacy.erase.type", word));
        typed.setRequiredIndicatorVisible(true);
        var button = new Button(Texts.t("privacy.erase.do"));
        button.addThemeVariants(ButtonVariant.ERROR);
        button.addClickListener(_ -> {
            if (word.equalsIgnoreCase(typed.getValue().strip())) {
                erase();
            } else {
                typed.setErrorMessage(Texts.t("privacy.erase.wrong", word));
                typed.setInvalid(true);
                typed.focus();
            }
        });
        var form = new Div(typed, button);
        form.addClassName("si-form");
        return form;
    }

    private void erase() {
        try {
            erasure.erase(people.requireOneself());
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
            return;
        }
        var session = VaadinRequest.getCurrent().getWrappedSession(false);
        UI.getCurrent().getPage().setLocation("/privacy/erased");
        if (session != null) {
            session.invalidate();
        }
    }

    private static Section part(String title, Component... parts) {
        var section = new Section(new H2(title));
        section.add(parts);
        section.addClassName("si-stack");
        return section;
    }

    private static UnorderedList list(String... keys) {
        return new UnorderedList(
                Stream.of(keys).map(key -> new ListItem(Texts.t(key))).toArray(ListItem[]::new));
    }

    private static Anchor outside(String href, String text) {
        var link = new Anchor(href, text);
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return Texts.t("privacy.data.title");
    }
}
