package org.smartinteraction.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Confirm;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** What an organisation offers to the community; whoever speaks for it changes it here. */
class OffersPart extends Div {

    private final transient Organisations organisations;
    private final UUID actor;

    OffersPart(Organisations organisations, UUID actor) {
        this.organisations = organisations;
        this.actor = actor;
        addClassName("si-stack");
        show();
    }

    private void show() {
        removeAll();
        var mayEdit = organisations.mayEdit(actor);
        var offers = organisations.offers(actor);
        add(new H2(Texts.t("organisations.offers")));
        if (offers.isEmpty()) {
            add(new EmptyState("gift", Texts.t("organisations.offers.empty")));
        }
        offers.forEach(offer -> add(panel(offer, mayEdit)));
        if (mayEdit) {
            add(new Div(new Button(Texts.t("organisations.offer.add"), Icon.of("plus"), _ -> write(null))));
        }
    }

    private Div panel(Offer offer, boolean mayEdit) {
        var title = new H3(offer.title());
        var text = new Paragraph(offer.text());
        text.addClassName("si-words");
        text.getElement().setAttribute("dir", "auto");
        var facts = Layouts.row(new StatusBadge(Texts.t(offer.kind().textKey()), Tone.INFO, offer.kind().icon));
        if (!offer.holds(LocalDate.now())) {
            facts.add(new StatusBadge(Texts.t("organisations.offer.ended"), Tone.NEUTRAL));
        }
        if (offer.until() != null) {
            facts.add(new Fact("calendar", Texts.t("organisations.offer.until", Texts.date(offer.until()))));
        }
        var panel = Layouts.panel(facts, title, text);
        if (mayEdit) {
            var edit = new Button(Texts.t("organisations.offer.edit"), _ -> write(offer));
            edit.setAriaLabel(Texts.t("organisations.offer.edit") + ": " + offer.title());
            var remove = new Button(
                    Texts.t("organisations.offer.withdraw"),
                    _ -> Confirm.danger(
                            Texts.t("organisations.offer.withdraw.question", offer.title()),
                            Texts.t("organisations.offer.withdraw.consequence"),
                            Texts.t("organisations.offer.withdraw"),
                            () -> {
                                organisations.withdraw(actor, offer.id());
                                show();
                            }));
            remove.setAriaLabel(Texts.t("organisations.offer.withdraw") + ": " + offer.title());
            edit.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            panel.add(Layouts.row(edit, remove));
        }
        return panel;
    }

    private void write(@Nullable Offer offer) {
        removeAll();
        add(new H2(Texts.t("organisations.offers")), new OfferForm(organisations, actor, offer, this::show));
    }
}
