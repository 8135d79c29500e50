package org.smartinteraction.moderation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** The decision about a report: what, by which rule, and the reasons, which the author reads. */
class DecisionForm extends Div {

    final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    final Select<Ground> rule = new Select<>();
    final TextArea reasons = new TextArea();
    private final Paragraph quote = new Paragraph();
    private final transient Desk desk;
    private final UUID id;
    private final int seen;
    private final transient Consumer<UUID> then;

    DecisionForm(Desk desk, Case found, List<Queue.Report> reports, Consumer<UUID> then) {
        this.desk = desk;
        this.id = found.id();
        this.seen = found.version();
        this.then = then;
        addClassName("si-form");
        verdict.setLabel(Texts.t("moderation.decide.verdict"));
        verdict.setItems(Verdict.FIRST);
        verdict.setItemLabelGenerator(value -> Texts.t(value.textKey()));
        verdict.addValueChangeListener(_ -> fit());
        rule.setLabel(Texts.t("moderation.decide.rule"));
        rule.setItems(Ground.rules());
        rule.setItemLabelGenerator(ground -> Texts.t(ground.textKey()));
        reports.stream()
                .map(Queue.Report::ground)
                .filter(ground -> ground != Ground.OTHER)
                .findFirst()
                .ifPresent(rule::setValue);
        rule.addValueChangeListener(_ -> fit());
        quote.addClassName("si-hint");
        reasons.setLabel(Texts.t("moderation.decide.reasons"));
        reasons.setMaxLength(Reports.MAX_WORDS);
        reasons.setMinRows(3);
        reasons.setWidthFull();
        add(verdict, rule, quote, reasons, new BusyButton(Texts.t("moderation.decide.send"), this::send));
        fit();
    }

    private void fit() {
        var chosen = verdict.getValue();
        boolean breaks = chosen != null && chosen != Verdict.LEAVE;
        rule.setVisible(breaks);
        quote.setVisible(breaks && rule.getValue() != null);
        if (rule.getValue() != null) {
            quote.setText(Texts.t(rule.getValue().quoteKey()));
        }
        reasons.setHelperText(Texts.t("moderation.decide.reasons." + (chosen == null ? "leave" : chosen.key())));
    }

    private void send() {
        if (verdict.getValue() == null) {
            verdict.setErrorMessage(Texts.t("moderation.refusal.verdict"));
            verdict.setInvalid(true);
            return;
        }
        try {
            desk.decide(id, seen, verdict.getValue(), rule.getValue(), reasons.getValue());
            Notice.success(Texts.t("moderation.decide.done"));
            then.accept(id);
        } catch (Refusal refusal) {
            reasons.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            reasons.setInvalid(true);
            reasons.focus();
        }
    }
}
