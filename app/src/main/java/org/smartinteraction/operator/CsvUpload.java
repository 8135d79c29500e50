package org.smartinteraction.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Consumer;
import org.smartinteraction.areas.DelimitedFile;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.UploadedFile;

/** Takes one file from the operator. What it is, its content tells, not its name. */
final class CsvUpload extends Upload {

    CsvUpload(Consumer<byte[]> taken) {
        super(new UploadedFile(
                DelimitedFile.LARGEST, (_, content) -> take(taken, content), () -> Notice.error(tooBig())));
        var button = new Button(Texts.t("operator.upload"), Icon.of("file-upload"));
        setUploadButton(button);
        setDropLabel(new Span(Texts.t("operator.upload.drop")));
        setMaxFiles(1);
        setMaxFileSize(DelimitedFile.LARGEST);
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error());
        words.getError().setFileIsTooBig(tooBig());
        setI18n(words);
        addFileRejectedListener(rejected -> Notice.error(rejected.getErrorMessage()));
        addAllFinishedListener(_ -> clearFileList());
    }

    private static String tooBig() {
        return Texts.t("areas.file.large", DelimitedFile.LARGEST / 1024 / 1024);
    }

    private static void take(Consumer<byte[]> taken, byte[] content) {
        try {
            taken.accept(content);
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }
}
