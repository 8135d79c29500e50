package org.smartinteraction.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;

/** Links to the same page in the other languages, each written in its own language. */
public final class LanguageSwitch extends Span implements AfterNavigationObserver {

    private final List<Locale> languages;

    /** A switch among these languages; nothing is shown when there is only one. */
    public LanguageSwitch(List<Locale> languages) {
        this.languages = languages.stream()
                .filter(language -> !language.equals(Texts.locale()))
                .toList();
        link(new Location(""));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        link(event.getLocation());
    }

    private void link(Location page) {
        removeAll();
        for (var language : languages) {
            var anchor = new Anchor("/" + in(page, language), name(language));
            anchor.addClassName("si-tool");
            anchor.setRouterIgnore(true);
            anchor.getElement()
                    .setAttribute("lang", language.getLanguage())
                    .setAttribute("hreflang", language.getLanguage());
            add(anchor);
        }
    }

    private static String in(Location page, Locale language) {
        var query = page.getQueryParameters().merging(LanguageFilter.PARAMETER, language.getLanguage());
        return new Location(page.getSegments(), query).getPathWithQueryParameters();
    }

    private static String name(Locale language) {
        return language.equals(Texts.ENGLISH) ? Texts.t("ui.language.en") : Texts.t("ui.language.uk");
    }
}
