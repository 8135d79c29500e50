package org.smartinteraction.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The key that signs ID tokens: one for all nodes, made at the first start, kept in the database encrypted under the
 * deployment's secret. With another secret it cannot be read; then a new one replaces it, and only sign-ins that are
 * under way fail.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    /** Any number, so long as nobody else locks it: the first start of several nodes makes one key. */
    private static final long LOCK = 7_302_114_019L;

    private final IdentityDatabase database;
    private final byte[] sealingKey;
    private final JWKSet keys;

    SigningKeys(IdentityDatabase database, Secret secret) {
        this.database = database;
        sealingKey = secret.of("signing-key", "seal");
        keys = database.transaction().execute(status -> {
            database.sql().sql("select pg_advisory_xact_lock(" + LOCK + ")").query(rows -> {});
            return new JWKSet(stored().orElseGet(this::make));
        });
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(keys);
    }

    private Optional<JWK> stored() {
        return database.sql()
                .sql("select sealed from signing_key order by created_at desc limit 1")
                .query(String.class)
                .optional()
                .flatMap(this::open);
    }

    private Optional<JWK> open(String sealed) {
        try {
            var box = JWEObject.parse(sealed);
            box.decrypt(new DirectDecrypter(sealingKey));
            return Optional.of(JWK.parse(box.getPayload().toString()));
        } catch (ParseException | JOSEException unreadable) {
            log.warn("The signing key was sealed with another smart.secret and is replaced");
            return Optional.empty();
        }
    }

    private JWK make() {
        try {
            var key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            var box = new JWEObject(
                    new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(key.toJSONString()));
            box.encrypt(new DirectEncrypter(sealingKey));
            database.sql()
                    .sql("insert into signing_key (id, sealed) values (:id, :sealed)")
                    .param("id", key.getKeyID())
                    .param("sealed", box.serialize())
                    .update();
            return key;
        } catch (JOSEException failure) {
            throw new IllegalStateException("A signing key could not be made", failure);
        }
    }
}
