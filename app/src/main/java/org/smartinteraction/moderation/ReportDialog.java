package org.smartinteraction.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.engagement.Attachment;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/** Asks what is wrong with a thing, or with one of its pictures, and reports it. */
class ReportDialog extends Dialog {

    /** What can be reported here. */
    private record About(String kind, UUID id, String label) {}

    final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>();
    final TextArea words = new TextArea(Texts.t("moderation.report.words"));
    private final Select<About> about = new Select<>();
    private final transient Reports reports;

    ReportDialog(Reports reports, String kind, UUID id, List<Attachment> pictures) {
        this.reports = reports;
        setHeaderTitle(Texts.t("moderation.report.title"));
        var items = new java.util.ArrayList<About>();
        items.add(new About(kind, id, Texts.t("moderation.kind." + kind)));
        for (int i = 0; i < pictures.size(); i++) {
            var picture = pictures.get(i);
            var label = Texts.t("moderation.report.picture", i + 1, QueueView.shortened(picture.alt()));
            items.add(new About(PictureModerated.KIND, picture.id(), label));
        }
        about.setLabel(Texts.t("moderation.report.about"));
        about.setItems(items);
        about.setItemLabelGenerator(About::label);
        about.setValue(items.getFirst());
        about.setWidthFull();
        about.setVisible(items.size() > 1);
        ground.setLabel(Texts.t("moderation.report.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(value -> Texts.t(value.textKey()));
        ground.addThemeName("vertical");
        words.setHelperText(Texts.t("moderation.report.words.help"));
        words.setMaxLength(Reports.MAX_WORDS);
        words.setMinRows(2);
        words.setWidthFull();
        var log = new Anchor("/moderation/log", Texts.t("moderation.log.link"));
        add(Layouts.stack(new Paragraph(Texts.t("moderation.report.lead")), about, ground, words, new Paragraph(log)));
        getFooter()
                .add(
                        new Button(Texts.t("ui.cancel"), _ -> close()),
                        new BusyButton(Texts.t("moderation.report.send"), this::send));
        setWidth("34rem");
        setMaxWidth("96vw");
    }

    void send() {
        if (ground.getValue() == null) {
            ground.setErrorMessage(Texts.t("moderation.refusal.ground"));
            ground.setInvalid(true);
            return;
        }
        try {
            var due =
                    reports.report(about.getValue().kind(), about.getValue().id(), ground.getValue(), words.getValue());
            close();
            Notice.success(Texts.t("moderation.report.done", Due.until(due)));
        } catch (Refusal refusal) {
            words.setErrorMessage(Texts.t(refusal.textKey(), refusal.arguments()));
            words.setInvalid(true);
            words.focus();
        }
    }
}
