package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.UploadedFile;

/** The templates that can be laid over the draft, making one of the draft, and bringing one from a file. */
@Route(value = "builder/templates", layout = BuilderShell.class)
@PermitAll
class TemplatesView extends BuilderPage {

    private final transient OwnTemplates templates;
    private final Div list = new Div();
    private final Div problems = new Div();

    TemplatesView(Builder builder, OwnTemplates templates) {
        super(builder, "templates");
        this.templates = templates;
        problems.addClassName("builder-problems");
        problems.getElement().setAttribute("role", "alert");
        add(
                new H2(Texts.t("builder.templates.all")),
                list,
                new H2(Texts.t("builder.templates.save")),
                new TemplateForm(templates, config().languages(), this::saved),
                new H2(Texts.t("builder.templates.bring")),
                new Paragraph(Texts.t("builder.templates.bring.lead")),
                upload(),
                problems);
        show();
    }

    private void show() {
        var own = templates.own().stream().map(Template::key).toList();
        var cards = new ArrayList<Component>();
        for (var template : templates.all()) {
            var name = template.name(Texts.locale());
            var look = new Anchor("/builder/template/" + template.key(), Texts.t("builder.templates.look"));
            look.getElement().setAttribute("aria-label", Texts.t("builder.templates.look.of", name));
            look.addClassNames("si-button", "si-button-plain");
            var about = Named.in(template.about(), Texts.locale());
            if (own.contains(template.key())) {
                var drop = new Button(Texts.t("builder.templates.drop"), _ -> {
                    templates.drop(template.key());
                    show();
                });
                drop.setAriaLabel(Texts.t("builder.templates.drop.of", name));
                cards.add(new GalleryCard("star", name, about, look, new TemplateDownload(template), drop));
            } else {
                cards.add(new GalleryCard("template", name, about, look, new TemplateDownload(template)));
            }
        }
        list.removeAll();
        list.add(new Cards(cards));
    }

    private void saved(Template template) {
        Notice.success(Texts.t("builder.templates.saved", template.name(Texts.locale())));
        show();
    }

    private Component upload() {
        var upload = new Upload(new UploadedFile(
                OwnTemplates.LONGEST, this::bring, () -> problem(Texts.t("builder.templates.rejected"))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(OwnTemplates.LONGEST);
        upload.setAcceptedFileTypes(".yaml", ".yml");
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addFileRejectedListener(_ -> problem(Texts.t("builder.templates.rejected")));
        var button = new Button(Texts.t("builder.templates.file"));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(Texts.t("builder.templates.drop-here")));
        return Layouts.form(upload);
    }

    private void bring(String file, byte[] content) {
        problems.removeAll();
        try {
            saved(templates.bring(file, new String(content, StandardCharsets.UTF_8)));
        } catch (TemplateInvalid invalid) {
            var found = new UnorderedList();
            invalid.problems().forEach(problem -> found.add(new ListItem(say(problem))));
            problems.add(new Paragraph(Texts.t("builder.templates.invalid", file)), found);
        } catch (Refusal refusal) {
            problem(Texts.t(refusal.textKey(), refusal.arguments()));
        }
    }

    private static String say(TemplateInvalid.Problem problem) {
        return Texts.t(
                "builder.template.problem",
                problem.line(),
                problem.path().isEmpty() ? "/" : problem.path(),
                problem.reason());
    }

    private void problem(String sentence) {
        problems.removeAll();
        problems.add(new Paragraph(sentence));
    }
}
