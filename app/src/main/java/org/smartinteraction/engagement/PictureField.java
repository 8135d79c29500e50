package org.smartinteraction.engagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/**
 * Pictures of something, up to a number, each with words for those who do not see it. Uploaded pictures are kept at
 * once; {@link #ids()} are then hung on the subject by the service that saves it.
 */
@StyleSheet("styles/engagement.css")
public final class PictureField extends Div {

    private final transient Attachments attachments;
    private final int most;
    private final List<UUID> ids = new ArrayList<>();
    private final UnorderedList shown = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final Upload upload;
    private transient Runnable changed = () -> {};

    /**
     * An empty field.
     *
     * @param most how many pictures at most
     */
    public PictureField(Attachments attachments, int most) {
        this.attachments = attachments;
        this.most = most;
        addClassName("si-pictures");
        var label = new Span(Texts.t("engagement.pictures"));
        label.addClassName("si-field-label");
        label.setId("pictures-" + UUID.randomUUID());
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", label.getId().orElseThrow());
        shown.addClassName("si-pictures-list");
        problem.addClassName("si-field-error");
        problem.getElement().setAttribute("role", "alert");
        upload = upload();
        var hint = new Paragraph(Texts.t("engagement.pictures.hint", most));
        hint.addClassName("si-field-hint");
        add(label, hint, shown, upload, problem);
        refresh();
    }

    private Upload upload() {
        var upload = new Upload(new Receiving());
        var button = new Button(Texts.t("engagement.pictures.add"), Icon.of("camera"));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(Texts.t("engagement.pictures.drop")));
        // A phone converts by itself what is not named here; what a file really is, its content says.
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/gif", "image/webp");
        upload.setMaxFileSize(Picture.MAX_BYTES);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.t("engagement.picture.tooBig", Picture.MAX_BYTES / 1024 / 1024))
                        .setTooManyFiles(Texts.t("engagement.pictures.many", most))
                        .setIncorrectFileType(Texts.t("engagement.pictures.kinds"))));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        return upload;
    }

    /** Runs whenever pictures are added, taken away or described. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** The pictures, in order. */
    public List<UUID> ids() {
        return List.copyOf(ids);
    }

    /** Begins with the pictures that hang on the subject already, whoever added them. */
    public void hold(List<Attachment> hung) {
        ids.clear();
        shown.removeAll();
        hung.forEach(this::append);
        refresh();
    }

    /** Shows these pictures; those that are no longer there, or are somebody else's, are left out. */
    public void show(List<UUID> pictures) {
        ids.clear();
        shown.removeAll();
        attachments.mine(pictures).forEach(this::append);
        refresh();
    }

    private void append(Attachment picture) {
        ids.add(picture.id());
        shown.add(new ListItem(row(picture)));
    }

    private Component row(Attachment picture) {
        var image = new Image(picture.thumb(), "");
        var alt = new TextField(Texts.t("engagement.pictures.alt"));
        alt.setValue(picture.alt());
        alt.setHelperText(Texts.t("engagement.pictures.alt.hint"));
        alt.setMaxLength(500);
        alt.setWidthFull();
        alt.setValueChangeMode(ValueChangeMode.LAZY);
        alt.addValueChangeListener(change -> {
            attachments.describe(picture.id(), change.getValue());
            changed.run();
        });
        var remove = new Button(Texts.t("engagement.pictures.remove"), Icon.of("trash"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(image, alt, remove);
        row.addClassName("si-picture");
        remove.addClickListener(_ -> {
            attachments.drop(picture.id());
            ids.remove(picture.id());
            row.getParent().ifPresent(Component::removeFromParent);
            refresh();
            changed.run();
        });
        return row;
    }

    private void refresh() {
        shown.setVisible(!ids.isEmpty());
        upload.setVisible(ids.size() < most);
        problem.setVisible(!problem.getText().isEmpty());
    }

    private void say(String sentence) {
        problem.setText(sentence);
        refresh();
    }

    void take(byte[] file, UI ui) {
        try {
            var picture = attachments.keep(file);
            ui.access(() -> {
                upload.clearFileList();
                problem.setText("");
                if (ids.size() < most) {
                    append(picture);
                }
                refresh();
                changed.run();
            });
        } catch (Refusal refusal) {
            ui.access(() -> {
                upload.clearFileList();
                say(Texts.t(refusal.textKey(), refusal.arguments()));
            });
        }
    }

    /** Reads and keeps a file on the thread of its own request: there the tenant and the person are known. */
    private final class Receiving implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var input = event.getInputStream()) {
                take(input.readNBytes(Picture.MAX_BYTES + 1), event.getUI());
            }
        }

        @Override
        public long getFileSizeMax() {
            return Picture.MAX_BYTES + 1;
        }

        @Override
        public long getRequestSizeMax() {
            return Picture.MAX_BYTES + 64 * 1024;
        }
    }
}
