package org.smartinteraction.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells from its first bytes what kind of picture a file is; its name may say anything. */
final class PhotoType {

    private PhotoType() {}

    /** The media type of a picture we take, or nothing. */
    static Optional<String> of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return of(content.readNBytes(12));
        }
    }

    static Optional<String> of(byte[] first) {
        var text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        return Optional.empty();
    }
}
