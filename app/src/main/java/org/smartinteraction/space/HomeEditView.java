package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** The home page of the draft: its blocks in order, and its words. */
@Route(value = "builder/home", layout = BuilderShell.class)
@PermitAll
class HomeEditView extends BuilderPage {

    private final OrderedRows rows = new OrderedRows(Texts.t("builder.home.order"), this::move);
    private final Div more = new Div();

    HomeEditView(Builder builder) {
        super(builder, "home");
        more.addClassName("si-row");
        add(new H2(Texts.t("builder.home.blocks")), rows, more, new H2(Texts.t("builder.home.words")), words());
        show();
    }

    private void show() {
        var config = config();
        rows.show(config.home().stream()
                .map(block -> new OrderedRows.Row(name(config, block), row(config, block)))
                .toList());
        more.removeAll();
        var absent = absent(config);
        if (!absent.isEmpty()) {
            more.add(new Paragraph(Texts.t("builder.home.more")));
        }
        for (var block : absent) {
            var add = new Button(name(config, block), Icon.of("plus"), _ -> show(block, true));
            add.setAriaLabel(Texts.t("builder.home.show", name(config, block)));
            more.add(add);
        }
    }

    private Component row(SpaceConfig config, Block block) {
        var name = new Span(name(config, block));
        name.addClassName("builder-name");
        var words = Layouts.row(name);
        if (block.section() != null
                && config.section(block.section())
                        .filter(section -> !section.archived())
                        .isEmpty()) {
            words.add(new StatusBadge(Texts.t("builder.home.resting"), Tone.NEUTRAL));
        }
        var hide = new Button(Icon.of("eye-off"), _ -> show(block, false));
        hide.addThemeVariants(ButtonVariant.TERTIARY);
        hide.setAriaLabel(Texts.t("builder.home.hide", name(config, block)));
        hide.setTooltipText(Texts.t("builder.home.hide", name(config, block)));
        var row = new Div(words, hide);
        row.addClassName("builder-section");
        return row;
    }

    private Component words() {
        var config = config();
        var welcome = config.welcome();
        var languages = config.languages();
        return Layouts.form(
                LanguageFields.lines(
                        Texts.t("builder.part.title"),
                        languages,
                        welcome.title(),
                        120,
                        text -> change(draft -> SpaceEdit.welcoming(
                                draft,
                                new Welcome(
                                        text,
                                        draft.welcome().lead(),
                                        draft.welcome().about())))),
                LanguageFields.areas(
                        Texts.t("builder.part.lead"),
                        languages,
                        welcome.lead(),
                        600,
                        text -> change(draft -> SpaceEdit.welcoming(
                                draft,
                                new Welcome(
                                        draft.welcome().title(),
                                        text,
                                        draft.welcome().about())))),
                LanguageFields.areas(
                        Texts.t("builder.part.about"),
                        languages,
                        welcome.about(),
                        4000,
                        text -> change(draft -> SpaceEdit.welcoming(
                                draft,
                                new Welcome(
                                        draft.welcome().title(), draft.welcome().lead(), text)))));
    }

    private void move(int from, int to) {
        var name = name(config(), config().home().get(from));
        change(config -> SpaceEdit.placingBlock(config, from, to));
        show();
        say(Texts.t("builder.move.done", name, to + 1, config().home().size()));
    }

    private void show(Block block, boolean shown) {
        change(config -> SpaceEdit.showing(config, block, shown));
        show();
        say(Texts.t(shown ? "builder.home.shown" : "builder.home.hidden", name(config(), block)));
    }

    private static List<Block> absent(SpaceConfig config) {
        var possible = new ArrayList<>(Stream.of(Block.Kind.WELCOME, Block.Kind.ABOUT)
                .map(kind -> new Block(kind, null))
                .toList());
        config.sections().stream()
                .filter(section -> !section.archived())
                .forEach(section -> possible.add(new Block(Block.Kind.SECTION, section.slug())));
        possible.removeAll(config.home());
        return possible;
    }

    private static String name(SpaceConfig config, Block block) {
        var slug = block.section();
        return slug == null
                ? Texts.t("builder.block." + block.kind().name().toLowerCase(Locale.ROOT))
                : config.section(slug)
                        .map(section -> section.title(Texts.locale()))
                        .orElse("/" + slug);
    }
}
