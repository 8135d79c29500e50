package org.smartinteraction;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that shows one-time codes, as RFC 6238 describes it: what a person has on their phone. */
public final class Authenticator {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;
    private long shown = Instant.now().getEpochSecond() / 30 - 1;

    /** Takes a key as the page shows it: Base32 in groups. */
    public Authenticator(String key) {
        var letters = key.replaceAll("\\s", "");
        var number = BigInteger.ONE;
        for (char letter : letters.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        var bytes = number.shiftRight(letters.length() * 5 % 8).toByteArray();
        this.key = java.util.Arrays.copyOfRange(bytes, bytes.length - letters.length() * 5 / 8, bytes.length);
    }

    /** A code that was not shown before. Nobody waits half a minute: it may be the one of the next half minute. */
    public String next() {
        shown = Math.max(shown + 1, Instant.now().getEpochSecond() / 30);
        return at(shown * 30);
    }

    /** The code at a moment. */
    public String at(long second) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(second / 30).array());
            int from = hash[19] & 15;
            int number = (hash[from] & 127) << 24
                    | (hash[from + 1] & 255) << 16
                    | (hash[from + 2] & 255) << 8
                    | hash[from + 3] & 255;
            return String.format("%06d", number % 1_000_000);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
