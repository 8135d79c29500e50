package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** One section of the draft: its names, its address, who sees it, and what its type lets one decide. */
@Route(value = "builder/section/:id", layout = BuilderShell.class)
@PermitAll
class SectionEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Builder builder;
    private final transient SectionTypes types;
    private String title = "";

    SectionEditView(Builder builder, SectionTypes types) {
        this.builder = builder;
        this.types = types;
        addClassName("si-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var section = event.getRouteParameters()
                .get("id")
                .flatMap(Visit::uuid)
                .flatMap(id -> builder.draft().config().section(id));
        if (section.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(section.get(), builder.draft().config());
    }

    private void show(SectionConfig section, SpaceConfig config) {
        removeAll();
        var type = types.find(section.type());
        var kind = type.map(found -> Texts.t(found.key() + ".name"))
                .orElse(Texts.t("builder.sections.missing", section.type()));
        title = section.title(Texts.locale());
        var header = new PageHeader(title)
                .lead(Texts.t("builder.section.lead", kind))
                .back("/builder", Texts.t("builder.sections.title"));
        add(header);
        var id = Objects.requireNonNull(section.id());
        var names = LanguageFields.lines(
                Texts.t("builder.section.name"), config.languages(), section.names(), 60, value -> {
                    change(id, each -> each.called(value));
                    title = section.called(value).title(Texts.locale());
                    header.retitle(title);
                });
        var form = Layouts.form(names, address(id, section), audience(id, section), onHomePage(id, section, config));
        add(form);
        type.filter(found -> !found.settings().isEmpty()).ifPresent(found -> {
            var settings = Layouts.form(new H2(Texts.t("builder.section.settings")));
            found.settings()
                    .forEach(setting -> settings.add(SettingField.of(
                            setting, section, value -> change(id, each -> each.set(setting.key(), value)))));
            add(settings);
        });
        add(Layouts.row(away(id, section)));
    }

    private TextField address(UUID id, SectionConfig section) {
        var field = new TextField(Texts.t("builder.section.address"));
        field.setValue(section.slug());
        field.setPrefixComponent(new Span("/"));
        field.setMaxLength(60);
        field.setHelperText(Texts.t("builder.section.address.help"));
        field.addValueChangeListener(change -> {
            var slug = change.getValue().strip().toLowerCase(Locale.ROOT);
            var problem = Obstacles.address(slug, id, builder.draft().config());
            field.setInvalid(problem.isPresent());
            field.setErrorMessage(problem.map(Texts::t).orElse(""));
            if (problem.isEmpty()) {
                change(id, each -> each.at(slug));
            }
        });
        field.setManualValidation(true);
        return field;
    }

    private RadioButtonGroup<Audience> audience(UUID id, SectionConfig section) {
        var field = new RadioButtonGroup<Audience>(Texts.t("builder.section.audience"));
        field.setItems(Audience.values());
        field.setRenderer(new ComponentRenderer<>(audience -> {
            var key = "builder.audience." + audience.name().toLowerCase(Locale.ROOT);
            var help = new Span(Texts.t(key + ".help"));
            help.addClassName("si-hint");
            var choice = new Div(new Span(Texts.t(key + ".choice")), help);
            choice.addClassName("builder-choice");
            return choice;
        }));
        field.addClassName("builder-choices");
        field.setValue(section.audience());
        field.addValueChangeListener(change -> change(id, each -> each.shownTo(change.getValue())));
        return field;
    }

    private Checkbox onHomePage(UUID id, SectionConfig section, SpaceConfig config) {
        var field = new Checkbox(Texts.t("builder.section.home"));
        field.setValue(config.home().contains(new Block(Block.Kind.SECTION, section.slug())));
        field.addValueChangeListener(change -> {
            builder.change(draft -> SpaceEdit.showing(
                    draft,
                    new Block(
                            Block.Kind.SECTION, draft.section(id).orElseThrow().slug()),
                    change.getValue()));
            BuilderShell.refresh(this);
        });
        return field;
    }

    private Button away(UUID id, SectionConfig section) {
        if (!builder.isPublished(id)) {
            var remove = new Button(Texts.t("builder.section.remove"), _ -> {
                builder.change(config -> SpaceEdit.removing(config, id));
                Notice.success(Texts.t("builder.section.removed", title));
                UI.getCurrent().navigate(SectionsView.class);
            });
            remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            return remove;
        }
        var key = section.archived() ? "builder.archive.restore" : "builder.sections.archive";
        return new Button(Texts.t(key), _ -> {
            change(id, each -> each.archived(!section.archived()));
            Notice.success(
                    Texts.t(section.archived() ? "builder.sections.restored" : "builder.sections.archived", title));
            UI.getCurrent().navigate(SectionsView.class);
        });
    }

    private void change(UUID id, UnaryOperator<SectionConfig> change) {
        builder.change(config -> config.section(id)
                .map(section -> SpaceEdit.changing(config, change.apply(section)))
                .orElse(config));
        BuilderShell.refresh(this);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("builder.title");
    }
}
