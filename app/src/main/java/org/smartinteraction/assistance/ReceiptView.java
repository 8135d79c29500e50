package org.smartinteraction.assistance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.smartinteraction.people.People;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Visit;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The receipt for a person, to be printed or sent: what was done in their name today. */
@Route(value = "assistance/:id/receipt", layout = SpaceShell.class)
@PermitAll
class ReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final transient Receipts receipts;
    private final transient Spaces spaces;
    private final transient People people;

    ReceiptView(Receipts receipts, Spaces spaces, People people) {
        this.people = people;
        this.receipts = receipts;
        this.spaces = spaces;
        addClassNames("si-page", "si-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").flatMap(Visit::uuid);
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(receipt(id.get(), LocalDate.now(KYIV).atStartOfDay(KYIV).toInstant()));
    }

    /** The same one while nothing more was done: looking at it again makes no new code. */
    private Receipts.Receipt receipt(UUID person, Instant since) {
        var session = VaadinSession.getCurrent();
        var kept = "receipt for " + person + " at " + Tenancy.tenant().id();
        if (session.getAttribute(kept) instanceof Receipts.Receipt known && receipts.isWhole(known, since)) {
            return known;
        }
        var made = receipts.make(person, since, host());
        session.setAttribute(kept, made);
        return made;
    }

    private void show(Receipts.Receipt receipt) {
        removeAll();
        var print = new Button(Texts.t("assistance.receipt.print"), Icon.of("printer"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        var header = new PageHeader(getPageTitle())
                .lead(Texts.t("assistance.receipt.lead", receipt.person().name(), spaces.name()))
                .actions(print);
        var code = new Paragraph(receipt.code());
        code.addClassName("si-claim-code");
        add(
                header,
                Layouts.panel(new H2(Texts.t("assistance.receipt.done")), done(receipt)),
                Layouts.panel(
                        new H2(Texts.t("assistance.receipt.who")),
                        new Paragraph(
                                Texts.t("assistance.receipt.office", receipt.office(), Texts.date(receipt.day()))),
                        new Paragraph(receipt.consent()
                                .map(consent -> Texts.t(
                                        "assistance.receipt.consent",
                                        Texts.t(consent.kind().textKey()),
                                        Texts.date(consent.given())))
                                .orElse("")),
                        new Paragraph(Texts.t("assistance.receipt.withdraw"))),
                Layouts.panel(
                        new H2(Texts.t("assistance.receipt.claim")),
                        new Paragraph(Texts.t("assistance.receipt.claim.text", receipt.address())),
                        code,
                        new Paragraph(Texts.t("assistance.receipt.claim.keep"))),
                sending(receipt));
    }

    private static Component done(Receipts.Receipt receipt) {
        if (receipt.done().isEmpty()) {
            return new Paragraph(Texts.t("assistance.receipt.nothing"));
        }
        var list = new UnorderedList();
        receipt.done().forEach(done -> {
            var time = new Span(Texts.time(done.at()));
            time.addClassName("si-hint");
            list.add(new ListItem(Layouts.row(
                    new Span(Receipts.act(done.act()) + (done.title().isEmpty() ? "" : ": " + done.title())), time)));
        });
        return list;
    }

    /** What is done with it; not on paper. */
    private Component sending(Receipts.Receipt receipt) {
        var row = Layouts.row();
        row.addClassName("si-actions");
        var person = receipt.person();
        if (receipts.canMail(person)) {
            row.add(new Button(Texts.t("assistance.receipt.mail", person.email()), Icon.of("mail"), _ -> {
                receipts.mail(receipt, address(receipt));
                Notice.success(Texts.t("assistance.receipt.sent"));
            }));
        }
        if (receipts.canText(person)) {
            row.add(new Button(Texts.t("assistance.receipt.message", "+" + person.phone()), Icon.of("phone"), _ -> {
                receipts.text(receipt);
                Notice.success(Texts.t("assistance.receipt.sent"));
            }));
        }
        if (people.errand().isEmpty()) {
            row.add(new Anchor("/assistance", Texts.t("assistance.receipt.next")));
        }
        return row;
    }

    private static String host() {
        var request = VaadinRequest.getCurrent();
        var asked = request == null ? null : request.getHeader("Host");
        return asked == null ? Tenancy.tenant().host() : asked;
    }

    private static String address(Receipts.Receipt receipt) {
        var secure =
                VaadinRequest.getCurrent() != null && VaadinRequest.getCurrent().isSecure();
        return (secure ? "https://" : "http://") + receipt.address();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("assistance.receipt");
    }
}
