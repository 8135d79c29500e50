package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Draws the pages of this host: plain HTML that needs no script, each in the language of who reads it. */
@Component
class Pages {

    /** Pages whose forms are answered at their own address. */
    private static final Set<String> SENT_TO_ITSELF = Set.of("/second-step", "/account/codes");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final RelyingParties parties;
    private final String platform;

    Pages(RelyingParties parties, @Value("${smart.domain}") String platform) {
        this.parties = parties;
        this.platform = platform;
        texts.setBasename("org.smartinteraction.identity.identity");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("org/smartinteraction/identity/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(texts);
    }

    String text(Language language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language.locale());
    }

    ServerResponse page(HttpServletRequest request, HttpStatus status, String name, Map<String, ?> model) {
        return page(request, Language.of(request), back(request), status, name, model);
    }

    ServerResponse page(
            HttpServletRequest request,
            Language language,
            Return back,
            HttpStatus status,
            String name,
            Map<String, ?> model) {
        var here = Origin.of(request);
        var variables = new HashMap<String, Object>(model);
        variables.put("language", language.code());
        variables.put("switchTo", back.keptBy(shownAt(request), language.other()));
        variables.put("kept", back.keptBy("", language));
        variables.put("host", back.host());
        variables.put("path", back.path());
        variables.put(
                "site",
                back.host() == null
                        ? null
                        : parties.name(back.host(), language.locale()).orElse(null));
        variables.put("return", back.host() == null ? null : back.address(here, language));
        variables.put("when", new When(language == Language.EN ? Locale.UK : language.locale()));
        variables.put("unknownBrowser", text(language, "identity.account.session.unknown"));
        variables.put(
                "notice",
                back.host() == null || back.host().equals(platform)
                        ? null
                        : here.at(back.host()) + "/p/privacy?lang=" + language.code());
        variables.put("platform", here.at(platform) + "/");
        variables.put("retry", back.keptBy("/sign-in", language));
        variables.put("csrf", request.getAttribute(CsrfToken.class.getName()));
        // A form's answer may redirect to the site that is returned to, and browsers hold that against form-action.
        var forms = back.host() == null ? "'self'" : "'self' " + here.at(back.host());
        return ServerResponse.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        Headers.POLICY + (model.containsKey("script") ? Headers.SCRIPT : "") + "; form-action " + forms)
                .body(engine.process(name, new Context(language.locale(), variables)));
    }

    /** Where a person goes who has just signed in: first they say whether they are whom a provider has shown. */
    String next(HttpServletRequest request, Return back, Language language) {
        return Stranger.in(request).isPresent()
                ? back.keptBy("/account", language)
                : back.address(Origin.of(request), language);
    }

    boolean isSite(String host, Language language) {
        return parties.name(host, language.locale()).isPresent();
    }

    /** Where the request says the person came from, if that is a site we know. */
    Return back(HttpServletRequest request) {
        var host = request.getParameter("at");
        return host == null || parties.name(host, Language.of(request).locale()).isEmpty()
                ? Return.NOWHERE
                : new Return(host, request.getParameter("to"));
    }

    /** Dates as people write them; the spaces are in Ukraine. */
    record When(Locale locale) {

        private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

        public String at(Instant time) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(time.atZone(KYIV));
        }
    }

    /** The page that shows the same in the other language; a form's answer has no address of its own. */
    private static String shownAt(HttpServletRequest request) {
        var page = request.getRequestURI();
        var get = "GET".equals(request.getMethod()) && !"/error".equals(page);
        return get || SENT_TO_ITSELF.contains(page) ? page : "/sign-in";
    }
}
