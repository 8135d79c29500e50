package org.smartinteraction.people;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /account?to=/path} of every site leads to the person's own page on the sign-in host, which leads back. */
@Configuration(proxyBeanMethods = false)
class AccountLink {

    @Bean
    SimpleUrlHandlerMapping accountPage(SignInSite site, LocaleResolver locales) {
        HttpRequestHandler leave =
                (request, response) -> response.sendRedirect(UriComponentsBuilder.fromUriString(site.issuer(request))
                        .path("/account")
                        .queryParam("lang", locales.resolveLocale(request).getLanguage())
                        .queryParam("at", SignInSite.host(request))
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(SignInRequests.localPath(request.getParameter("to")))
                        .toUriString());
        return new SimpleUrlHandlerMapping(Map.of("/account", leave), Ordered.LOWEST_PRECEDENCE - 10);
    }
}
