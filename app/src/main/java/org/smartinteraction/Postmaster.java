package org.smartinteraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the lock file of a PostgreSQL server tells of it: its process, and where it listens. */
final class Postmaster {

    private static final int PROCESS = 0;
    private static final int PORT = 3;

    private final Path lock;

    Postmaster(Path folder) {
        lock = folder.resolve("postmaster.pid");
    }

    /**
     * The port of the running server.
     *
     * @throws IOException when none runs
     */
    int port() throws IOException {
        return Integer.parseInt(Files.readAllLines(lock).get(PORT).strip());
    }

    /** Ends a server that a killed application left behind; what it had committed is on disk. */
    void endLeftOver() throws IOException {
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        var left = ProcessHandle.of(Long.parseLong(lines.get(PROCESS).strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (left.isPresent()) {
            left.get().destroy();
            try {
                left.get().onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException stubborn) {
                left.get().destroyForcibly();
            } catch (InterruptedException | ExecutionException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
