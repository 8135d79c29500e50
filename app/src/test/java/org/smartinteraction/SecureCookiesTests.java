package org.smartinteraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "smart.https=true")
class SecureCookiesTests {

    @LocalServerPort
    int port;

    @Test
    void whereHttpsIsUsedBrowsersHoldCookiesToTheirHost() {
        for (var host : new String[] {"localhost", "rudky.localhost", "id.localhost"}) {
            assertThat(new Visitor(port)
                            .ask("https://" + host + "/sign-in")
                            .headers()
                            .allValues("Set-Cookie"))
                    .as(host)
                    .isNotEmpty()
                    .filteredOn(cookie -> !cookie.startsWith("lang="))
                    .allMatch(cookie -> cookie.startsWith("__Host-")
                            && cookie.contains("; Secure")
                            && cookie.contains("; HttpOnly")
                            && cookie.contains("Path=/")
                            && !cookie.contains("Domain="));
        }
    }

    @Test
    void oneCanStillSignIn() {
        var visitor = new Visitor(port);
        visitor.go("https://rudky.localhost/sign-in?to=/p").submit("/demo", java.util.Map.of("role", "resident"));
        assertThat(visitor.follow().at()).hasToString("https://rudky.localhost/p");
        assertThat(visitor.cookiesOf("rudky.localhost")).containsKey("__Host-session");
    }
}
