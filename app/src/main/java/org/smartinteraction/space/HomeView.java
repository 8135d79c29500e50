package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.smartinteraction.ui.PageHeader;
import org.smartinteraction.ui.Texts;

/** The home page of a space: where am I, what goes on here, what can I do. */
@Route(value = "", layout = SpaceShell.class)
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    private final transient Spaces spaces;
    private final transient SectionTypes types;

    HomeView(Spaces spaces, SectionTypes types) {
        this.spaces = spaces;
        this.types = types;
        addClassNames("si-page", "si-home");
        for (var block : spaces.current().config().home()) {
            part(block).ifPresent(this::add);
        }
        if (getChildren().noneMatch(PageHeader.class::isInstance)) {
            addComponentAsFirst(new PageHeader(spaces.name()));
        }
    }

    private Optional<Component> part(Block block) {
        return switch (block.kind()) {
            case WELCOME -> Optional.of(welcome());
            case SECTION ->
                Optional.ofNullable(block.section())
                        .flatMap(spaces::section)
                        .flatMap(section -> types.find(section.type()).flatMap(type -> type.block(section)))
                        .map(HomeView::framed);
            case ABOUT -> about();
        };
    }

    private Component welcome() {
        var welcome = spaces.current().config().welcome();
        var locale = Texts.locale();
        var header = new PageHeader(Named.in(welcome.title(), locale)).lead(Named.in(welcome.lead(), locale));
        header.addClassName("si-hero");
        header.actions(invitations());
        return header;
    }

    /** What a visitor can do here, in the order of the sections; a type once. */
    private Component[] invitations() {
        var offered = new LinkedHashMap<String, Component>();
        for (var section : spaces.visible()) {
            types.find(section.type()).flatMap(SectionType::invitation).ifPresent(invitation -> {
                var link = new Anchor(section.path(invitation.step()), Texts.t(invitation.textKey()));
                link.addClassName("si-button");
                // One of them is the first thing to do.
                if (!offered.isEmpty()) {
                    link.addClassName("si-button-plain");
                }
                offered.putIfAbsent(section.type(), link);
            });
        }
        return offered.values().toArray(Component[]::new);
    }

    private Optional<Component> about() {
        var text = Named.in(spaces.current().config().welcome().about(), Texts.locale());
        if (text.isBlank()) {
            return Optional.empty();
        }
        var about = new Div(new H2(Texts.t("space.home.about")));
        for (var paragraph : text.split("\\n\\s*\\n")) {
            about.add(new Paragraph(paragraph.strip()));
        }
        return Optional.of(framed(about));
    }

    private static Component framed(Component content) {
        content.addClassName("si-home-block");
        return content;
    }

    @Override
    public String getPageTitle() {
        return spaces.name();
    }
}
