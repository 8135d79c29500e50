package org.smartinteraction.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is derived from the deployment's one secret, {@code smart.secret}. */
@Component
class Secret {

    private final SecretKeySpec key;

    Secret(@Value("${smart.secret}") String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** 32 bytes that only this deployment can make, different for every purpose. */
    byte[] of(String purpose, String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + ":" + subject).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret of the client at a host; the site there derives the same. */
    String ofClient(String host) {
        return HexFormat.of().formatHex(of("client", host));
    }
}
