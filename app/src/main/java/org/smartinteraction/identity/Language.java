package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** The languages of the sign-in pages. */
enum Language {
    UK,
    EN;

    /** The cookie that keeps a choice made with {@code ?lang=}, the same on every host. */
    private static final String CHOSEN = "lang";

    /** {@code uk} or {@code en}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.of(code());
    }

    Language other() {
        return this == UK ? EN : UK;
    }

    /** What was chosen in this request or, kept in the cookie, before; else the first the browser understands. */
    static Language of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, CHOSEN);
        var accepted = request.getHeader("Accept-Language") == null
                ? List.<Locale>of()
                : Collections.list(request.getLocales());
        return Stream.of(
                        asked(request.getParameter("lang")),
                        asked(cookie == null ? null : cookie.getValue()),
                        accepted.stream().map(Locale::getLanguage))
                .flatMap(Function.identity())
                .flatMap(Language::known)
                .findFirst()
                .orElse(UK);
    }

    /** The first of a list of language tags that is spoken here, such as {@code ui_locales} of OpenID Connect. */
    static Stream<Language> firstOf(@Nullable String tags) {
        return asked(tags).flatMap(Language::known).limit(1);
    }

    private static Stream<String> asked(@Nullable String tags) {
        return tags == null ? Stream.empty() : Stream.of(tags.split(" ")).map(tag -> tag.split("-", 2)[0]);
    }

    private static Stream<Language> known(String code) {
        return Stream.of(values()).filter(language -> language.code().equals(code));
    }
}
