package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.smartinteraction.ui.Cards;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Fact;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The sections of the draft: their order, the archive, and the gallery to add from. */
@Route(value = "builder", layout = BuilderShell.class)
@PermitAll
class SectionsView extends BuilderPage {

    private final transient SectionTypes types;
    private final transient NewSections newSections;
    private final OrderedRows rows = new OrderedRows(Texts.t("builder.sections.order"), this::move);
    private final Div list = new Div();
    private final Div archive = new Div();

    SectionsView(Builder builder, SectionTypes types, NewSections newSections) {
        super(builder, "sections");
        this.types = types;
        this.newSections = newSections;
        archive.addClassName("si-stack");
        var gallery = new H2(Texts.t("builder.gallery.title"));
        gallery.setId("gallery");
        add(list, gallery, new Paragraph(Texts.t("builder.gallery.lead")), gallery(), archive);
        show();
    }

    private void show() {
        var used = used();
        list.removeAll();
        list.add(used.isEmpty() ? new EmptyState("layout-list", Texts.t("builder.sections.empty")) : rows);
        rows.show(used.stream()
                .map(section -> new OrderedRows.Row(name(section), row(section)))
                .toList());
        showArchive();
    }

    private Component row(SectionConfig section) {
        var link = new Anchor("/builder/section/" + section.id(), name(section));
        link.addClassName("builder-name");
        var icon = new Span(
                Icon.of(types.find(section.type()).map(SectionType::icon).orElse("puzzle")));
        icon.addClassName("si-card-icon");
        var facts = Layouts.row(
                new Fact("link", "/" + section.slug()),
                new Fact(
                        audienceIcon(section),
                        Texts.t("builder.audience." + section.audience().name().toLowerCase(Locale.ROOT))));
        if (types.find(section.type()).isEmpty()) {
            facts.add(new StatusBadge(Texts.t("builder.sections.missing", section.type()), Tone.WARNING));
        }
        if (!builder().isPublished(Objects.requireNonNull(section.id()))) {
            facts.add(new StatusBadge(Texts.t("builder.sections.new"), Tone.INFO, "plus"));
        }
        var words = new Div(link, facts);
        words.addClassName("builder-words");
        var away = new Button(Icon.of("archive"), _ -> archive(section));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(Texts.t("builder.sections.archive.of", name(section)));
        away.setTooltipText(Texts.t("builder.sections.archive.of", name(section)));
        var row = new Div(icon, words, away);
        row.addClassName("builder-section");
        return row;
    }

    private Component gallery() {
        var cards = new ArrayList<Component>();
        for (var type : newSections.types()) {
            var name = Texts.t(type.key() + ".name");
            var add = new Button(Texts.t("builder.gallery.add"), Icon.of("plus"), _ -> add(type));
            add.setAriaLabel(Texts.t("builder.gallery.add.of", name));
            cards.add(new GalleryCard(type.icon(), name, Texts.t(type.key() + ".about"), add));
        }
        return cards.isEmpty() ? new EmptyState("puzzle", Texts.t("builder.gallery.empty")) : new Cards(cards);
    }

    private void showArchive() {
        archive.removeAll();
        var archived =
                config().sections().stream().filter(SectionConfig::archived).toList();
        if (archived.isEmpty()) {
            return;
        }
        archive.add(new H2(Texts.t("builder.archive.title")), new Paragraph(Texts.t("builder.archive.lead")));
        for (var section : archived) {
            var restore = new Button(Texts.t("builder.archive.restore"), Icon.of("restore"), _ -> restore(section));
            restore.setAriaLabel(Texts.t("builder.archive.restore.of", name(section)));
            var row = Layouts.row(new Span(name(section)), new Fact("link", "/" + section.slug()), restore);
            row.addClassName("builder-archived");
            archive.add(row);
        }
    }

    private void add(SectionType type) {
        var added = newSections.add(builder(), type);
        BuilderShell.refresh(this);
        Notice.success(Texts.t("builder.sections.added", name(added)));
        show();
    }

    private void archive(SectionConfig section) {
        change(config -> SpaceEdit.changing(config, section.archived(true)));
        show();
        Notice.success(Texts.t("builder.sections.archived", name(section)));
    }

    private void restore(SectionConfig section) {
        change(config -> SpaceEdit.changing(config, section.archived(false)));
        show();
        Notice.success(Texts.t("builder.sections.restored", name(section)));
    }

    private void move(int from, int to) {
        var section = used().get(from);
        change(config -> SpaceEdit.placing(config, Objects.requireNonNull(section.id()), to));
        show();
        say(Texts.t("builder.move.done", name(section), to + 1, used().size()));
    }

    private List<SectionConfig> used() {
        return config().sections().stream()
                .filter(section -> !section.archived())
                .toList();
    }

    private static String name(SectionConfig section) {
        return section.title(Texts.locale());
    }

    private static String audienceIcon(SectionConfig section) {
        return switch (section.audience()) {
            case PUBLIC -> "world";
            case MEMBERS -> "users";
            case STAFF -> "lock";
        };
    }
}
