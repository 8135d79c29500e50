package org.smartinteraction.moderation;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** What can be decided after the first decision: an appeal, or that a thing is shown again. */
class LastWordForm extends Div {

    private interface Decision {
        void take(Verdict verdict, String reasons);
    }

    final TextArea reasons = new TextArea(Texts.t("moderation.decide.reasons"));
    private final transient Decision decision;
    private final UUID id;
    private final transient Consumer<UUID> then;

    private LastWordForm(Case found, String lead, List<Verdict> verdicts, Decision decision, Consumer<UUID> then) {
        this.decision = decision;
        this.id = found.id();
        this.then = then;
        addClassName("si-form");
        reasons.setMaxLength(Reports.MAX_WORDS);
        reasons.setMinRows(3);
        reasons.setWidthFull();
        reasons.setHelperText(Texts.t("moderation.decide.reasons.leave"));
        var buttons = Layouts.row();
        for (var verdict : verdicts) {
            var button = new BusyButton(Texts.t(verdict.textKey()), () -> send(verdict));
            if (verdicts.size() > 1) {
                // Neither answer to an appeal is the usual one.
                button.removeThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(button);
        }
        add(new Paragraph(Texts.t(lead)), reasons, buttons);
    }

    static LastWordForm settling(Desk desk, Case found, Consumer<UUID> then) {
        return new LastWordForm(
                found,
                "moderation.decide.appeal",
                List.of(Verdict.UPHOLD, Verdict.OVERTURN),
                (verdict, reasons) -> desk.settle(found.id(), found.version(), verdict, reasons),
                then);
    }

    static LastWordForm restoring(Desk desk, Case found, Consumer<UUID> then) {
        return new LastWordForm(
                found,
                "moderation.decide.restore",
                List.of(Verdict.RESTORE),
                (_, reasons) -> desk.restore(found.id(), found.version(), reasons),
                then);
    }

    private void send(Verdict verdict) {
        try {
            decision.take(verdict, reasons.getValue());
            Notice.success(Texts.t("moderation.decide.done"));
            then.accept(id);
        } catch (Refusal refusal) {
            reasons.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            reasons.setInvalid(true);
            reasons.focus();
        }
    }
}
