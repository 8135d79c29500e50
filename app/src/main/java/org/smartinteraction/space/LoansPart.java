package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.LocalDate;
import org.smartinteraction.people.Loan;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Handing one's own role on for a time: for a leave, for a deputy. */
class LoansPart extends Section {

    private final transient Members members;
    private final transient People people;
    private final transient Member me;

    LoansPart(Members members, People people, Member me) {
        this.members = members;
        this.people = people;
        this.me = me;
        addClassName("si-panel");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(Texts.t("space.loan.title")), new Paragraph(Texts.t("space.loan.lead")));
        var loans = people.loans(me.id());
        if (!loans.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("si-plain-list");
            loans.forEach(loan -> list.add(item(loan)));
            add(list);
        }
        add(form());
    }

    private ListItem item(Loan loan) {
        boolean mine = loan.by().equals(me.id());
        var row = Layouts.row(new Span(Texts.t(
                mine ? "space.loan.given" : "space.loan.had",
                role(loan.role()),
                loan.name(),
                Texts.date(loan.until()))));
        if (mine) {
            var back = new Button(Texts.t("space.loan.back"), _ -> {
                people.takeBack(loan.member(), loan.role());
                show();
            });
            back.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(back);
        }
        return new ListItem(row);
    }

    private Div form() {
        var role = new Select<RoleConfig>();
        role.setLabel(Texts.t("space.loan.role"));
        role.setItems(members.roles().stream()
                .filter(each -> me.roles().contains(each.key()))
                .toList());
        role.setItemLabelGenerator(each -> each.name(Texts.locale()));
        role.getListDataView().getItems().findFirst().ifPresent(role::setValue);
        var email = new EmailField(Texts.t("space.loan.email"));
        email.setHelperText(Texts.t("space.loan.email.help"));
        var until = new DayField(Texts.t("space.loan.until"));
        until.setMin(LocalDate.now());
        var act = new Button(Texts.t("space.loan.act"), _ -> {
            if (role.getValue() == null || email.isEmpty() || until.getValue() == null) {
                Notice.error(Texts.t("space.loan.incomplete"));
                return;
            }
            members.lend(email.getValue(), role.getValue().key(), until.getValue());
            Notice.success(Texts.t("space.loan.done", email.getValue(), Texts.date(until.getValue())));
            show();
        });
        return Layouts.form(role, email, until, new Div(act));
    }

    private String role(String key) {
        return members.roles().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(each -> each.name(Texts.locale()))
                .orElse(key);
    }
}
