package org.smartinteraction.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/**
 * A file that is made whole before any of it is sent. Making it takes a connection to the database, sending it none, so
 * that those who take their files slowly keep nobody else waiting.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes the file. The stream is left open. */
    public interface Making {
        void into(OutputStream out) throws IOException;
    }

    /** Makes a file and sends it; nothing of it is left here. */
    public static void send(OutputStream out, Making making) throws IOException {
        var file = Files.createTempFile("smart-", ".part");
        try {
            try (var whole = Files.newOutputStream(file)) {
                making.into(whole);
            }
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }
}
