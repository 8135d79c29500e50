package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.People;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;
import org.springframework.context.annotation.Scope;

/** Name of the space, its sections, search, language and the person. */
@SpringComponent
@Scope("prototype")
class ShellHeader extends Header {

    private final List<Anchor> links = new ArrayList<>();
    private final Nav sections = new Nav();

    ShellHeader(Spaces spaces, SectionTypes types, People people, Access access, List<AdminPage> pages) {
        addClassName("si-header");
        var menu = new Button(Texts.t("space.shell.menu"), Icon.of("menu-2"));
        menu.addThemeVariants(ButtonVariant.TERTIARY);
        menu.addClassName("si-menu-button");
        menu.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", "sections");
        menu.addClickListener(_ -> {
            var open = !sections.hasClassName("si-open");
            sections.setClassName("si-open", open);
            menu.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        sections.setId("sections");
        sections.addClassName("si-nav");
        sections.setAriaLabel(Texts.t("space.shell.sections"));
        for (var section : spaces.visible()) {
            types.find(section.type())
                    .ifPresent(type -> sections.add(link(section.path(), type.icon(), section.name(Texts.locale()))));
        }
        add(brand(spaces), menu, sections, tools(people, access, pages));
    }

    /** Marks the link of the page that is shown. */
    void mark(String first) {
        for (var link : links) {
            if (link.getHref().equals("/" + first)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
        sections.removeClassName("si-open");
    }

    private Component tools(People people, Access access, List<AdminPage> pages) {
        var tools = new Nav();
        tools.addClassName("si-tools");
        tools.setAriaLabel(Texts.t("space.shell.tools"));
        tools.add(link("/search", "search", Texts.t("space.shell.search")));
        tools.add(new LanguageButton());
        tools.add(new PersonMenu(
                people, pages.stream().filter(page -> access.may(page.action())).toList()));
        return tools;
    }

    private static Component brand(Spaces spaces) {
        var name = spaces.name();
        var mark = new Span(name.substring(0, 1));
        mark.addClassName("si-brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("/", mark, new Span(name));
        brand.addClassName("si-brand");
        return brand;
    }

    private Anchor link(String path, String icon, String text) {
        var link = new Anchor(path, Icon.of(icon), new Span(text));
        links.add(link);
        return link;
    }
}
