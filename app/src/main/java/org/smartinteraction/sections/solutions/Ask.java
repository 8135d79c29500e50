package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.Component;
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
                wrong.setText(Say.t("form.incomplete"));
                return;
            }
            try {
                deed.run();
                dialog.close();
            } catch (Refusal refusal) {
                wrong.setText(Texts.t(refusal.textKey(), refusal.arguments()));
            }
        });
        dialog.getFooter().add(cancel, go);
        dialog.open();
        return dialog;
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
