package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Rung;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.people.Way;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** One member, for staff: how surely they are known, and making sure in person or by letter. */
@Route(value = "members/:id", layout = SpaceShell.class)
@PermitAll
class MemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Members members;
    private final transient Verifications verifications;
    private String title = Texts.t("space.members.title");

    MemberView(Members members, Verifications verifications) {
        this.members = members;
        this.verifications = verifications;
        addClassName("si-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").flatMap(Visit::uuid);
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(members.find(id.get()));
    }

    private void show(Member member) {
        removeAll();
        title = member.name();
        add(new PageHeader(member.name())
                .back("/verify", Texts.t("space.verify.title"))
                .lead(member.isAssisted() ? Texts.t("space.members.assisted") : member.email()));
        if (!members.mayVerify()) {
            return;
        }
        add(
                new H2(Texts.t("space.verification.title")),
                VerificationList.of(
                        verifications.of(member.id()),
                        verifications,
                        known -> Confirm.danger(
                                Texts.t("space.verification.revoke.question"),
                                Texts.t("space.verification.revoke.consequence"),
                                Texts.t("space.verification.revoke"),
                                () -> {
                                    verifications.revoke(known.id());
                                    show(member);
                                })));
        inPerson(member);
        byLetter(member);
    }

    private void inPerson(Member member) {
        var rungs = verifications.rungs(Way.STAFF);
        if (rungs.isEmpty()) {
            return;
        }
        var rung = choice(rungs);
        var document = new TextField(Texts.t("space.verification.document"));
        document.setHelperText(Texts.t("space.verification.document.help"));
        document.setMaxLength(80);
        var digits = new TextField(Texts.t("space.verification.digits"));
        digits.setHelperText(Texts.t("space.verification.digits.help"));
        digits.setMaxLength(4);
        digits.setAllowedCharPattern("\\d");
        var number = new TextField(Texts.t("space.verification.number"));
        number.setHelperText(Texts.t("space.verification.number.help"));
        number.setMaxLength(20);
        number.setAutocomplete(Autocomplete.OFF);
        var expires = new DayField(Texts.t("space.verification.expires"));
        expires.setMin(LocalDate.now());
        var act = new Button(Texts.t("space.verification.confirm"), _ -> {
            verifications.confirm(
                    member.id(),
                    rung.getValue().key(),
                    document.getValue(),
                    digits.getValue(),
                    day(expires),
                    number.getValue());
            Notice.success(Texts.t("space.verification.confirmed", member.name()));
            show(member);
        });
        add(
                new H2(Texts.t("space.verification.person")),
                new Paragraph(Texts.t("space.verification.person.lead")),
                Layouts.form(rung, document, digits, number, expires, new Div(act)));
    }

    private void byLetter(Member member) {
        var rungs = verifications.rungs(Way.LETTER);
        if (rungs.isEmpty()) {
            return;
        }
        var rung = choice(rungs);
        var shown = new Div();
        shown.getElement().setAttribute("role", "status");
        var act = new Button(Texts.t("space.verification.letter.write"), _ -> {
            var code =
                    new Span(verifications.letter(member.id(), rung.getValue().key()));
            code.addClassName("si-code");
            shown.removeAll();
            shown.add(new Paragraph(Texts.t("space.verification.letter.code")), new Paragraph(code));
        });
        add(
                new H2(Texts.t("space.verification.letter")),
                new Paragraph(Texts.t("space.verification.letter.lead")),
                Layouts.form(rung, new Div(act)),
                shown);
    }

    private static Select<Rung> choice(List<Rung> rungs) {
        var field = new Select<Rung>();
        field.setLabel(Texts.t("space.verification.rung"));
        field.setItems(rungs);
        field.setItemLabelGenerator(rung -> Named.in(rung.names(), Texts.locale()));
        field.setValue(rungs.getFirst());
        field.setVisible(rungs.size() > 1);
        return field;
    }

    private static @Nullable LocalDate day(DayField field) {
        return field.getValue();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
