package org.smartinteraction.assistance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.DayField;
import org.smartinteraction.ui.Texts;

/** How, when and what for somebody agreed. */
class ConsentForm extends Div {

    private final RadioButtonGroup<Consent.Kind> kind = new RadioButtonGroup<>(Texts.t("assistance.consent"));
    private final TextField detail = new TextField();
    private final TextField purpose = new TextField(Texts.t("assistance.consent.purpose"));
    private final DayField given = new DayField(Texts.t("assistance.consent.given"));
    private final DayField ends = new DayField(Texts.t("assistance.consent.ends"));

    ConsentForm() {
        addClassName("si-form");
        kind.setItems(Consent.Kind.values());
        kind.setItemLabelGenerator(each -> Texts.t(each.textKey()));
        kind.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(_ -> named());
        kind.setValue(Consent.Kind.PAPER);
        detail.setMaxLength(200);
        purpose.setMaxLength(200);
        purpose.setValue(Texts.t("assistance.consent.purpose.usual"));
        given.setMax(LocalDate.now());
        given.setValue(LocalDate.now());
        given.setRequiredIndicatorVisible(true);
        ends.setMin(LocalDate.now());
        add(kind, detail, purpose, given, ends);
    }

    private void named() {
        var chosen = kind.getValue();
        detail.setLabel(Texts.t(chosen.textKey() + ".detail"));
        detail.setRequiredIndicatorVisible(chosen.needsDetail());
    }

    void record(Assistance assistance, UUID person) {
        var day = given.getValue();
        if (day == null) {
            throw new Refusal("assistance.refusal.day");
        }
        assistance.consent(
                person,
                Objects.requireNonNull(kind.getValue()),
                detail.getValue(),
                purpose.getValue(),
                day,
                ends.getValue());
    }
}
