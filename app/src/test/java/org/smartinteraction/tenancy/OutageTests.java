package org.smartinteraction.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.Visitor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What visitors meet while the database is out of reach, and after. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.hikari.connection-timeout=500")
class OutageTests {

    @Value("${smart.test.superuser-url}")
    String superuser;

    @LocalServerPort
    int port;

    final String database = "smart_test_" + ProcessHandle.current().pid();

    @BeforeEach
    void theDatabaseIsThere() {
        assertThat(ask("rudky.localhost", "/p").status()).isEqualTo(200);
    }

    @AfterEach
    void theDatabaseIsBack() throws SQLException {
        execute("alter database " + database + " allow_connections true");
    }

    @Test
    void aPageIsRememberedOrSaysThatItCannotAnswerNow() throws SQLException {
        interrupt();

        assertThat(ask("rudky.localhost", "/p").status()).isEqualTo(200);
        for (var path : new String[] {"/p/issues?state=x", "/p/search?q=zz", "/files/" + new java.util.UUID(1, 1)}) {
            saysSo(ask("rudky.localhost", path));
        }
        saysSo(ask("never-asked-before.localhost", "/p"));
    }

    @Test
    void allIsWellAgainWithoutARestart() throws SQLException {
        interrupt();
        saysSo(ask("rudky.localhost", "/p/issues?state=y"));

        theDatabaseIsBack();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask("rudky.localhost", "/p/issues?state=y").status() == 200);
    }

    private static void saysSo(Visitor visitor) {
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.headers().firstValue("Retry-After")).isPresent();
        assertThat(visitor.body()).contains("We cannot answer right now", "Зараз ми не можемо відповісти");
    }

    private Visitor ask(String host, String path) {
        return new Visitor(port).ask("http://" + host + ":" + port + path);
    }

    private void interrupt() throws SQLException {
        execute("alter database " + database + " allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(superuser.replace("/" + database, "/postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
