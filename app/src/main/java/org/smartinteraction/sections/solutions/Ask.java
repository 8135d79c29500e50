package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/**
 * A short form over the page. What is wrong is said in the form, which stays open with everything typed; it closes when
 * the deed is done, or by Escape.
 */
final class Ask {

    private Ask() {}

    static Dialog open(String title, String action, Runnable deed, Component... fields) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(36rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.setDraggable(false);
        var wrong = new Paragraph();
        wrong.addClassName("si-form-error");
        wrong.getElement().setAttribute("role", "alert");
        var form = Layouts.form(fields);
        dialog.add(form, wrong);
        var cancel = new Button(Texts.t("ui.cancel"), _ -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var go = new BusyButton(action, () -> {
            wrong.setText("");
            if (!complete(List.of(fields))) {
                tell(wrong, Say.t("form.incomplete"), List.of(fields));
                return;
            }
            try {
                deed.run();
                dialog.close();
            } catch (Refusal refusal) {
                tell(wrong, Texts.t(refusal.textKey(), refusal.arguments()), List.of(fields));
            }
        });
        dialog.getFooter().add(cancel, go);
        dialog.open();
        return dialog;
    }

    /** Says what is wrong, and goes to the field that it is wrong with, or to the sentence: a form may be longer than a screen. */
    private static void tell(Paragraph wrong, String sentence, List<Component> fields) {
        wrong.setText(sentence);
        fields.stream()
                .filter(field -> field instanceof HasValidationProperties validated && validated.isInvalid())
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresentOrElse(field -> ((Focusable<?>) field).focus(), wrong::scrollIntoView);
    }

    private static boolean complete(List<Component> fields) {
        var complete = true;
        for (var field : fields) {
            if (!(field instanceof HasValue<?, ?> value)) continue;
            var missing = value.isRequiredIndicatorVisible() && value.isEmpty();
            if (field instanceof HasValidationProperties validated) {
                if (missing) {
                    validated.setErrorMessage(Texts.t("ui.required"));
                    validated.setInvalid(true);
                }
                complete &= !validated.isInvalid() || !missing && value.isEmpty();
            } else {
                complete &= !missing;
            }
        }
        return complete;
    }

    /** Marks a field as one that has to be filled in. */
    static <F extends HasValue<?, ?>> F required(F field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
