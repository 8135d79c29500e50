package org.smartinteraction.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;

/**
 * A page as it goes over the wire.
 *
 * @param etag weak, since it may go compressed
 * @param made when it was put together, in whole seconds
 * @param others tenants of which it shows something, besides its own
 */
record Rendered(int status, MediaType type, byte[] body, String etag, Instant made, Set<UUID> others) {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    static Rendered of(int status, MediaType type, String text, Set<UUID> others) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        return new Rendered(status, type, body, etag(body), Instant.now().truncatedTo(ChronoUnit.SECONDS), others);
    }

    private static String etag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
