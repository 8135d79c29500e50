package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartinteraction.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An installation for real: no buttons, no outbox; and here without a mail server, too. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"smart.demo=false", "smart.mail.log-links=true"})
@ExtendWith(OutputCaptureExtension.class)
class WithoutDemoTests {

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void thereAreNoButtonsAndNoOutbox() {
        var visitor = new Visitor(port);
        visitor.ask("http://id.localhost:" + port + "/sign-in");
        assertThat(visitor.body()).contains("Send me a link").doesNotContain("Sign in as");
        assertThat(visitor.submit("/demo", Map.of("role", "operator")).status()).isEqualTo(404);
        assertThat(visitor.post("/demo", Map.of("role", "operator")).status()).isEqualTo(404);
        assertThat(visitor.ask("/outbox").status()).isEqualTo(404);
        assertThat(application.getBeansOfType(DemoPages.class)).isEmpty();
    }

    @Test
    void anOperatorWithoutAMailServerFindsTheLinkInTheLogIfTheyAskedForIt(CapturedOutput output) {
        var visitor = new Visitor(port);
        visitor.ask("http://id.localhost:" + port + "/sign-in")
                .submit("/sign-in", Map.of("email", "somebody@people.example"));
        assertThat(visitor.body()).contains("Check your mail");
        assertThat(output).contains("Sign-in link for somebody@people.example: http://id.localhost:" + port + "/link/");
    }
}
