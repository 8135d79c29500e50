package org.smartinteraction;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A PostgreSQL of its own in the data folder, for trying the application and for small installations; used when no
 * {@code spring.datasource.url} is given. It has the same three roles as any other installation. It listens on the
 * loopback address only and trusts whoever can connect there.
 */
class EmbeddedDatabase implements EnvironmentPostProcessor {

    private static final String NAME = "smart";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        var folder = Path.of(environment.getProperty("smart.data-dir", "data"))
                .toAbsolutePath()
                .resolve("postgresql");
        try {
            var postgres = start(folder);
            stopAfterTheApplication(postgres);
            environment.getPropertySources().addLast(new MapPropertySource("embeddedDatabase", roles(postgres)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded database in " + folder + " did not start", failure);
        }
    }

    /** Starts a server that keeps what it has confirmed; the library's own settings, made for tests, would not. */
    static EmbeddedPostgres start(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        endLeftOver(folder);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .start();
    }

    /** Creates the three roles and the database where they are missing, and gives the properties to reach them. */
    static Map<String, Object> roles(EmbeddedPostgres postgres) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var role : new String[] {"spaces_owner", "spaces_app", "spaces_identity"}) {
                try (var found = statement.executeQuery("select from pg_roles where rolname = '" + role + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute("create role " + role + " login");
            }
            try (var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (!found.next()) {
                    found.close();
                    statement.execute("create database " + NAME + " owner spaces_owner");
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The embedded database could not be prepared", failure);
        }
        var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", "spaces_app");
        properties.put("spring.datasource.password", "");
        properties.put("spring.liquibase.url", url);
        properties.put("spring.liquibase.user", "spaces_owner");
        properties.put("spring.liquibase.password", "");
        properties.put("identity.datasource.url", url);
        properties.put("identity.datasource.username", "spaces_identity");
        properties.put("identity.datasource.password", "");
        return properties;
    }

    /** Ends a server that a killed application left behind; what it had committed is on disk. */
    private static void endLeftOver(Path folder) throws IOException {
        var lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var left = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(lock).getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (left.isPresent()) {
            left.get().destroy();
            try {
                left.get().onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException stubborn) {
                left.get().destroyForcibly();
            } catch (InterruptedException | java.util.concurrent.ExecutionException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops the server when the JVM ends and every application context in it is closed: they still write then. */
    static void stopAfterTheApplication(EmbeddedPostgres postgres) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                postgres.close();
            } catch (IOException ignored) {
                // The process ends anyway; the next start recovers.
            }
        });
    }
}
