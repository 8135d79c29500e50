package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Locale;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** One template: what it would change in the draft, part by part, before it does. */
@Route(value = "builder/template/:key", layout = BuilderShell.class)
@PermitAll
class TemplateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Builder builder;
    private final transient OwnTemplates templates;
    private final CheckboxGroup<TemplateUse.Part> parts = new CheckboxGroup<>(Texts.t("builder.template.parts"));
    private final Div changes = new Div();
    private String title = "";

    TemplateView(Builder builder, OwnTemplates templates) {
        this.builder = builder;
        this.templates = templates;
        addClassName("si-stack");
        changes.addClassName("si-stack");
        changes.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var template = event.getRouteParameters().get("key").flatMap(templates::find);
        if (template.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(template.get());
    }

    private void show(Template template) {
        title = template.name(Texts.locale());
        removeAll();
        add(new PageHeader(title)
                .lead(Named.in(template.about(), Texts.locale()))
                .back("/builder/templates", Texts.t("builder.templates.title")));
        var missing = templates.missing(template);
        if (!missing.isEmpty()) {
            var note = new Paragraph(
                    Icon.of("info-circle"), new Span(Texts.t("builder.template.missing", String.join(", ", missing))));
            note.addClassName("si-note");
            add(note);
        }
        parts.setItems(TemplateUse.Part.values());
        parts.setItemLabelGenerator(
                part -> Texts.t("builder.template.part." + part.name().toLowerCase(Locale.ROOT)));
        parts.setValue(EnumSet.allOf(TemplateUse.Part.class));
        parts.addValueChangeListener(_ -> preview(template));
        add(parts, changes);
        preview(template);
    }

    private void preview(Template template) {
        var draft = builder.draft().config();
        var differences =
                Differences.between(draft, templates.preview(template, parts.getValue()), Texts.in(Texts.locale()));
        changes.removeAll();
        changes.add(new H2(Texts.t("builder.template.changes", differences.size())));
        if (differences.isEmpty()) {
            changes.add(new Paragraph(Texts.t("builder.template.same")));
            return;
        }
        var apply = new Button(Texts.t("builder.template.apply"), _ -> {
            templates.apply(template, parts.getValue());
            Notice.success(Texts.t("builder.template.applied", title));
            UI.getCurrent().navigate(SectionsView.class);
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        changes.add(new Paragraph(Texts.t("builder.template.safe")), new DifferenceList(differences), new Div(apply));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("builder.title");
    }
}
