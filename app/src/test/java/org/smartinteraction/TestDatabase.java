package org.smartinteraction;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Gives every test the same real PostgreSQL, fresh for each run: the one of TEST_DATABASE_URL (a superuser's JDBC
 * URL), else one in a container, else the embedded binaries. The application connects as its own role, as always.
 */
class TestDatabase implements EnvironmentPostProcessor, Ordered {

    private static @Nullable Map<String, Object> properties;

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("smart.test.own-database", Boolean.class, false)) {
            environment.getPropertySources().addFirst(new MapPropertySource("testDatabase", properties()));
        }
    }

    private static synchronized Map<String, Object> properties() {
        var found = properties;
        if (found == null) {
            found = create();
            found.put("smart.map.tiles", "");
            found.put("server.shutdown", "immediate");
            found.put("smart.secret", "a secret for tests");
            found.put("smart.operators", "operator@platform.example, second@platform.example");
            properties = found;
        }
        return found;
    }

    private static Map<String, Object> create() {
        var given = System.getenv("TEST_DATABASE_URL");
        try {
            if (given != null && !given.isBlank()) {
                return prepare(given);
            }
            if (dockerIsThere() && DockerClientFactory.instance().isDockerAvailable()) {
                var container = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=off");
                container.start();
                return prepare(container.getJdbcUrl() + "&user=" + container.getUsername() + "&password="
                        + container.getPassword());
            }
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "500")
                    .setRegisterShutdownHook(false)
                    .start();
            EmbeddedDatabase.stopAfterTheApplication(postgres);
            return prepare("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?user=postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database could not be prepared", failure);
        }
    }

    /** Looks before asking: without an engine the question alone takes seconds. */
    private static boolean dockerIsThere() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static Map<String, Object> prepare(String superuser) throws SQLException {
        var name = "smart_test_" + ProcessHandle.current().pid();
        try (var connection = DriverManager.getConnection(superuser);
                var statement = connection.createStatement()) {
            for (var role : new String[] {"owner", "app", "identity"}) {
                statement.execute(
                        "do $$ begin create role smart_test_%1$s login password 'smart_test_%1$s';".formatted(role)
                                + " exception when duplicate_object then null; end $$");
            }
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner smart_test_owner");
        }
        var url = superuser.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name);
        var properties = new HashMap<String, Object>();
        properties.put("smart.test.superuser-url", superuser.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"));
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", "smart_test_app");
        properties.put("spring.datasource.password", "smart_test_app");
        // Races need many connections for a moment; contexts that wait for their next test need hardly any.
        properties.put("spring.datasource.hikari.maximum-pool-size", "40");
        properties.put("spring.datasource.hikari.minimum-idle", "1");
        properties.put("spring.datasource.hikari.idle-timeout", "10000");
        properties.put("spring.liquibase.url", url);
        properties.put("spring.liquibase.user", "smart_test_owner");
        properties.put("spring.liquibase.password", "smart_test_owner");
        properties.put("identity.datasource.url", url);
        properties.put("identity.datasource.username", "smart_test_identity");
        properties.put("identity.datasource.password", "smart_test_identity");
        return properties;
    }
}
