package org.smartinteraction.identity;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as passkeys know them: the handle is the account's id, and what devices show is the e-mail address. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(account(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return find(UUID.fromString(account));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Owners are accounts");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Owners are accounts");
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID id) {
        Optional<PublicKeyCredentialUserEntity> owner = accounts.find(id)
                .map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(account.id()))
                        .name(account.email())
                        .displayName(account.email())
                        .build());
        return owner.orElse(null);
    }
}
