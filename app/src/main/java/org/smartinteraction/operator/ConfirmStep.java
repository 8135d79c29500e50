package org.smartinteraction.operator;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.space.Templates;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The last look at what was chosen, and the e-mail address of the person who will run the space. */
final class ConfirmStep extends Div {

    final EmailField email = new EmailField(Texts.t("operator.start.email.field"));

    ConfirmStep(Labels labels, Templates templates, SpaceRequest request, boolean approval, Consumer<String> send) {
        addClassName("si-stack");
        var locale = Texts.locale();
        var chosen = new DescriptionList();
        entry(
                chosen,
                "operator.start.summary.name",
                request.languages().stream()
                        .map(language -> request.names().getOrDefault(language, ""))
                        .collect(Collectors.joining(" · ")));
        entry(
                chosen,
                "operator.start.summary.template",
                templates
                        .find(Objects.requireNonNullElse(request.template(), ""))
                        .orElseThrow()
                        .name(locale));
        entry(chosen, "operator.start.summary.address", request.label() + labels.suffix());
        entry(
                chosen,
                "operator.start.summary.languages",
                request.languages().stream()
                        .map(language -> Texts.t("ui.language." + language))
                        .collect(Collectors.joining(", ")));
        email.setHelperText(Texts.t("operator.start.email.help"));
        email.setRequiredIndicatorVisible(true);
        email.setValue(SignedIn.current().map(SignedIn::email).orElse(Objects.requireNonNullElse(request.email(), "")));
        add(
                new H2(Texts.t("operator.start.confirm")),
                Layouts.panel(chosen),
                new Paragraph(
                        Texts.t(approval ? "operator.start.confirm.approval" : "operator.start.confirm.immediate")),
                Layouts.form(email, new BusyButton(Texts.t("operator.start.send"), () -> send(send))));
    }

    private static void entry(DescriptionList list, String key, String value) {
        var term = new DescriptionList.Term(Texts.t(key));
        term.getStyle().setFontWeight("600");
        var description = new DescriptionList.Description(value);
        description.getStyle().setMargin("0 0 0.75rem");
        list.add(term, description);
    }

    private void send(Consumer<String> send) {
        try {
            send.accept(email.getValue());
        } catch (Refusal refusal) {
            email.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            email.setInvalid(true);
        }
    }
}
