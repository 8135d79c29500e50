package org.smartinteraction.ui;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves the files of the front end, to whoever asks. A missing one is 404, not a Vaadin page with a session. */
@Configuration(proxyBeanMethods = false)
class StaticFiles {

    private static final List<String> FOLDERS = List.of("styles", "fonts", "icons", "elements", "webjars", "_static");

    @Bean
    SimpleUrlHandlerMapping staticFilesMapping() throws Exception {
        var handlers = new HashMap<String, ResourceHttpRequestHandler>();
        for (var folder : FOLDERS) {
            var handler = new ResourceHttpRequestHandler();
            handler.setLocations(List.of(new ClassPathResource("META-INF/resources/" + folder + "/")));
            handler.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
            handler.setOptimizeLocations(false);
            handler.afterPropertiesSet();
            handlers.put("/" + folder + "/**", handler);
        }
        return new SimpleUrlHandlerMapping(handlers, Ordered.LOWEST_PRECEDENCE - 10);
    }
}
