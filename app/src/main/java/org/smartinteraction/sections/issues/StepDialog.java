package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.UUID;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Asks an official for the reason of a step, for one issue or for many, and takes it. */
class StepDialog extends Dialog {

    private final transient IssuePages pages;
    private final transient Collection<UUID> ids;
    private final Verb verb;
    private final transient Runnable then;
    final TextArea reason = new TextArea();
    private final Select<Rule> rule = new Select<>();

    StepDialog(IssuePages pages, Collection<UUID> ids, Verb verb, Runnable then) {
        this.pages = pages;
        this.ids = ids;
        this.verb = verb;
        this.then = then;
        setHeaderTitle(Texts.t(verb.textKey()));
        reason.setLabel(Texts.t(verb.needsReason ? "issues.step.reason" : "issues.step.reason.optional"));
        reason.setHelperText(Texts.t(verb.textKey() + ".hint"));
        reason.setRequiredIndicatorVisible(verb.needsReason);
        reason.setMinRows(3);
        reason.setMaxLength(10_000);
        reason.setWidthFull();
        reason.setAutofocus(true);
        rule.setLabel(Texts.t("issues.step.rule"));
        rule.setItems(Rule.values());
        rule.setItemLabelGenerator(value -> Texts.t(value.textKey()));
        rule.setValue(Rule.NOT_OURS);
        rule.setWidthFull();
        rule.setVisible(verb == Verb.REFUSE);
        var about = new Paragraph(Texts.t("issues.step.about", ids.size()));
        about.setVisible(ids.size() > 1);
        add(Layouts.stack(about, rule, reason));
        getFooter()
                .add(
                        new Button(Texts.t("ui.cancel"), _ -> close()),
                        new BusyButton(Texts.t(verb.textKey()), this::take));
        setWidth("34rem");
        setMaxWidth("96vw");
    }

    private void take() {
        try {
            pages.desk().act(ids, verb, reason.getValue(), verb == Verb.REFUSE ? rule.getValue() : null);
            close();
            Notice.success(Texts.t("issues.step.done", ids.size()));
            then.run();
        } catch (Refusal refusal) {
            reason.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
