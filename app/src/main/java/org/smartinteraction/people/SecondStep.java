package org.smartinteraction.people;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * {@code /surely?to=/path} opens a page for whoever signed in with two factors and sends others to do so first. A sign-in
 * that asks for two factors leads here, so that it does not end with one: a link from a letter may be opened in another
 * browser, where nobody knows any more what was asked for.
 */
@Configuration(proxyBeanMethods = false)
class SecondStep {

    private static final String PATH = "/surely";

    /** The address that opens a path of this site after a second step. */
    static String before(String path) {
        return path.startsWith(PATH + "?") ? path : PATH + "?to=" + encoded(path);
    }

    @Bean
    SimpleUrlHandlerMapping secondStepPage() {
        HttpRequestHandler gate = (request, response) -> {
            var to = SignInRequests.localPath(request.getParameter("to"));
            response.sendRedirect(
                    SignedIn.withTwoFactors() || to.startsWith(PATH) ? to : "/sign-in?surely&to=" + encoded(to));
        };
        return new SimpleUrlHandlerMapping(Map.of(PATH, gate), Ordered.LOWEST_PRECEDENCE - 10);
    }

    private static String encoded(String path) {
        return UriUtils.encode(path, StandardCharsets.UTF_8);
    }
}
