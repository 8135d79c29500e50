package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every view: skip link, header with the space's name, main navigation (a menu behind a button on
 * phones), content, footer. A layout extends it and fills in what is its own. After each navigation it marks the
 * current link and moves the focus to the heading, so that a screen reader says where the person is.
 */
public abstract class AppFrame extends Div implements RouterLayout, AfterNavigationObserver {

    /**
     * A link of the main navigation.
     *
     * @param href path from the root: {@code /issues}; it is current for all pages below it, and {@code /} for itself
     * @param icon shown in the menu on phones
     */
    public record Link(String href, String text, String icon) {}

    private final Header header = new Header();
    private final Div bar = new Div();
    private final Div tools = new Div();
    private final Div preferences = new Div();
    private final Nav navigation = new Nav();
    private final NativeButton menu = new NativeButton();
    private final Main main = new Main();
    private final Div footer = new Div();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private boolean entered;

    /** An empty frame. */
    protected AppFrame() {
        addClassName("si-frame");
        var skip = new Anchor("#content", Texts.t("ui.skip"));
        skip.addClassName("si-skip");
        skip.setRouterIgnore(true);
        bar.addClassName("si-bar");
        tools.addClassName("si-tools");
        navigation.addClassName("si-nav");
        navigation.setId("si-nav");
        navigation.setAriaLabel(Texts.t("ui.navigation"));
        navigation.setVisible(false);
        menu.addClassName("si-menu-button");
        menu.add(Icon.of("menu-2"), new Span(Texts.t("ui.menu")));
        menu.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-si-toggle", "si-nav")
                .setAttribute("aria-controls", "si-nav")
                .setAttribute("aria-expanded", "false");
        menu.setVisible(false);
        preferences.addClassName("si-preferences");
        bar.add(tools, menu, navigation, preferences);
        header.add(bar);
        header.addClassName("si-header");
        main.addClassName("si-main");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        footer.addClassName("si-footer-inner");
        var foot = new Footer(footer);
        foot.addClassName("si-footer");
        add(skip, header, main, foot);
    }

    /**
     * Says whose space this is.
     *
     * @param place a short line under the name: the district or oblast; may be empty
     * @param emblem address of the emblem; without one the first letter of the name stands in a coloured square
     */
    protected void brand(String name, String place, @Nullable String emblem) {
        Component picture;
        if (emblem == null) {
            picture = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
            picture.getElement().setAttribute("aria-hidden", "true");
        } else {
            picture = new Image(emblem, "");
        }
        picture.addClassName("si-emblem");
        var nameWords = new Span(name);
        nameWords.addClassName("si-brand-name");
        var words = new Span(nameWords);
        words.addClassName("si-brand-words");
        if (!place.isEmpty()) {
            var placeWords = new Span(place);
            placeWords.addClassName("si-brand-place");
            words.add(placeWords);
        }
        var brand = new Anchor("/", picture, words);
        brand.addClassName("si-brand");
        bar.getChildren().filter(part -> part.hasClassName("si-brand")).toList().forEach(bar::remove);
        bar.addComponentAsFirst(brand);
    }

    /** The main navigation, in order. */
    protected void navigation(List<Link> entries) {
        links.clear();
        var list = new UnorderedList();
        for (var entry : entries) {
            var anchor = new Anchor(entry.href(), Icon.of(entry.icon()), new Span(entry.text()));
            links.put(entry.href(), anchor);
            list.add(new ListItem(anchor));
        }
        navigation.removeAll();
        navigation.add(list);
        navigation.setVisible(!entries.isEmpty());
        menu.setVisible(!entries.isEmpty());
    }

    /** A note on top of every page, such as that all this is a demonstration. */
    protected void strip(String icon, String text) {
        strip(icon, new Span(text));
    }

    /** A note on top of every page, with what can be done about it. */
    protected void strip(String icon, String text, Component action) {
        strip(icon, new Span(new Text(text + " "), action));
    }

    /** Something that stays on top of every page. */
    protected void bar(Component bar) {
        addComponentAtIndex(1, bar);
    }

    private void strip(String icon, Span words) {
        var strip = new Paragraph(Icon.of(icon), words);
        strip.addClassName("si-strip");
        header.addComponentAsFirst(strip);
    }

    /** The language and the theme: beside the navigation, on phones in the menu. */
    protected void preferences(Component... parts) {
        preferences.removeAll();
        preferences.add(parts);
    }

    /** What stands at the end of the header: search, account. */
    protected void tools(Component... parts) {
        tools.removeAll();
        tools.add(parts);
    }

    /** What stands in the footer. */
    protected void footer(Component... parts) {
        footer.removeAll();
        footer.add(parts);
    }

    /** A tool of the header: an icon with words, the words hidden from the eye on phones. */
    public static Anchor tool(String href, String icon, String text) {
        var words = new Span(text);
        words.addClassName("si-tool-words");
        var tool = new Anchor(href, Icon.of(icon), words);
        tool.addClassName("si-tool");
        tool.setAriaLabel(text);
        return tool;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = "/" + event.getLocation().getPath();
        links.forEach((href, anchor) -> {
            if (path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"))) {
                anchor.getElement().setAttribute("aria-current", path.equals(href) ? "page" : "true");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
        if (entered) {
            main.getElement().executeJs("(this.querySelector('h1') || this).focus()");
        }
        entered = true;
    }
}
