package org.smartinteraction.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.space.SignOut;
import org.smartinteraction.ui.AppFrame;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.LanguageSwitch;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.ThemeSwitch;

/** What stands around every page of the platform's own site. */
@AnonymousAllowed
class PlatformShell extends AppFrame {

    PlatformShell(Operators operators) {
        brand(Texts.t("operator.platform.name"), "", null);
        var links = new ArrayList<Link>();
        links.add(new Link("/spaces", Texts.t("operator.spaces.nav"), "map-2"));
        links.add(new Link("/start", Texts.t("operator.start.nav"), "plus"));
        if (operators.includeMe()) {
            links.add(new Link("/operator", Texts.t("operator.console.nav"), "adjustments"));
        }
        navigation(links);
        tools(account());
        preferences(new LanguageSwitch(Texts.languages()), new ThemeSwitch());
        footer(new Span(Texts.t("operator.platform.foot")));
    }

    private static Component account() {
        return SignedIn.current().map(me -> signedIn(me.email())).orElseGet(PlatformShell::signIn);
    }

    private static Component signedIn(String email) {
        var words = new Anchor("/account", email);
        words.setRouterIgnore(true);
        words.addClassName("si-tool-words");
        words.setAriaLabel(Texts.t("operator.platform.account", email));
        var out = new Button(Texts.t("operator.platform.sign-out"), Icon.of("logout"), _ -> SignOut.now());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel(Texts.t("operator.platform.sign-out.of", email));
        return Layouts.row(words, out);
    }

    private static Component signIn() {
        var link = tool("/sign-in", "login", Texts.t("operator.platform.sign-in"));
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs("this.addEventListener('click', () => {"
                        + " this.href = '/sign-in?to=' + encodeURIComponent(location.pathname + location.search) })");
        return new Div(link);
    }
}
