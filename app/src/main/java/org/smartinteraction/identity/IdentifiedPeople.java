package org.smartinteraction.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Whose accounts are whose by law: one person has one account, and one account is one person's. */
@Service
class IdentifiedPeople {

    /** What came of linking an account with somebody at a provider, or of entering by it. */
    enum Outcome {
        DONE(""),
        /** Somebody at the provider is another account's. */
        TAKEN("provider-taken"),
        /** The person has another account. */
        HAS_ANOTHER("person-known"),
        /** The account is another person's. */
        IS_ANOTHER("person-other");

        private final String reason;

        Outcome(String reason) {
            this.reason = reason;
        }

        /** The page that says so. */
        String reason() {
            return reason;
        }
    }

    /**
     * How somebody was identified.
     *
     * @param person the key of their number on this host
     * @param issuer who said so
     * @param at when they last did
     */
    record Identified(String person, String issuer, Instant at) {}

    private final IdentityDatabase database;
    private final Providers providers;
    private final PersonKeys keys;

    IdentifiedPeople(IdentityDatabase database, Providers providers, PersonKeys keys) {
        this.database = database;
        this.providers = providers;
        this.keys = keys;
    }

    /** Whose account a person has. */
    Optional<UUID> account(Provider provider, String person) {
        return database.sql()
                .sql("select account_id from identified_person where scope = ? and person_hash = ?")
                .params(provider.scope(), person)
                .query(UUID.class)
                .optional();
    }

    /**
     * Makes somebody at a provider the same as an account, for the first time or once more.
     *
     * @param person the key of their number, if the provider identified them
     */
    Outcome link(Provider provider, String subject, @Nullable String person, UUID account) {
        try {
            var outcome = database.transaction().execute(transaction -> {
                var reached = providers.link(provider.issuer(), subject, provider.key(), account)
                        ? note(provider, subject, person, account)
                        : Outcome.TAKEN;
                if (reached != Outcome.DONE) {
                    transaction.setRollbackOnly();
                }
                return reached;
            });
            return outcome == null ? Outcome.TAKEN : outcome;
        } catch (DuplicateKeyException atTheSameTime) {
            return Outcome.IS_ANOTHER;
        }
    }

    /** How the owner of an account was identified, as far as a host may know it. */
    Optional<Identified> of(UUID account, String host) {
        return database.sql()
                .sql("""
                        select person_hash, issuer, identified_at from identified_person
                        where account_id = :account and scope in ('', :host) order by scope = '' desc limit 1
                        """)
                .param("account", account)
                .param("host", host)
                .query((row, _) -> new Identified(
                        row.getString("person_hash"),
                        row.getString("issuer"),
                        row.getTimestamp("identified_at").toInstant()))
                .optional()
                .filter(known -> keys.isCurrent(known.person()));
    }

    private Outcome note(Provider provider, String subject, @Nullable String person, UUID account) {
        if (person == null) {
            return Outcome.DONE;
        }
        // What was made with an earlier secret, or said by the same one of the same account, is replaced.
        var other = database.sql()
                .sql("""
                        select person_hash from identified_person where scope = ? and account_id = ?
                        and person_hash <> ? and (issuer, subject) <> (?, ?) for update
                        """)
                .params(provider.scope(), account, person, provider.issuer(), subject)
                .query(String.class)
                .optional();
        if (other.filter(keys::isCurrent).isPresent()) {
            return Outcome.IS_ANOTHER;
        }
        database.sql()
                .sql("delete from identified_person where scope = ? and account_id = ? and person_hash <> ?")
                .params(provider.scope(), account, person)
                .update();
        int noted = database.sql()
                .sql("""
                        insert into identified_person (scope, person_hash, account_id, issuer, subject)
                        values (:scope, :person, :account, :issuer, :subject)
                        on conflict (scope, person_hash) do update
                        set issuer = excluded.issuer, subject = excluded.subject, identified_at = now()
                        where identified_person.account_id = excluded.account_id
                        """)
                .param("scope", provider.scope())
                .param("person", person)
                .param("account", account)
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .update();
        return noted == 1 ? Outcome.DONE : Outcome.HAS_ANOTHER;
    }
}
