package org.smartinteraction.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Keycloak with one realm, as the build unpacked it; its database is in memory. */
final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "keycloak");

    final int port;
    private final Process process;

    private Keycloak(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static Keycloak start() {
        try (var folders = Files.list(UNPACKED);
                var realm = Keycloak.class.getResourceAsStream("/keycloak/hromada-realm.json")) {
            var home = folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
            var imports = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.copy(
                    Objects.requireNonNull(realm),
                    imports.resolve("hromada-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            int port = freePort();
            var builder = new ProcessBuilder(
                    "bash",
                    home.resolve("bin").resolve("kc.sh").toString(),
                    "start-dev",
                    "--db=dev-mem",
                    "--cache=local",
                    "--http-port=" + port,
                    "--http-management-port=" + freePort(),
                    "--import-realm");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
            builder.redirectErrorStream(true)
                    .redirectOutput(UNPACKED.resolve("log.txt").toFile());
            var keycloak = new Keycloak(port, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(500))
                    .until(keycloak::answers);
            return keycloak;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/hromada";
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }

    private boolean answers() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
