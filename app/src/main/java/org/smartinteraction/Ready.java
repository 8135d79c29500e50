package org.smartinteraction;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the standard output where the platform's site is, once everything answers. */
@Component
class Ready {

    private final String domain;

    Ready(@Value("${smart.domain}") String domain) {
        this.domain = domain;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            System.out.println("Smart Interaction is ready: http://" + domain + ":"
                    + web.getWebServer().getPort());
        }
    }
}
