package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.ProgressNumber;
import org.smartinteraction.ui.Texts;

/** What is needed, how much of it is covered, and who offers what. */
class NeedsPart extends Part {

    private final transient Desk desk;
    private final UUID id;
    private final Runnable changed;

    NeedsPart(Desk desk, UUID id, Runnable changed) {
        super("needs", Say.t("needs.title"));
        this.desk = desk;
        this.id = id;
        this.changed = changed;
    }

    @Override
    protected void changed() {
        changed.run();
    }

    @Override
    protected void fill(Div into) {
        var state = desk.solutions().see(id).state();
        var may = desk.gate().of(id);
        var needs = desk.needs().of(id);
        var offers = desk.offers().of(id);
        if (needs.isEmpty()) into.add(new EmptyState("package", Say.t("needs.none")));
        else hint(Texts.number(needs.size()));
        var list = new UnorderedList();
        list.addClassName("si-needs");
        var several = Needs.shareOneSum(needs);
        for (var need : needs) list.add(new ListItem(card(need, several, offers, may, state)));
        into.add(list);
        if (may.manage() && state.isEditable()) {
            into.add(new Button(Say.t("needs.add"), Icon.of("plus"), _ -> new NeedForm(desk, id).add(this::after)));
        }
    }

    private Component card(
            Needs.Covered covered, boolean several, List<Offers.Made> offers, Gate.May may, State state) {
        var need = covered.need();
        var title = new H3(Icon.of(icon(need.kind())));
        title.add(" " + need.title());
        var card = Layouts.panel(title, progress(covered, several));
        if (need.kind() == Need.Kind.MONEY) card.add(new Paragraph(Say.t("needs.money.table")));
        var actions = Layouts.row();
        if (state.takesOffers()) {
            var offer = new Button(Say.t("offer.do." + need.kind().name()), Icon.of("heart-handshake"), event -> {
                if (may.signedIn()) new OfferForm(desk, covered).open(this::after);
                else event.getSource().getUI().ifPresent(Visitors::signIn);
            });
            offer.setAriaLabel(Say.t("offer.do." + need.kind().name()) + ": " + need.title());
            actions.add(offer);
        }
        if (may.manage() && state.isEditable()) {
            var change = new Button(Say.t("change"), _ -> new NeedForm(desk, id).change(need, this::after));
            change.setAriaLabel(Say.t("change") + ": " + need.title());
            var remove = new Button(
                    Say.t("remove"),
                    _ -> Confirm.danger(
                            Say.t("needs.remove.sure", need.title()),
                            Say.t("needs.remove.means"),
                            Say.t("remove"),
                            () -> act(() -> desk.needs().remove(need.id()), Say.t("needs.removed"))));
            remove.setAriaLabel(Say.t("remove") + ": " + need.title());
            change.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            actions.add(change, remove);
        }
        card.add(actions);
        var against = offers.stream()
                .filter(made -> made.offer().needId().equals(need.id()))
                .toList();
        if (!against.isEmpty()) card.add(new OfferList(desk, need, against, may.manage(), this));
        return card;
    }

    private Component progress(Needs.Covered covered, boolean several) {
        var need = covered.need();
        return switch (need.kind()) {
            case MONEY -> {
                if (several) yield new Paragraph(Say.t("needs.money.amount", Texts.money(need.amount())));
                var found = Finances.all(desk.finances().table(id)).confirmed();
                yield ProgressNumber.money(found, need.amount()).unit(Say.t("needs.money.confirmed"));
            }
            case WORK ->
                new ProgressNumber(covered.accepted(), need.amount())
                        .unit(Say.t("hours.word", need.amount()))
                        .context(Say.t("needs.delivered", Texts.number(covered.delivered())));
            case GOODS ->
                new ProgressNumber(covered.accepted(), need.amount())
                        .unit(need.unit())
                        .context(Say.t("needs.delivered", Texts.number(covered.delivered())));
        };
    }

    static String icon(Need.Kind kind) {
        return switch (kind) {
            case MONEY -> "coins";
            case WORK -> "tools";
            case GOODS -> "package";
        };
    }
}
