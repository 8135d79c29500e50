package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** What stands around every page of a space: its name, its sections, the person, and where to find help. */
@AnonymousAllowed
public class SpaceShell extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final ShellHeader header;

    SpaceShell(Spaces spaces, ShellHeader header) {
        this.header = header;
        addClassName("si-app");
        main.setId("main");
        main.addClassName("si-main");
        var skip = new Anchor("#main", Texts.t("space.shell.skip"));
        skip.addClassName("si-skip");
        skip.setRouterIgnore(true);
        add(skip);
        if (Tenancy.tenant().demo()) {
            add(demonstration());
        }
        add(header, main, footer(spaces));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header.mark(event.getLocation().getFirstSegment());
    }

    private static Component demonstration() {
        var note = new Paragraph(Icon.of("info-circle"), new Span(Texts.t("space.shell.demo")));
        note.addClassName("si-demo-note");
        return note;
    }

    private static Component footer(Spaces spaces) {
        var plain = new Anchor("/p", Texts.t("space.shell.plain"));
        var feed = new Anchor("/p/feed.atom", Texts.t("space.shell.feed"));
        plain.setRouterIgnore(true);
        feed.setRouterIgnore(true);
        var footer = new Footer(new Span(spaces.name()), plain, feed);
        footer.addClassName("si-footer");
        return footer;
    }
}
