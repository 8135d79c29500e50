package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.smartinteraction.budget.Movement;
import org.smartinteraction.budget.Share;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** Every entry about the money of one row, and taking a wrong one back. */
final class EntriesDialog {

    private final Desk desk;
    private final Share share;
    private final Consumer<String> done;
    private final Dialog dialog = new Dialog();

    EntriesDialog(Desk desk, Share share, Consumer<String> done) {
        this.desk = desk;
        this.share = share;
        this.done = done;
        dialog.setHeaderTitle(Say.t("money.entries.title", share.giver()));
        dialog.setWidth("min(36rem, 94vw)");
        dialog.setDraggable(false);
        dialog.getFooter().add(new Button(Say.t("money.entries.close"), _ -> dialog.close()));
    }

    void open() {
        var entries = desk.finances().entries(share.id());
        var list = new OrderedList();
        list.addClassName("si-plain-list");
        for (var entry : entries) list.add(new ListItem(row(entry)));
        dialog.add(Layouts.stack(
                new Paragraph(Say.t(entries.isEmpty() ? "money.entries.none" : "money.entries.means")), list));
        dialog.open();
    }

    private Div row(Movement entry) {
        var stage = Texts.t(entry.stage().textKey());
        var amount = new Span(Texts.money(entry.amount()));
        amount.addClassName("si-strong");
        var row = Layouts.row(
                new Span(entry.reverses() == null ? stage : Say.t("money.entries.back", stage)),
                amount,
                new Span(Texts.date(entry.at())));
        var paper = entry.paper();
        var said = (paper.number() + " " + paper.note()).strip();
        if (!said.isEmpty()) row.add(new Span(said));
        if (entry.reversed()) row.add(new Span(Say.t("money.entries.taken")));
        if (entry.reverses() != null || entry.reversed()) return row;
        var back = new Button(Say.t("money.entries.reverse"), _ -> ask(entry, stage));
        back.addThemeVariants(ButtonVariant.SMALL);
        back.setAriaLabel(Say.t("money.entries.reverse") + ": " + stage + ", " + Texts.money(entry.amount()));
        row.add(back);
        return row;
    }

    private void ask(Movement entry, String stage) {
        dialog.close();
        var amount = Texts.money(entry.amount());
        var reason = Ask.required(new TextArea(Say.t("money.entries.why")));
        reason.setMaxLength(2_000);
        Ask.open(
                Say.t("money.entries.reverse.title", stage, amount),
                Say.t("money.entries.reverse"),
                () -> {
                    desk.finances().reverse(share.id(), entry.id(), reason.getValue());
                    done.accept(Say.t("money.entries.reversed", stage, amount));
                },
                reason);
    }
}
