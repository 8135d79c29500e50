package org.smartinteraction.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures added to a form: JPEG, PNG or WebP, up to ten megabytes each, shown small with a button to take each away.
 * The files live as long as the field is shown; whoever saves the form copies them.
 */
public final class PhotoField extends CustomField<List<Photo>> {

    private static final int MEGABYTES = 10;

    private final transient List<Photo> photos = new ArrayList<>();
    private final int most;
    private final Upload upload = new Upload();
    private final UnorderedList previews = new UnorderedList();

    /**
     * An empty field.
     *
     * @param most how many pictures there may be
     */
    public PhotoField(String label, int most) {
        super(List.of());
        this.most = most;
        setLabel(label);
        upload.setUploadHandler(UploadHandler.toTempFile(this::take));
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp", ".jpg", ".jpeg", ".png", ".webp");
        upload.setMaxFileSize(MEGABYTES * 1024 * 1024);
        upload.setUploadButton(new Button(Texts.t("ui.photo.add"), Icon.of("camera")));
        upload.setDropLabel(new Span(Texts.t("ui.photo.drop")));
        upload.setDropLabelIcon(Icon.of("photo"));
        upload.addFileRejectedListener(_ -> Notice.error(Texts.t("ui.photo.refused", MEGABYTES)));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        previews.addClassName("si-photos");
        var hint = new Paragraph(Texts.t("ui.photo.hint", most, MEGABYTES));
        hint.addClassName("si-hint");
        var parts = new Div(upload, hint, previews);
        parts.addClassName("si-stack-s");
        add(parts);
    }

    @Override
    protected List<Photo> generateModelValue() {
        return List.copyOf(photos);
    }

    @Override
    protected void setPresentationValue(List<Photo> value) {
        photos.clear();
        photos.addAll(value);
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        photos.forEach(PhotoField::delete);
    }

    private void take(UploadMetadata metadata, File file) throws IOException {
        var type = PhotoType.of(file.toPath());
        if (type.isEmpty() || photos.size() >= most) {
            Files.delete(file.toPath());
            Notice.error(type.isEmpty() ? Texts.t("ui.photo.refused", MEGABYTES) : Texts.t("ui.photo.enough", most));
            return;
        }
        photos.add(new Photo(metadata.fileName(), type.get(), file.toPath()));
        changed();
    }

    private void remove(Photo photo) {
        photos.remove(photo);
        delete(photo);
        changed();
    }

    private void changed() {
        show();
        updateValue();
    }

    private void show() {
        previews.removeAll();
        for (var photo : photos) {
            var image =
                    new Image(DownloadHandler.forFile(photo.file().toFile()), Texts.t("ui.photo.one", photo.name()));
            var remove = new Button(Icon.of("trash"), _ -> remove(photo));
            remove.setAriaLabel(Texts.t("ui.photo.remove", photo.name()));
            previews.add(new ListItem(image, remove));
        }
        upload.setVisible(photos.size() < most);
    }

    private static void delete(Photo photo) {
        try {
            Files.deleteIfExists(photo.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
