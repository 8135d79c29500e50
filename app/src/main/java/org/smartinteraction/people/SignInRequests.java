package org.smartinteraction.people;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Begins a sign-in at {@code /sign-in?to=/path&lang=uk}; with {@code &surely}, one with two factors. The path goes along
 * to the sign-in host, so that a link that is opened in another browser still leads there.
 */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    /** How an ID token says so, and how a site asks for it. */
    static final String TWO_FACTORS = "two-factors";

    private final OAuth2AuthorizationRequestResolver standard;
    private final LocaleResolver locales;

    SignInRequests(SignInSite site, LocaleResolver locales) {
        this.locales = locales;
        standard = new DefaultOAuth2AuthorizationRequestResolver(site);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return "/sign-in".equals(request.getServletPath() + pathInfo(request)) ? resolve(request, SignInSite.ID) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        var resolved = standard.resolve(request, registration);
        if (resolved == null) {
            return null;
        }
        var language = request.getParameter("lang");
        var to = localPath(request.getParameter("to"));
        boolean surely = request.getParameter("surely") != null;
        return OAuth2AuthorizationRequest.from(resolved)
                .additionalParameters(more -> {
                    more.put("to", surely ? SecondStep.before(to) : to);
                    if (surely) {
                        more.put("acr_values", TWO_FACTORS);
                    }
                    more.put(
                            "ui_locales",
                            language == null ? locales.resolveLocale(request).getLanguage() : language);
                })
                .build();
    }

    /**
     * The path when it stays on this site, else the start page: nobody is led elsewhere by a link to us. In ASCII, since
     * that is all a redirect can say: <i>/search?q=дорога</i> comes back percent-encoded.
     */
    static String localPath(@Nullable String to) {
        if (to == null
                || to.length() > 1000
                || !to.startsWith("/")
                || to.replaceFirst("[?#].*", "").matches(".*/[./].*")
                || to.startsWith("/sign-in")
                || to.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c))) {
            return "/";
        }
        var ascii = new StringBuilder();
        for (byte letter : to.getBytes(StandardCharsets.UTF_8)) {
            if (letter > ' ' && "\"<>^`{|}".indexOf(letter) < 0 && letter != 0x7F) {
                ascii.append((char) letter);
            } else {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(letter));
            }
        }
        return ascii.toString();
    }

    private static String pathInfo(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo();
    }
}
