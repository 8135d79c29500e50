package org.smartinteraction.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.UUID;
import org.smartinteraction.people.Seat;
import org.smartinteraction.people.Seat.Part;
import org.smartinteraction.people.Seats;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Who belongs to an organisation, for those who do; its head invites and gives parts here. */
class PeoplePart extends Div {

    private final transient Seats seats;
    private final UUID actor;

    PeoplePart(Seats seats, UUID actor) {
        this.seats = seats;
        this.actor = actor;
        addClassName("si-stack");
        show();
    }

    private void show() {
        removeAll();
        var manages = seats.manages(actor);
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        var people = seats.of(actor);
        people.forEach(seat -> list.add(new ListItem(row(seat, manages))));
        add(new H2(Texts.t("organisations.people")), new Span(Texts.t("organisations.people.lead")));
        add(people.isEmpty() ? new EmptyState("users", Texts.t("organisations.people.empty")) : list);
        if (manages) {
            add(new H3(Texts.t("organisations.people.invite")), invite());
        }
    }

    private Div row(Seat seat, boolean manages) {
        // Whoever was only invited has not agreed to be named.
        var name = seat.accepted() ? seat.name() : seat.email();
        var row = Layouts.row(new Span(name));
        if (!seat.accepted()) {
            row.add(new StatusBadge(Texts.t("organisations.people.invited"), Tone.NEUTRAL, "mail"));
        }
        if (!manages) {
            row.add(new Span(Texts.t(seat.part().textKey())));
            return row;
        }
        var part = parts();
        part.setAriaLabel(Texts.t("organisations.people.part.of", name));
        part.setValue(seat.part());
        part.addValueChangeListener(change -> {
            try {
                seats.give(actor, seat.member(), change.getValue());
                Notice.success(Texts.t("organisations.people.changed", name));
            } finally {
                show();
            }
        });
        var remove = new Button(
                Texts.t("organisations.people.remove"),
                _ -> Confirm.danger(
                        Texts.t("organisations.people.remove.question", name),
                        Texts.t("organisations.leave.consequence"),
                        Texts.t("organisations.people.remove"),
                        () -> {
                            seats.remove(actor, seat.member());
                            show();
                        }));
        remove.setAriaLabel(Texts.t("organisations.people.remove") + ": " + name);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(part, remove);
        return row;
    }

    private Div invite() {
        var email = new EmailField(Texts.t("organisations.people.email"));
        email.setHelperText(Texts.t("organisations.people.email.help"));
        var part = parts();
        part.setLabel(Texts.t("organisations.people.part"));
        part.setValue(Part.REPRESENTATIVE);
        part.setHelperText(Texts.t("organisations.people.part.help"));
        var invite = new Button(Texts.t("organisations.people.invite.act"), _ -> {
            seats.invite(actor, email.getValue(), part.getValue());
            Notice.success(Texts.t("organisations.people.invite.done", email.getValue()));
            show();
        });
        return Layouts.form(email, part, new Div(invite));
    }

    private static Select<Part> parts() {
        var part = new Select<Part>();
        part.setItems(Part.values());
        part.setItemLabelGenerator(each -> Texts.t(each.textKey()));
        return part;
    }
}
