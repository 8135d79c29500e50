package org.smartinteraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    @AfterEach
    void endTheServer() throws IOException {
        new Postmaster(folder.resolve("postgresql")).endLeftOver();
    }

    @Test
    void aRunningApplicationKeepsItsDatabaseWhateverElseIsStartedOnTheSameFolder() throws SQLException {
        var running = started(false);

        var command = started(true);
        assertThat(url(command)).as("a command joins in").isEqualTo(url(running));
        assertThatThrownBy(() -> started(false))
                .as("a second application does not")
                .isInstanceOf(DataFolderInUse.class)
                .hasMessageContaining(folder.toString());

        try (var connection = DriverManager.getConnection(url(running), "spaces_app", "");
                var answer = connection.createStatement().executeQuery("select 1")) {
            assertThat(answer.next()).isTrue();
        }
    }

    @Test
    void whatIsConfirmedIsOnTheDisk() throws SQLException {
        var running = started(false);

        try (var connection = DriverManager.getConnection(url(running), "spaces_app", "")) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var answer = connection.createStatement().executeQuery("show " + setting)) {
                    assertThat(answer.next()).isTrue();
                    assertThat(answer.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    private ConfigurableEnvironment started(boolean command) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("smart.data-dir", folder.toString(), "smart.command", command)));
        new EmbeddedDatabase().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private static String url(ConfigurableEnvironment environment) {
        return environment.getRequiredProperty("spring.datasource.url");
    }
}
