package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.engagement.Speaker;
import org.smartinteraction.ui.MoneyField;

/** Asks how much of a need somebody offers, and in whose name. */
final class OfferForm {

    private final Desk desk;
    private final UUID needId;
    private final Need.Kind kind;
    private final String title;
    private final String unit;
    private final long open;
    private final Speaker speaker;
    private final MoneyField money = new MoneyField(Say.t("offer.amount.MONEY"));
    private final IntegerField count = Ask.required(new IntegerField(Say.t("offer.amount.WORK")));
    private final TextArea note = new TextArea(Say.t("offer.note"));

    OfferForm(Desk desk, Needs.Covered covered) {
        var need = covered.need();
        this.desk = desk;
        this.needId = need.id();
        this.kind = need.kind();
        this.title = need.title();
        this.unit = need.unit();
        this.open = covered.open();
        this.speaker = new Speaker(desk.people(), desk.seats());
        count.setMin(1);
        count.setMax(1_000_000);
        if (kind == Need.Kind.GOODS) count.setLabel(Say.t("offer.amount.GOODS", unit));
        note.setMaxLength(2_000);
        note.setHelperText(Say.t("offer.note.help." + kind.name()));
    }

    void open(Consumer<String> done) {
        Component amount = kind == Need.Kind.MONEY ? money : count;
        Ask.open(
                Say.t("offer.do." + kind.name()) + ": " + title,
                Say.t("offer.send"),
                () -> {
                    speaker.as(() -> desk.offers().make(needId, amount(), note.getValue(), speaker.isOrganisation()));
                    done.accept(Say.t("offer.sent"));
                },
                new Paragraph(
                        kind == Need.Kind.MONEY
                                ? Say.t("offer.money.honest")
                                : Say.t("offer.open", Say.amount(kind, open, unit))),
                amount,
                speaker,
                note);
    }

    private long amount() {
        if (kind == Need.Kind.MONEY) return Objects.requireNonNullElse(money.getValue(), 0L);
        return Objects.requireNonNullElse(count.getValue(), 0);
    }
}
