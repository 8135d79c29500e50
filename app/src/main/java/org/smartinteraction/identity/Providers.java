package org.smartinteraction.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The outside providers, as the operator has entered them, and whose accounts their people are. */
@Service
class Providers {

    private static final String SECRET = "provider-secret";

    private final IdentityDatabase database;
    private final Seal seal;

    Providers(IdentityDatabase database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** All of them; read anew every time, so a change needs no restart. */
    List<Provider> all() {
        return database.sql()
                .sql("select * from provider order by key")
                .query(this::provider)
                .list();
    }

    /** Those offered to whoever comes from a host. */
    List<Provider> at(@Nullable String host) {
        return all().stream().filter(provider -> provider.serves(host)).toList();
    }

    Optional<Provider> find(String key) {
        return database.sql()
                .sql("select * from provider where key = ?")
                .param(key)
                .query(this::provider)
                .optional();
    }

    void save(Provider provider) {
        database.sql()
                .sql("""
                        insert into provider (key, kind, name_uk, name_en, issuer, client_id, sealed_secret, only_at, trusts_email,
                            ways, number_claim)
                        values (:key, :kind, :uk, :en, :issuer, :client, :secret, :onlyAt, :trusts, :ways, :claim)
                        on conflict (key) do update set kind = excluded.kind, name_uk = excluded.name_uk,
                            name_en = excluded.name_en, issuer = excluded.issuer, client_id = excluded.client_id,
                            only_at = excluded.only_at, sealed_secret = excluded.sealed_secret,
                            trusts_email = excluded.trusts_email, ways = excluded.ways,
                            number_claim = excluded.number_claim, changed_at = now()
                        """)
                .param("key", provider.key())
                .param("kind", provider.kind().stored())
                .param("uk", provider.nameUk())
                .param("en", provider.nameEn())
                .param("issuer", provider.issuer())
                .param("client", provider.clientId())
                .param("secret", seal.close(SECRET, provider.clientSecret()))
                .param("onlyAt", provider.onlyAt())
                .param("trusts", provider.trustsEmail())
                .param("ways", provider.ways().toArray(String[]::new))
                .param("claim", provider.numberClaim())
                .update();
    }

    /** Nobody enters by it any more; links are kept for the case that it comes back. */
    void remove(String key) {
        database.sql().sql("delete from provider where key = ?").param(key).update();
    }

    /** Whose account somebody at a provider is. */
    Optional<UUID> account(String issuer, String subject) {
        return database.sql()
                .sql("update linked_identity set used_at = now() where issuer = ? and subject = ? returning account_id")
                .param(issuer)
                .param(subject)
                .query(UUID.class)
                .optional();
    }

    /** Makes somebody at a provider the same as an account; false when it is another account's already. */
    boolean link(String issuer, String subject, String provider, UUID account) {
        database.sql()
                .sql(
                        "insert into linked_identity (issuer, subject, provider, account_id) values (?, ?, ?, ?) on conflict do nothing")
                .params(issuer, subject, provider, account)
                .update();
        return account(issuer, subject).filter(account::equals).isPresent();
    }

    boolean unlink(UUID account, String issuer, String subject) {
        return database.sql()
                        .sql("delete from linked_identity where account_id = ? and issuer = ? and subject = ?")
                        .params(account, issuer, subject)
                        .update()
                > 0;
    }

    /** The providers that an account is linked with, by when. */
    List<Linked> of(UUID account) {
        return database.sql()
                .sql("""
                        select l.*, p.name_uk, p.name_en, i.identified_at,
                          (p.kind = 'id-gov-ua' or p.number_claim is not null) as identifies
                        from linked_identity l left join provider p on p.key = l.provider
                        left join identified_person i on (i.issuer, i.subject) = (l.issuer, l.subject)
                        where l.account_id = ? order by linked_at
                        """)
                .param(account)
                .query((row, n) -> new Linked(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getString("name_uk") == null ? row.getString("provider") : row.getString("name_uk"),
                        row.getString("name_en") == null ? row.getString("provider") : row.getString("name_en"),
                        row.getTimestamp("linked_at").toInstant(),
                        row.getTimestamp("used_at").toInstant(),
                        row.getString("provider"),
                        row.getBoolean("identifies"),
                        Optional.ofNullable(row.getTimestamp("identified_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    private Provider provider(ResultSet row, int n) throws SQLException {
        return new Provider(
                row.getString("key"),
                Provider.Kind.of(row.getString("kind")),
                row.getString("name_uk"),
                row.getString("name_en"),
                row.getString("issuer"),
                row.getString("client_id"),
                seal.open(SECRET, row.getString("sealed_secret")),
                row.getString("only_at"),
                row.getBoolean("trusts_email"),
                List.of((String[]) row.getArray("ways").getArray()),
                row.getString("number_claim"),
                row.getTimestamp("changed_at").toInstant());
    }

    /**
     * A link of an account with somebody at a provider.
     *
     * @param identifies whether the provider says by law who its people are
     * @param identifiedAt when it last did so of this one
     */
    record Linked(
            String issuer,
            String subject,
            String nameUk,
            String nameEn,
            Instant since,
            Instant used,
            String provider,
            boolean identifies,
            @Nullable Instant identifiedAt) {

        public String name(String language) {
            return "uk".equals(language) ? nameUk : nameEn;
        }
    }
}
