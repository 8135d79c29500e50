package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Seats;
import org.smartinteraction.ui.AppFrame;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** The person: signing in, or their own pages, what they run, and signing out. */
class PersonMenu extends Div {

    /** @param asleep whether a role of the person waits for a second step */
    PersonMenu(People people, Seats seats, List<AdminPage> pages, boolean asleep) {
        addClassName("si-person");
        people.oneself()
                .ifPresentOrElse(
                        me -> add(menu(me, people.errand().isPresent(), seats, pages, asleep)), () -> add(signIn()));
    }

    private static Component signIn() {
        return SignInLink.here(AppFrame.tool("/sign-in", "login", Texts.t("space.shell.sign-in")), "/sign-in");
    }

    private static Component menu(Member me, boolean forAnother, Seats seats, List<AdminPage> pages, boolean asleep) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var name = new Span(Called.of(me));
        name.addClassName("si-tool-words");
        MenuItem person = bar.addItem(Layouts.row(Icon.of("user-circle"), name));
        person.setAriaLabel(Texts.t("space.shell.person", Called.of(me)));
        var menu = person.getSubMenu();
        if (forAnother) {
            menu.addItem(entry("logout", Texts.t("space.shell.sign-out")), _ -> SignOut.now());
            return bar;
        }
        names(menu, me, seats);
        menu.addItem(
                entry("user", Texts.t("space.me.title")), _ -> UI.getCurrent().navigate("me"));
        menu.addItem(
                entry("clipboard-list", Texts.t("space.record.title")),
                _ -> UI.getCurrent().navigate("me/record"));
        menu.addItem(entry("lock", Texts.t("space.shell.account")), _ -> leave("/account?"));
        if (asleep) {
            menu.addItem(
                    entry("shield-lock", Texts.t("space.shell.second-step")), _ -> leave(SignInLink.SECOND_STEP + "&"));
        }
        for (var page : pages) {
            menu.addItem(
                    entry(page.icon(), Texts.t(page.textKey())),
                    _ -> UI.getCurrent().navigate(page.path().substring(1)));
        }
        menu.addItem(entry("logout", Texts.t("space.shell.sign-out")), _ -> SignOut.now());
        return bar;
    }

    /** To a page of the sign-in host, which comes back. */
    private static void leave(String address) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "location.href = $0 + 'to=' + encodeURIComponent(location.pathname + location.search)",
                        address);
    }

    /** In whose name the person acts: their own or that of an organisation they speak for. */
    private static void names(SubMenu menu, Member me, Seats seats) {
        var voices = seats.voices();
        if (voices.isEmpty()) {
            return;
        }
        name(menu, Texts.t("space.shell.act.self"), me.actor() == null, seats, null);
        for (var voice : voices) {
            name(
                    menu,
                    Texts.t("space.shell.act.as", voice.organisation()),
                    voice.actor().equals(me.actor()),
                    seats,
                    voice.actor());
        }
        menu.addSeparator();
    }

    private static void name(SubMenu menu, String text, boolean now, Seats seats, @Nullable UUID actor) {
        var item = menu.addItem(text, _ -> {
            seats.actAs(actor);
            // Every page shows what it offers to whom one acts as.
            UI.getCurrent().getPage().reload();
        });
        item.setCheckable(true);
        item.setChecked(now);
    }

    private static Component entry(String icon, String text) {
        return Layouts.row(Icon.of(icon), new Span(text));
    }
}
