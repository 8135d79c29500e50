package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.people.Seat;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Which organisation carries the money and the work of a solution, and which would. */
class AdministratorPart extends Part {

    private final transient Desk desk;
    private final UUID id;

    AdministratorPart(Desk desk, UUID id) {
        super("administrator", Say.t("administrator.title"));
        this.desk = desk;
        this.id = id;
    }

    @Override
    protected void fill(Div into) {
        var solution = desk.solutions().see(id);
        var bids = desk.bids().of(id);
        boolean chosen = bids.stream().anyMatch(made -> made.bid().state() == Bid.State.CHOSEN);
        boolean open = solution.state().takesOffers() && !chosen;
        boolean manages = desk.gate().of(id).manage();
        hint(chosen ? bids.getFirst().organisation() : "");
        into.add(new Paragraph(Say.t(chosen ? "administrator.means" : "administrator.none")));
        bids.forEach(made -> into.add(panel(made, open && manages)));
        var willing = bids.stream()
                .filter(made -> made.bid().state().stands())
                .map(made -> made.bid().actorId())
                .toList();
        var voices = desk.seats().voices().stream()
                .filter(seat -> !willing.contains(seat.actor()))
                .toList();
        if (open && desk.gate().may(Rights.OFFER) && !voices.isEmpty())
            into.add(new Div(new Button(Say.t("administrator.offer"), Icon.of("id-badge-2"), _ -> offer(voices))));
    }

    private Component panel(Bids.Made made, boolean decides) {
        var bid = made.bid();
        var panel = Layouts.panel(Layouts.row(organisation(made), badge(bid)));
        panel.add(words(bid.words()));
        var reason = bid.reason();
        if (reason != null) panel.add(words(Say.t("administrator.reason", reason)));
        var actions = Layouts.row();
        if (decides && bid.state() == Bid.State.OFFERED) {
            actions.add(
                    button("administrator.choose", made, () -> choose(made)),
                    button("administrator.decline", made, () -> reason("administrator.decline", made, true)));
        }
        if (made.mine() && bid.state().stands()) {
            boolean chosen = bid.state() == Bid.State.CHOSEN;
            actions.add(button(
                    chosen ? "administrator.leave" : "administrator.withdraw",
                    made,
                    () -> reason(chosen ? "administrator.leave" : "administrator.withdraw", made, false)));
        }
        if (actions.getComponentCount() > 0) panel.add(actions);
        return panel;
    }

    private Component organisation(Bids.Made made) {
        return desk.names()
                .page(made.bid().actorId())
                .<Component>map(path -> new Anchor(path, made.organisation()))
                .orElseGet(() -> new Span(made.organisation()));
    }

    private static StatusBadge badge(Bid bid) {
        var word = Say.t("administrator.state." + bid.state().name(), Texts.date(bid.stateSince()));
        return switch (bid.state()) {
            case OFFERED -> new StatusBadge(word, Tone.INFO, "clock");
            case CHOSEN -> new StatusBadge(word, Tone.GOOD);
            case DECLINED, WITHDRAWN -> new StatusBadge(word, Tone.NEUTRAL);
        };
    }

    private static Paragraph words(String text) {
        var words = new Paragraph(text);
        words.addClassName("si-words");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private static Button button(String key, Bids.Made made, Runnable deed) {
        var button = new Button(Say.t(key), _ -> deed.run());
        button.setAriaLabel(Say.t(key) + ": " + made.organisation());
        if (!key.equals("administrator.choose")) button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void offer(List<Seat> voices) {
        var voice = Ask.required(new Select<Seat>());
        voice.setLabel(Say.t("administrator.organisation"));
        voice.setItems(voices);
        voice.setItemLabelGenerator(Seat::organisation);
        voice.setValue(voices.getFirst());
        var words = Ask.required(new TextArea(Say.t("administrator.words")));
        words.setHelperText(Say.t("administrator.words.help"));
        words.setMaxLength(Bids.LONGEST);
        words.setMinRows(3);
        Ask.open(
                Say.t("administrator.offer"),
                Say.t("administrator.send"),
                () -> {
                    desk.seats()
                            .speak(voice.getValue().actor(), () -> desk.bids().offer(id, words.getValue()));
                    after(Say.t("administrator.sent"));
                },
                new Paragraph(Say.t("administrator.means.offer")),
                voice,
                words);
    }

    private void choose(Bids.Made made) {
        Ask.open(
                Say.t("administrator.choose"),
                Say.t("administrator.choose"),
                () -> {
                    desk.bids().choose(made.bid().id());
                    after(Say.t("administrator.chosen", made.organisation()));
                },
                new Paragraph(Say.t("administrator.choose.means", made.organisation())));
    }

    private void reason(String key, Bids.Made made, boolean team) {
        var reason = new TextArea(Say.t("administrator.why"));
        reason.setRequiredIndicatorVisible(!key.equals("administrator.withdraw"));
        reason.setMaxLength(Bids.LONGEST);
        reason.setMinRows(2);
        Ask.open(
                Say.t(key) + ": " + made.organisation(),
                Say.t(key),
                () -> {
                    var bid = made.bid().id();
                    if (team) desk.bids().decline(bid, reason.getValue());
                    else
                        desk.seats().speak(made.bid().actorId(), () -> {
                            desk.bids().withdraw(bid, reason.getValue());
                            return bid;
                        });
                    after(Say.t("administrator.done"));
                },
                reason);
    }
}
