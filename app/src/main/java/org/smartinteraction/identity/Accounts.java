package org.smartinteraction.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The accounts. One comes into being when somebody first proves that an address is theirs. */
@Service
class Accounts {

    private final IdentityDatabase database;

    Accounts(IdentityDatabase database) {
        this.database = database;
    }

    /** The account of an address that was just proved, made if there was none. */
    Account proved(String email, String language) {
        return database.sql()
                .sql("""
                        insert into account (email, language, email_verified_at) values (:email, :language, now())
                        on conflict (email) do update
                        set language = excluded.language,
                            email_verified_at = coalesce(account.email_verified_at, excluded.email_verified_at)
                        returning id, email, language
                        """)
                .param("email", email)
                .param("language", language)
                .query(Account.class)
                .single();
    }

    /** An account for an address that nobody has here; empty when somebody has. */
    Optional<Account> begin(String email, String language) {
        return database.sql()
                .sql("""
                        insert into account (email, language, email_verified_at) values (:email, :language, now())
                        on conflict do nothing returning id, email, language
                        """)
                .param("email", email)
                .param("language", language)
                .query(Account.class)
                .optional();
    }

    /** Changes the language that a person is addressed in. */
    void speak(UUID id, String language) {
        database.sql()
                .sql("update account set language = :language where id = :id")
                .param("language", language)
                .param("id", id)
                .update();
    }

    Optional<Account> find(UUID id) {
        return database.sql()
                .sql("select id, email, language from account where id = :id and email_verified_at is not null")
                .param("id", id)
                .query(Account.class)
                .optional();
    }
}
