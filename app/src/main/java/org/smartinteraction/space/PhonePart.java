package org.smartinteraction.space;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.smartinteraction.people.Phones;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Showing that a telephone is one's own: a number, then the code that was sent to it. */
class PhonePart extends Div {

    private final transient Phones phones;
    private final String space;
    private final transient Runnable done;

    /**
     * The part.
     *
     * @param space what the message calls it
     * @param done what follows when the code was right
     */
    PhonePart(Phones phones, String space, Runnable done) {
        this.phones = phones;
        this.space = space;
        this.done = done;
        addClassName("si-stack");
        setVisible(phones.isOffered());
        if (isVisible()) {
            phones.waiting().ifPresentOrElse(this::ask, this::begin);
        }
    }

    private void begin() {
        var number = new TextField(Texts.t("space.phone.number"));
        number.setHelperText(Texts.t("space.phone.number.help"));
        number.setMaxLength(24);
        number.setAutocomplete(Autocomplete.TEL);
        number.getElement().setAttribute("inputmode", "tel");
        var send = new Button(Texts.t("space.phone.send"), _ -> {
            try {
                phones.send(number.getValue(), code -> Texts.t("space.phone.message", space, code));
                phones.waiting().ifPresent(this::ask);
            } catch (Refusal refusal) {
                number.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
                number.setInvalid(true);
                number.focus();
            }
        });
        show(new Paragraph(Texts.t("space.phone.lead")), Layouts.form(number, new Div(send)));
    }

    private void ask(String lastDigits) {
        var code = new TextField(Texts.t("space.phone.code"));
        code.setHelperText(Texts.t(phones.isKept() ? "space.phone.code.kept" : "space.phone.code.help"));
        code.setMaxLength(10);
        code.getElement().setProperty("autocomplete", "one-time-code").setAttribute("inputmode", "numeric");
        var confirm = new Button(Texts.t("space.phone.confirm"), _ -> {
            if (phones.redeem(code.getValue())) {
                Notice.success(Texts.t("space.phone.right", lastDigits));
                done.run();
            } else {
                code.setInvalid(true);
                code.setErrorMessage(Texts.t("space.phone.wrong"));
            }
        });
        var again = new Button(Texts.t("space.phone.again"), _ -> begin());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        var sent = new Paragraph(Texts.t("space.phone.sent", lastDigits));
        sent.getElement().setAttribute("role", "status");
        show(sent, Layouts.form(code, Layouts.row(confirm, again)));
        code.focus();
    }

    private void show(Paragraph lead, Div form) {
        removeAll();
        add(lead, form);
    }
}
