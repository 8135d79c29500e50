package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.ui.AppFrame;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The person: signing in, or their own pages, what they run, and signing out. */
class PersonMenu extends Div {

    PersonMenu(People people, List<AdminPage> pages) {
        addClassName("si-person");
        people.me().ifPresentOrElse(me -> add(menu(me, pages)), () -> add(signIn()));
    }

    private static Component signIn() {
        var link = AppFrame.tool("/sign-in", "login", Texts.t("space.shell.sign-in"));
        link.setRouterIgnore(true);
        // Back to the page the person is on, which only the browser knows when the link is pressed.
        link.getElement()
                .executeJs("this.addEventListener('click', () => {"
                        + " this.href = '/sign-in?to=' + encodeURIComponent(location.pathname + location.search) })");
        return link;
    }

    private static Component menu(Member me, List<AdminPage> pages) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var name = new Span(Called.of(me));
        name.addClassName("si-tool-words");
        MenuItem person = bar.addItem(Layouts.row(Icon.of("user-circle"), name));
        person.setAriaLabel(Texts.t("space.shell.person", Called.of(me)));
        var menu = person.getSubMenu();
        menu.addItem(
                entry("user", Texts.t("space.me.title")), _ -> UI.getCurrent().navigate("me"));
        menu.addItem(
                entry("clipboard-list", Texts.t("space.record.title")),
                _ -> UI.getCurrent().navigate("me/record"));
        menu.addItem(
                entry("lock", Texts.t("space.shell.account")),
                _ -> UI.getCurrent()
                        .getPage()
                        .executeJs(
                                "location.href = '/account?to=' + encodeURIComponent(location.pathname + location.search)"));
        for (var page : pages) {
            menu.addItem(
                    entry(page.icon(), Texts.t(page.textKey())),
                    _ -> UI.getCurrent().navigate(page.path().substring(1)));
        }
        menu.addItem(entry("logout", Texts.t("space.shell.sign-out")), _ -> SignOut.now());
        return bar;
    }

    private static Component entry(String icon, String text) {
        return Layouts.row(Icon.of(icon), new Span(text));
    }
}
