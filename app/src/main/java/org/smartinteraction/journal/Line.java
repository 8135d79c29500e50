package org.smartinteraction.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal. Its text is what is hashed: the fields up to {@code previous}, parted by tabs.
 *
 * @param number from 1, without gaps
 * @param at when it was done, to the microsecond
 * @param act what was done: the feature, a dot, the act, such as {@code engagement.support}
 * @param subject what it was done to; a random id
 * @param facts figures and codes as JSON with sorted keys; never a name, an address or a text that a person wrote.
 *     {@code actor} is the id of the organisation in whose name it was done; {@code assisted} is the mark of whoever did
 *     it for the acting person; a name with a dot is what came of the act, such as {@code publishing.publish}
 * @param mark the acting person's own mark on this line, see {@link Signatory}; empty for what the program does itself
 * @param previous hash of the line before; of the journal's first words for line 1
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal digits
 */
public record Line(
        long number,
        Instant at,
        String act,
        @Nullable UUID subject,
        String facts,
        String mark,
        String previous,
        String hash) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The line as it is hashed. */
    public String text() {
        return String.join(
                "\t",
                Long.toString(number),
                TIME.format(at),
                act,
                subject == null ? "-" : subject.toString(),
                facts,
                mark.isEmpty() ? "-" : mark,
                previous);
    }

    /** The line as a file holds it: its text, a tab, its hash. */
    public String written() {
        return text() + "\t" + hash;
    }

    static Line next(
            long number, Instant at, String act, @Nullable UUID subject, String facts, String mark, String before) {
        var open = new Line(number, at, act, subject, facts, mark, before, "");
        return new Line(number, at, act, subject, facts, mark, before, sha256(open.text()));
    }

    /** What the first line of a tenant's journal follows. */
    static String beginning(UUID tenant) {
        return sha256("smart-interaction journal 1 " + tenant);
    }

    static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
