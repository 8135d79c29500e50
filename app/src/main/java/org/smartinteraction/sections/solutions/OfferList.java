package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Offers against one need: by whom, of which sector, how much, and what the team said. */
class OfferList extends Div {

    private final transient Desk desk;
    private final Part part;

    OfferList(Desk desk, Need need, List<Offers.Made> offers, boolean team, Part part) {
        this.desk = desk;
        this.part = part;
        var list = new UnorderedList();
        list.addClassName("si-offers");
        list.getElement().setAttribute("aria-label", Say.t("offer.list", need.title()));
        for (var made : offers) list.add(new ListItem(row(need, made, team)));
        add(list);
    }

    private Div row(Need need, Offers.Made made, boolean team) {
        var offer = made.offer();
        var by = new Span(made.by());
        by.addClassName("si-strong");
        var line = Layouts.row(
                by,
                new Span(Say.sector(offer.sector())),
                new Span(Say.amount(need.kind(), offer.amount(), need.unit())),
                badge(offer.state()));
        var row = new Div(line);
        if (!offer.note().isEmpty()) {
            var note = new Paragraph(offer.note());
            note.addClassName("si-prose");
            row.add(note);
        }
        var reason = offer.reason();
        if (reason != null) row.add(new Paragraph(Say.t("offer.declined.because", reason)));
        var actions = Layouts.row();
        var id = offer.id();
        var whose = made.by();
        if (team && offer.state() == Offer.State.OFFERED) {
            actions.add(
                    button(
                            "offer.accept",
                            whose,
                            () -> part.act(() -> desk.offers().accept(id), Say.t("offer.accepted", whose))),
                    button(
                            "offer.decline",
                            whose,
                            () -> why(id, whose, "offer.decline", desk.offers()::decline, "offer.declined")));
        }
        if (team && offer.state() == Offer.State.ACCEPTED) {
            actions.add(button(
                    "offer.deliver",
                    whose,
                    () -> part.act(() -> desk.offers().deliver(id), Say.t("offer.delivered", whose))));
        }
        if ((team || made.mine()) && offer.state() == Offer.State.ACCEPTED) {
            actions.add(button(
                    made.mine() ? "offer.cancel.mine" : "offer.cancel",
                    whose,
                    () -> why(id, whose, "offer.cancel", desk.offers()::cancel, "offer.cancelled")));
        }
        if (made.mine() && offer.state() == Offer.State.OFFERED) {
            actions.add(button(
                    "offer.withdraw",
                    whose,
                    () -> part.act(() -> desk.offers().withdraw(id), Say.t("offer.withdrawn"))));
        }
        if (actions.getComponentCount() > 0) row.add(actions);
        row.getElement().setAttribute("data-day", Texts.date(offer.offeredAt()));
        return row;
    }

    /** Asks for the reason, which everyone concerned reads, and does it. */
    private void why(UUID id, String whose, String key, BiConsumer<UUID, String> deed, String done) {
        var reason = Ask.required(new TextArea(Say.t("offer.decline.why")));
        reason.setMaxLength(2_000);
        if (key.equals("offer.cancel")) reason.setHelperText(Say.t("offer.cancel.means"));
        Ask.open(
                Say.t(key + ".title", whose),
                Say.t(key),
                () -> {
                    deed.accept(id, reason.getValue());
                    part.after(Say.t(done, whose));
                },
                reason);
    }

    private static Button button(String key, String whose, Runnable deed) {
        var button = new Button(Say.t(key), _ -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Say.t(key) + ": " + whose);
        return button;
    }

    private static StatusBadge badge(Offer.State state) {
        var word = Say.t("offer.state." + state.name());
        return switch (state) {
            case OFFERED -> new StatusBadge(word, Tone.INFO, "hourglass");
            case ACCEPTED -> new StatusBadge(word, Tone.ACTIVE, "check");
            case DELIVERED -> new StatusBadge(word, Tone.GOOD, "circle-check");
            case DECLINED -> new StatusBadge(word, Tone.BAD, "circle-x");
            case WITHDRAWN, CANCELLED -> new StatusBadge(word, Tone.NEUTRAL, "arrow-back-up");
        };
    }
}
