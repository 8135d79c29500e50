package org.smartinteraction;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /** A lock that nothing refers to would be collected, and so let go. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        var folder = Path.of(environment.getProperty("smart.data-dir", "data")).toAbsolutePath();
        boolean command = environment.getProperty("smart.command", Boolean.class, false);
        try {
            environment.getPropertySources().addLast(new MapPropertySource("embeddedDatabase", open(folder, command)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded database in " + folder + " did not start", failure);
        }
    }

    /** A command beside a running application works on that one's database; a second application must not. */
    private static Map<String, Object> open(Path folder, boolean command) throws IOException {
        Files.createDirectories(folder);
        var database = folder.resolve("postgresql");
        if (take(folder.resolve("in-use"))) {
            return start(database);
        }
        if (!command) {
            throw new DataFolderInUse(folder);
        }
        return properties(new Postmaster(database).port());
    }

    /** Holds the file until this process ends, unless another one holds it. */
    private static boolean take(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            HELD.add(lock);
            return true;
        } catch (OverlappingFileLockException ownEarlier) {
            return false;
        }
    }

    /** Starts a server that keeps what it has confirmed; the library's own settings, made for tests, would not. */
    private static Map<String, Object> start(Path folder) throws IOException {
        new Postmaster(folder).endLeftOver();
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .start();
        stopAfterTheApplication(postgres);
        roles(postgres);
        return properties(postgres.getPort());
    }

    /** Creates the three roles and the database where they are missing. */
    private static void roles(EmbeddedPostgres postgres) {
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
    }

    private static Map<String, Object> properties(int port) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
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
