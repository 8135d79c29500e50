package org.smartinteraction.organisations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.VouchRequest;
import org.smartinteraction.people.Vouched;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.space.Named;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.space.Visit;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/**
 * Who asks an organisation to vouch for them, and for whom it vouches: for those who speak for it. Staff who make sure
 * of people see the second and say whether they trust it.
 */
@Route(value = "organisations/:id/vouching", layout = SpaceShell.class)
@PermitAll
class VouchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Organisations organisations;
    private final transient Vouching vouching;
    private final transient Verifications verifications;
    private final transient Access access;

    VouchView(Organisations organisations, Vouching vouching, Verifications verifications, Access access) {
        this.organisations = organisations;
        this.vouching = vouching;
        this.verifications = verifications;
        this.access = access;
        addClassNames("si-page", "si-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").flatMap(Visit::uuid);
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (!vouching.answersFor(id.get())) {
            access.require(Verifications.VERIFY);
        }
        show(organisations.find(id.get()));
    }

    private void show(Organisation organisation) {
        removeAll();
        var id = organisation.id();
        add(new PageHeader(getPageTitle())
                .back(organisation.path(), organisation.name())
                .lead(Texts.t(
                        vouching.answersFor(id)
                                ? "organisations.vouching.lead"
                                : "organisations.vouching.lead.staff")));
        add(trust(organisation));
        if (vouching.answersFor(id)) {
            add(waiting(organisation));
        }
        add(vouched(organisation));
    }

    private Component trust(Organisation organisation) {
        var id = organisation.id();
        boolean may = vouching.mayVouch(id);
        var row = Layouts.row(
                may
                        ? new StatusBadge(Texts.t("organisations.vouching.may"), Tone.GOOD, "certificate")
                        : new StatusBadge(Texts.t("organisations.vouching.may.not"), Tone.WARNING));
        if (access.may(Verifications.VERIFY)) {
            boolean trusted = vouching.isTrusted(id);
            row.add(new Button(
                    Texts.t(trusted ? "organisations.vouching.distrust" : "organisations.vouching.trust"), _ -> {
                        vouching.trust(id, !trusted);
                        Notice.success(Texts.t(
                                trusted ? "organisations.vouching.distrusted" : "organisations.vouching.trusted"));
                        show(organisation);
                    }));
        }
        return row;
    }

    private Component waiting(Organisation organisation) {
        var part = Layouts.stack(new H2(Texts.t("organisations.vouching.waiting")));
        var waiting = vouching.waiting(organisation.id());
        if (waiting.isEmpty()) {
            part.add(new EmptyState("inbox", Texts.t("organisations.vouching.waiting.empty")));
        }
        waiting.forEach(request -> part.add(panel(organisation, request)));
        return part;
    }

    private Component panel(Organisation organisation, VouchRequest request) {
        var words = new Paragraph(request.words());
        words.addClassName("si-words");
        words.getElement().setAttribute("dir", "auto");
        var when = new Span(Texts.t("organisations.vouching.asked", Texts.date(request.asked()), rung(request.rung())));
        when.addClassName("si-hint");
        var email = new Span(request.email());
        email.getStyle().set("overflow-wrap", "anywhere");
        var yes = new Button(
                Texts.t("organisations.vouching.vouch"),
                _ -> Confirm.ask(
                        Texts.t("organisations.vouching.vouch.question", request.name()),
                        Texts.t("organisations.vouching.vouch.consequence", organisation.name()),
                        Texts.t("organisations.vouching.vouch"),
                        () -> {
                            vouching.vouch(request.id());
                            Notice.success(Texts.t("organisations.vouching.vouch.done", request.name()));
                            show(organisation);
                        }));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setAriaLabel(Texts.t("organisations.vouching.vouch") + ": " + request.name());
        var no = new Button(Texts.t("organisations.vouching.decline"), _ -> decline(organisation, request));
        no.setAriaLabel(Texts.t("organisations.vouching.decline") + ": " + request.name());
        return Layouts.panel(new H3(request.name()), Layouts.row(email, when), words, Layouts.row(yes, no));
    }

    private void decline(Organisation organisation, VouchRequest request) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("organisations.vouching.decline.title", request.name()));
        var reason = new TextArea(Texts.t("organisations.vouching.reason"));
        reason.setHelperText(Texts.t("organisations.vouching.reason.help"));
        reason.setMaxLength(Vouching.LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        dialog.add(reason);
        dialog.setWidth("min(34rem, 94vw)");
        dialog.getFooter()
                .add(
                        new Button(Texts.t("ui.cancel"), _ -> dialog.close()),
                        new BusyButton(Texts.t("organisations.vouching.decline"), () -> {
                            try {
                                vouching.decline(request.id(), reason.getValue());
                            } catch (Refusal refusal) {
                                reason.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
                                reason.setInvalid(true);
                                reason.focus();
                                return;
                            }
                            dialog.close();
                            Notice.success(Texts.t("organisations.vouching.decline.done", request.name()));
                            show(organisation);
                        }));
        dialog.open();
    }

    private Component vouched(Organisation organisation) {
        var part = Layouts.stack(new H2(Texts.t("organisations.vouching.vouched")));
        var vouched = vouching.vouchedBy(organisation.id());
        if (vouched.isEmpty()) {
            part.add(new EmptyState("user-check", Texts.t("organisations.vouching.vouched.empty")));
            return part;
        }
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        vouched.forEach(each -> list.add(item(organisation, each)));
        part.add(list);
        return part;
    }

    private ListItem item(Organisation organisation, Vouched vouched) {
        var back = new Button(
                Texts.t("organisations.vouching.back"),
                _ -> Confirm.danger(
                        Texts.t("organisations.vouching.back.question", vouched.name()),
                        Texts.t("organisations.vouching.back.consequence"),
                        Texts.t("organisations.vouching.back"),
                        () -> {
                            takeBack(organisation.id(), vouched.id());
                            show(organisation);
                        }));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(Texts.t("organisations.vouching.back") + ": " + vouched.name());
        var email = new Span(vouched.email());
        email.getStyle().set("overflow-wrap", "anywhere");
        return new ListItem(Layouts.row(
                new Span(vouched.name()),
                email,
                new StatusBadge(Texts.t("organisations.vouching.until", Texts.date(vouched.expires())), Tone.GOOD),
                back));
    }

    /** As whoever the acting person is here: a voice of the organisation, or staff. */
    private void takeBack(UUID actor, UUID verification) {
        if (vouching.answersFor(actor)) {
            vouching.takeBack(verification);
        } else {
            verifications.revoke(verification);
        }
    }

    private String rung(String key) {
        return vouching.rungs().stream()
                .filter(rung -> rung.key().equals(key))
                .findFirst()
                .map(rung -> Named.in(rung.names(), Texts.locale()))
                .orElse(key);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("organisations.vouching");
    }
}
