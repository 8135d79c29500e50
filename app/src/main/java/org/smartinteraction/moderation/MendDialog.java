package org.smartinteraction.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.smartinteraction.moderation.Moderated.Thing;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The author of a thing says it in other words, as moderators asked. */
class MendDialog extends Dialog {

    final TextField title = new TextField(Texts.t("moderation.mend.title"));
    final TextArea text = new TextArea(Texts.t("moderation.mend.text"));

    /**
     * @param titled whether the title is changed too
     * @param send takes the new title and text; what it refuses is told in the dialog, which stays open
     */
    MendDialog(Thing thing, boolean titled, BiConsumer<String, String> send) {
        setHeaderTitle(Texts.t("moderation.mend"));
        title.setValue(thing.title());
        title.setVisible(titled);
        title.setWidthFull();
        text.setValue(thing.text());
        text.setMinRows(6);
        text.setWidthFull();
        add(Layouts.stack(new Paragraph(Texts.t("moderation.mend.lead")), title, text));
        setWidth("40rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        getFooter()
                .add(
                        new Button(Texts.t("ui.cancel"), _ -> close()),
                        new BusyButton(Texts.t("moderation.mend.send"), () -> {
                            try {
                                send.accept(title.getValue(), text.getValue());
                                close();
                            } catch (Refusal refusal) {
                                text.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
                                text.setInvalid(true);
                                text.focus();
                            }
                        }));
    }
}
