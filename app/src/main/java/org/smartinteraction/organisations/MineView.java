package org.smartinteraction.organisations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Seat;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Vouching;
import org.smartinteraction.space.SpaceShell;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The organisations that a person belongs to or is invited to, and in whose name they act. */
@Route(value = "organisations/mine", layout = SpaceShell.class)
@PermitAll
class MineView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Seats seats;
    private final transient People people;
    private final transient Vouching vouching;

    MineView(Seats seats, People people, Vouching vouching) {
        this.seats = seats;
        this.people = people;
        this.vouching = vouching;
        addClassNames("si-page", "si-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var acting = people.requireMe().actor();
        add(new PageHeader(getPageTitle())
                .back("/organisations", Texts.t("organisations.title"))
                .lead(Texts.t("organisations.mine.lead")));
        var mine = seats.mine();
        if (mine.isEmpty()) {
            add(new EmptyState("users-group", Texts.t("organisations.mine.empty")));
        }
        mine.forEach(seat -> add(panel(seat, acting)));
    }

    private Div panel(Seat seat, @Nullable UUID acting) {
        var part = Texts.t(seat.part().textKey());
        var actions = Layouts.row();
        if (!seat.accepted()) {
            var yes = new Button(Texts.t("organisations.invitation.accept"), _ -> {
                seats.accept(seat.actor());
                Notice.success(Texts.t("organisations.invitation.accepted", seat.organisation()));
                show();
            });
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            var no = new Button(Texts.t("organisations.invitation.decline"), _ -> leave(seat));
            actions.add(yes, no);
        } else {
            if (seat.speaks()) {
                boolean now = seat.actor().equals(acting);
                actions.add(new Button(
                        Texts.t(now ? "space.shell.act.self" : "organisations.act"),
                        _ -> actAs(now ? null : seat.actor())));
            }
            if (vouching.answersFor(seat.actor())) {
                var waiting = vouching.waiting(seat.actor()).size();
                var vouch = new Anchor(
                        "/organisations/" + seat.actor() + "/vouching",
                        Texts.t("organisations.vouching.open") + (waiting == 0 ? "" : " (" + waiting + ")"));
                vouch.addClassNames("si-button", "si-button-plain");
                actions.add(vouch);
            }
            var leave = new Button(
                    Texts.t("organisations.leave"),
                    _ -> Confirm.danger(
                            Texts.t("organisations.leave.question", seat.organisation()),
                            Texts.t("organisations.leave.consequence"),
                            Texts.t("organisations.leave"),
                            () -> leave(seat)));
            leave.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(leave);
        }
        return Layouts.panel(
                new H2(new Anchor("/organisations/" + seat.actor(), seat.organisation())),
                new Paragraph(
                        seat.accepted()
                                ? Texts.t("organisations.mine.part", part)
                                : Texts.t("organisations.invitation", seat.organisation(), part)),
                actions);
    }

    private void leave(Seat seat) {
        seats.leave(seat.actor());
        show();
    }

    private void actAs(@Nullable UUID actor) {
        seats.actAs(actor);
        UI.getCurrent().getPage().reload();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("organisations.mine.title");
    }
}
