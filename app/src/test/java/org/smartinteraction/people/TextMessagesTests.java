package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to telephones, with a gateway that takes them over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class TextMessagesTests {

    private static final String PHONE = "380001234567";

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** What the gateway was asked, and how it is to answer; 200 when nothing is said. */
    final List<String> asked = new ArrayList<>();

    final Queue<Integer> answers = new ArrayDeque<>();
    HttpServer server;
    Tenant tenant;
    Member oksana;

    @BeforeEach
    void aGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getQuery() + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
            exchange.close();
        });
        server.start();
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        oksana = tenants.within(tenant.id(), () -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aMessageIsHandedOverAfterTheTransactionAndForgotten() {
        write(messages("localhost"));

        assertThat(asked).containsExactly("POST to=" + PHONE + "&text=Рудки: код 1 & 2 Bearer a token");
        assertThat(waiting()).isZero();
    }

    @Test
    void aMessageThatWasNotTakenIsTriedAgainThreeTimesAndThenForgotten(CapturedOutput output) {
        var messages = messages("localhost");
        answers.addAll(List.of(503, 302, 500));
        write(messages);
        assertThat(waiting()).isEqualTo(1);
        messages.deliver();
        assertThat(asked).hasSize(1);

        for (int i = 0; i < 3; i++) {
            sql("update text_message set next_attempt_at = now() where tenant_id = app.current_tenant()");
            messages.deliver();
        }

        assertThat(asked).hasSize(3);
        assertThat(waiting()).isZero();
        assertThat(output.getAll())
                .contains("A text message was not sent")
                .doesNotContain(PHONE)
                .doesNotContain("код 1");
    }

    @Test
    void aMessageThatIsRolledBackIsNotSent() {
        var messages = messages("localhost");
        tenants.run(
                tenant.id(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    messages.write(oksana.id(), PHONE, "Рудки: код 1 & 2");
                    transaction.setRollbackOnly();
                }));

        assertThat(asked).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void aGatewayInThisNetworkIsAskedOnlyWhenItIsNamed() {
        assertThatThrownBy(() -> messages("")).hasMessageContaining("https://");
        assertThatThrownBy(() ->
                        new SmsGateway("https://127.0.0.1:" + port() + "/?to={phone}", "", "").send(PHONE, "text"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining(PHONE);
        assertThat(asked).isEmpty();
    }

    private TextMessages messages(String hosts) {
        var gateway = new SmsGateway("http://localhost:" + port() + "/?to={phone}&text={text}", "a token", hosts);
        return new TextMessages(jdbc, gateway, tenants, TextMessagesTests::elsewhere, transactions, false);
    }

    /** On another thread, as always, but done when it returns. */
    private static void elsewhere(Runnable action) {
        try {
            var thread = new Thread(action);
            thread.start();
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void write(TextMessages messages) {
        tenants.run(
                tenant.id(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    messages.write(oksana.id(), PHONE, "Рудки: код 1 & 2");
                    assertThat(asked).isEmpty();
                }));
    }

    private int waiting() {
        return tenants.within(
                tenant.id(),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql(
                                        "select count(*)::int from text_message where tenant_id = app.current_tenant()")
                                .query(Integer.class)
                                .single()));
    }

    private void sql(String sql) {
        tenants.run(
                tenant.id(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
