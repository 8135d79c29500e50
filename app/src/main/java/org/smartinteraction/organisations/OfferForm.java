package org.smartinteraction.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Writes an offer or says it anew. */
class OfferForm extends Div {

    private final RadioButtonGroup<Offer.Kind> kind = new RadioButtonGroup<>(Texts.t("organisations.offer.kind"));
    private final TextField title = new TextField(Texts.t("organisations.offer.title"));
    private final TextArea text = new TextArea(Texts.t("organisations.offer.text"));
    private final DayField until = new DayField(Texts.t("organisations.offer.last-day"));

    OfferForm(Organisations organisations, UUID actor, @Nullable Offer offer, Runnable done) {
        kind.setItems(Offer.Kind.values());
        kind.setItemLabelGenerator(each -> Texts.t(each.textKey()));
        kind.setValue(offer == null ? Offer.Kind.EXPERTISE : offer.kind());
        title.setMaxLength(Offer.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(Texts.t("organisations.offer.title.help"));
        text.setMaxLength(Offer.LONGEST_TEXT);
        text.setMinRows(4);
        text.setHelperText(Texts.t("organisations.offer.text.help"));
        until.setMin(LocalDate.now());
        if (offer != null) {
            title.setValue(offer.title());
            text.setValue(offer.text());
            until.setValue(offer.until());
        }
        var save = new BusyButton(Texts.t("organisations.save"), () -> {
            organisations.offer(
                    actor,
                    offer == null ? null : offer.id(),
                    kind.getValue(),
                    title.getValue(),
                    text.getValue(),
                    until.getValue());
            Notice.success(Texts.t("organisations.offer.saved"));
            done.run();
        });
        var cancel = new Button(Texts.t("ui.cancel"), _ -> done.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        add(Layouts.form(kind, title, text, until, Layouts.row(save, cancel)));
        title.focus();
    }
}
