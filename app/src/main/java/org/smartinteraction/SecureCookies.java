package org.smartinteraction;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Names the cookies so that browsers themselves hold them to one host and to https ({@code __Host-}, RFC 6265bis 4.1.3.2).
 * So it is wherever people reach the installation by https ({@code smart.https}), which is everywhere but on localhost.
 */
class SecureCookies implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var domain = environment.getProperty("smart.domain", "localhost");
        var local = domain.equals("localhost") || domain.endsWith(".localhost");
        if (environment.getProperty("smart.https", Boolean.class, !local)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "secureCookies",
                            Map.of(
                                    "smart.cookies", "__Host-",
                                    "server.servlet.session.cookie.name", "__Host-session",
                                    "server.servlet.session.cookie.secure", "true")));
        }
    }
}
