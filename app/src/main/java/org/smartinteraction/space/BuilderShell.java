package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** What stands around every page of the builder: its pages, and how the draft stands. */
@ParentLayout(SpaceShell.class)
@StyleSheet("styles/builder.css")
@PermitAll
class BuilderShell extends Div implements RouterLayout, AfterNavigationObserver {

    private static final Map<String, String> PAGES = pages();

    private final Div page = new Div();
    private final DraftBar bar;
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    BuilderShell(Builder builder) {
        addClassName("builder");
        bar = new DraftBar(builder);
        var list = new UnorderedList();
        PAGES.forEach((path, icon) -> {
            var link = new Anchor(path, Icon.of(icon), new Span(Texts.t("builder.page." + key(path))));
            links.put(path, link);
            list.add(new ListItem(link));
        });
        var pages = new Nav(list);
        pages.addClassName("builder-pages");
        pages.setAriaLabel(Texts.t("builder.pages"));
        page.addClassName("builder-page");
        add(pages, page, bar);
    }

    /** Shows how the draft stands now; pages call it after every change. */
    static void refresh(Component page) {
        page.findAncestor(BuilderShell.class).bar.refresh();
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        page.getElement().removeAllChildren();
        if (content != null) {
            page.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        page.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var steps = event.getLocation().getSegments();
        var shown = switch (steps.size() < 2 ? "section" : steps.get(1)) {
            case "section" -> "/builder";
            case "version" -> "/builder/history";
            case "template" -> "/builder/templates";
            case String page -> "/builder/" + page;
        };
        bar.setClassName("builder-bar-here", shown.equals("/builder/publish"));
        links.forEach((path, link) -> {
            if (path.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        bar.refresh();
    }

    private static String key(String path) {
        return path.equals("/builder") ? "sections" : path.substring("/builder/".length());
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("/builder", "layout-list");
        pages.put("/builder/home", "home");
        pages.put("/builder/look", "palette");
        pages.put("/builder/rules", "scale");
        pages.put("/builder/preview", "eye");
        pages.put("/builder/publish", "send");
        pages.put("/builder/history", "history");
        pages.put("/builder/templates", "template");
        return pages;
    }
}
