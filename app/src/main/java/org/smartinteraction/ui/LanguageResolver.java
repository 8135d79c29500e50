package org.smartinteraction.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: what the person chose on this host, else the first language of their browser that the
 * host speaks, else the host's own.
 */
@Component("localeResolver")
public class LanguageResolver implements LocaleResolver {

    /** The cookie that keeps the choice. */
    static final String COOKIE = "lang";

    private final ObjectProvider<Languages> languages;

    LanguageResolver(ObjectProvider<Languages> languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var spoken = request.getDispatcherType() == DispatcherType.ERROR ? spokenAnyway() : spoken();
        var chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null && spoken.contains(Locale.of(chosen.getValue()))) {
            return Locale.of(chosen.getValue());
        }
        if (request.getHeader("Accept-Language") != null) {
            for (var wanted : Collections.list(request.getLocales())) {
                var language = Locale.of(wanted.getLanguage());
                if (spoken.contains(language)) {
                    return language;
                }
            }
        }
        return spoken.getFirst();
    }

    /** The page of an error is written even when nobody can say what this host speaks. */
    private List<Locale> spokenAnyway() {
        try {
            return spoken();
        } catch (RuntimeException unknown) {
            return Texts.languages();
        }
    }

    /** The languages of the host that is asked. */
    List<Locale> spoken() {
        var known = languages.getIfAvailable();
        return known == null ? Texts.languages() : known.spoken();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen with ?" + LanguageFilter.PARAMETER + "=");
    }
}
