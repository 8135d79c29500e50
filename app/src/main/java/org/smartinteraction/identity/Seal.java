package org.smartinteraction.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import org.springframework.stereotype.Component;

/** Keeps other people's secrets in the database so that only this deployment can read them. */
@Component
class Seal {

    private final Secret secret;

    Seal(Secret secret) {
        this.secret = secret;
    }

    /** Encrypts for one purpose; sealed for one, it does not open for another. */
    String close(String purpose, String text) {
        try {
            var box = new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(text));
            box.encrypt(new DirectEncrypter(secret.of(purpose, "seal")));
            return box.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException when it was sealed under another {@code smart.secret}
     */
    String open(String purpose, String sealed) {
        try {
            var box = JWEObject.parse(sealed);
            box.decrypt(new DirectDecrypter(secret.of(purpose, "seal")));
            return box.getPayload().toString();
        } catch (ParseException | JOSEException unreadable) {
            throw new IllegalStateException("Sealed with another smart.secret", unreadable);
        }
    }
}
