package org.smartinteraction.assistance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** One person without an account: their consent, acting for them, and what they may ask for. */
@Route(value = "assistance/:id", layout = SpaceShell.class)
@PermitAll
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Assistance assistance;
    private final transient Claims claims;
    private final transient Access access;
    private String title = Texts.t("assistance.person");

    PersonView(Assistance assistance, Claims claims, Access access) {
        this.assistance = assistance;
        this.claims = claims;
        this.access = access;
        addClassNames("si-page", "si-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        access.require(Assistance.ACT);
        var id = event.getRouteParameters().get("id").flatMap(Visit::uuid);
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(assistance.person(id.get()));
    }

    private void show(Assisted person) {
        removeAll();
        title = person.name();
        var consent = assistance.counting(person.id());
        var header = new PageHeader(title).back("/assistance", Texts.t("assistance.title"));
        if (person.year() != null) {
            header.facts(new Fact(
                    "calendar", Texts.t("assistance.person.born", person.year().toString())));
        }
        if (consent.isPresent()) {
            header.actions(acting(person), receipt(person));
        }
        add(header, Layouts.panel(new H2(Texts.t("assistance.consent.title")), consents(person)));
        if (consent.isEmpty()) {
            var form = new ConsentForm();
            add(Layouts.panel(
                    new H2(Texts.t("assistance.consent.new")),
                    form,
                    new BusyButton(Texts.t("assistance.consent.save"), () -> {
                        tried(() -> {
                            form.record(assistance, person.id());
                            Notice.success(Texts.t("assistance.consent.saved"));
                            show(person);
                        });
                    })));
        }
        add(reach(person), account(person), ending(person));
    }

    private Component acting(Assisted person) {
        return new BusyButton(
                Texts.t("assistance.begin", person.name()),
                () -> tried(() -> {
                    assistance.begin(person.id());
                    UI.getCurrent().getPage().setLocation("/");
                }));
    }

    private static Component receipt(Assisted person) {
        var link = new Anchor("/assistance/" + person.id() + "/receipt", Texts.t("assistance.receipt"));
        link.addClassNames("si-button", "si-button-plain");
        return link;
    }

    private Component consents(Assisted person) {
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        var all = assistance.consents(person.id());
        for (var consent : all) {
            boolean counts = consent.counts(LocalDate.now());
            var row = Layouts.row(
                    new StatusBadge(
                            Texts.t(counts ? "assistance.consent.counts" : "assistance.consent.over"),
                            counts ? Tone.GOOD : Tone.NEUTRAL),
                    new Span(Texts.t(consent.kind().textKey())
                            + (consent.detail().isEmpty() ? "" : ": " + consent.detail())),
                    new Fact("calendar", Texts.date(consent.given())));
            if (!consent.purpose().isEmpty()) {
                row.add(new Span(consent.purpose()));
            }
            list.add(new ListItem(row));
        }
        return all.isEmpty() ? new Paragraph(Texts.t("assistance.consent.none")) : list;
    }

    private Component reach(Assisted person) {
        var form = new PersonForm().of(person, assistance.residence(person.id()));
        var save = new Button(
                Texts.t("assistance.person.save"),
                _ -> tried(() -> {
                    assistance.change(person.id(), form.entry());
                    assistance.lives(person.id(), form.residence());
                    Notice.success(Texts.t("assistance.person.saved"));
                }));
        return Layouts.panel(new H2(Texts.t("assistance.person")), form, Layouts.row(save));
    }

    private Component account(Assisted person) {
        var email = new EmailField(Texts.t("assistance.account.email"));
        email.setHelperText(Texts.t("assistance.account.help"));
        var join = new Button(Texts.t("assistance.account.join"), _ -> {
            if (email.isEmpty()) {
                email.setErrorMessage(Texts.t("assistance.refusal.email"));
                email.setInvalid(true);
                email.focus();
                return;
            }
            Confirm.danger(
                    Texts.t("assistance.account.question", person.name(), email.getValue()),
                    Texts.t("assistance.account.consequence"),
                    Texts.t("assistance.account.join"),
                    () -> tried(() -> {
                        claims.confirm(person.id(), email.getValue());
                        Notice.success(Texts.t("assistance.account.done"));
                        UI.getCurrent().navigate("assistance");
                    }));
        });
        return Layouts.panel(
                new H2(Texts.t("assistance.account")),
                new Paragraph(Texts.t("assistance.account.lead")),
                Layouts.form(email, new Div(join)));
    }

    private Component ending(Assisted person) {
        var withdraw = new Button(
                Texts.t("assistance.withdraw"),
                _ -> Confirm.ask(
                        Texts.t("assistance.withdraw.question", person.name()),
                        Texts.t("assistance.withdraw.consequence"),
                        Texts.t("assistance.withdraw"),
                        () -> tried(() -> {
                            assistance.withdraw(person.id());
                            Notice.success(Texts.t("assistance.withdraw.done"));
                            show(person);
                        })));
        withdraw.setEnabled(assistance.counting(person.id()).isPresent());
        var erase = new Button(
                Texts.t("assistance.erase"),
                _ -> Confirm.danger(
                        Texts.t("assistance.erase.question", person.name()),
                        Texts.t("assistance.erase.consequence"),
                        Texts.t("assistance.erase"),
                        () -> tried(() -> {
                            assistance.erase(person.id());
                            Notice.success(Texts.t("assistance.erase.done"));
                            UI.getCurrent().navigate("assistance");
                        })));
        erase.addThemeVariants(ButtonVariant.ERROR);
        return Layouts.panel(new H2(Texts.t("assistance.end")), Layouts.row(withdraw, erase));
    }

    private static void tried(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
