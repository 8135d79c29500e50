package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.smartinteraction.budget.BudgetFile;
import org.smartinteraction.budget.BudgetImport;
import org.smartinteraction.budget.BudgetImports;
import org.smartinteraction.budget.BudgetImports.Preview;
import org.smartinteraction.budget.Reading;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** Bringing a budget file in: give it, see what it says and whether it agrees with itself, accept it. */
@StyleSheet("styles/budget.css")
final class ImportView extends Div implements HasDynamicTitle {
    /** The export of a big city for a year, by programmes, is under 20 MB. */
    static final int MAX_BYTES = 40 * 1024 * 1024;

    private final transient Desk desk;
    private final transient Section section;
    private final Div result = Layouts.stack();
    private final Div history = new Div();
    private final Upload upload;

    ImportView(Desk desk, Section section) {
        this.desk = desk;
        this.section = section;
        desk.access().require(BudgetImports.IMPORT);
        addClassName("si-stack");
        add(new PageHeader(getPageTitle())
                .back(section.path(), section.name(Texts.locale()))
                .lead(Texts.t("budget.import.lead")));
        upload = upload();
        var panel = Layouts.panel(
                new H2(Texts.t("budget.import.file")), new Paragraph(Texts.t("budget.import.kinds")), upload);
        panel.addClassName("si-stack");
        result.getElement().setAttribute("aria-live", "polite");
        add(panel, result, history);
        showHistory();
    }

    private void showHistory() {
        var states = desk.budget().states().stream().map(BudgetImport::id).collect(Collectors.toSet());
        history.removeAll();
        history.add(new ImportHistory(desk.imports().history(), states, this::withdraw));
    }

    private void withdraw(BudgetImport wrong, String reason) {
        try {
            desk.imports().withdraw(wrong.id(), reason);
            result.removeAll();
            Notice.success(Texts.t("budget.withdraw.done"));
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
        showHistory();
    }

    private Upload upload() {
        var upload = new Upload(new Receiving());
        upload.setUploadButton(new Button(Texts.t("budget.import.choose"), Icon.of("upload")));
        upload.setDropLabel(new Span(Texts.t("budget.import.drop")));
        upload.setMaxFileSize(MAX_BYTES);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.t("budget.import.tooBig", MAX_BYTES / 1024 / 1024))));
        upload.addFileRejectedListener(rejected -> Notice.error(rejected.getErrorMessage()));
        return upload;
    }

    /**
     * Reads a file on the thread of its own request, where tenant and person are known.
     *
     * @return builds what is to be shown of it
     */
    Supplier<Div> read(String fileName, byte[] bytes) {
        return switch (Reading.of(bytes)) {
            case Reading.Broken broken -> () -> new BrokenReport(fileName, broken);
            case Reading.Sound sound -> {
                var sha256 = BudgetImports.sha256(bytes);
                var preview = desk.imports().preview(sound.file(), sha256);
                yield () -> new SoundReport(
                        fileName, sound.file(), preview, () -> accept(sound.file(), preview, fileName, sha256));
            }
        };
    }

    void show(Div report) {
        upload.clearFileList();
        // A browser does not tell when the file chosen last is chosen again, unless the field has forgotten it.
        upload.getElement()
                .executeJs("const field = this.shadowRoot.querySelector('input[type=file]');"
                        + " if (field) field.value = '';");
        result.removeAll();
        result.add(report);
        report.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private void accept(BudgetFile file, Preview seen, String fileName, String sha256) {
        try {
            boolean changed = desk.imports().accept(file, fileName, sha256);
            result.removeAll();
            showHistory();
            if (changed) {
                Notice.success(Texts.t(
                        seen.before().isPresent() ? "budget.import.replaced" : "budget.import.done",
                        String.valueOf(file.year()),
                        file.lines().size()));
                var link = OverviewView.button(section.path() + "?year=" + file.year(), "budget.import.look");
                result.add(new Paragraph(link));
            } else {
                Notice.info(Texts.t("budget.import.same"));
            }
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.t("budget.import.title");
    }

    private final class Receiving implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var input = event.getInputStream()) {
                var bytes = input.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    event.getUI().access(() -> Notice.error(Texts.t("budget.import.tooBig", MAX_BYTES / 1024 / 1024)));
                } else {
                    var report = read(event.getFileName(), bytes);
                    event.getUI().access(() -> show(report.get()));
                }
            }
        }

        @Override
        public long getFileSizeMax() {
            return MAX_BYTES + 1;
        }

        @Override
        public long getRequestSizeMax() {
            return MAX_BYTES + 64 * 1024;
        }
    }
}
