package org.smartinteraction.space;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links that sign a person in and bring them back to where they were. */
public final class SignInLink {

    static final String SECOND_STEP = "/sign-in?surely";

    private SignInLink() {}

    /**
     * Signs in and comes back.
     *
     * @param path where to come back to, with or without a leading slash
     */
    public static String to(String path) {
        var local = path.startsWith("/") ? path : "/" + path;
        return "/sign-in?to=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }

    /**
     * Asks for a second step of signing in and comes back to the page that is open when the link is pressed, which only
     * the browser knows.
     */
    static Anchor secondStep(String text) {
        return here(new Anchor(SECOND_STEP, text), SECOND_STEP);
    }

    /** Lets a link lead to an address with {@code to=} the page that is open when it is pressed. */
    static Anchor here(Anchor link, String address) {
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', () => {"
                                + " this.href = $0 + 'to=' + encodeURIComponent(location.pathname + location.search) })",
                        address + (address.contains("?") ? "&" : "?"));
        return link;
    }
}
