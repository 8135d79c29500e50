package org.smartinteraction.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes that an app on a phone shows: RFC 6238 with SHA-1, six digits and 30 seconds, as every app knows it. */
final class OneTimeCode {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /** The code of a step of time. */
    static String of(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & 0x7FFF_FFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step that a code belongs to, if it is the one of now, of just before or of just after: clocks differ. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(
                        of(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** A secret as people type it into an app. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : secret) {
            held = held << 8 | each & 0xFF;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE_32.charAt(held >> bits - 5 & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE_32.charAt(held << 5 - bits & 31)).toString();
    }
}
