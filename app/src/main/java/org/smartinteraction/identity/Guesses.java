package org.smartinteraction.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Holds up whoever guesses codes of an account: after five wrong ones the next may be tried in a quarter of an hour, and
 * each wrong one doubles that, up to a day. Only that kind of code waits, every other way in stays open; and only whoever
 * has shown a first factor can guess at all.
 */
@Component
class Guesses {

    /** Wrong codes that everybody may enter. */
    static final int FREE = 5;

    private final IdentityDatabase database;

    Guesses(IdentityDatabase database) {
        this.database = database;
    }

    /**
     * Counts a code before it is looked at, so that many at once are not more than one after the other.
     *
     * @param kind of code, a method of {@link Session}
     * @return false when it must not be looked at
     */
    boolean begin(UUID account, String kind) {
        return database.sql()
                .sql("""
                        insert into code_guess (account_id, kind, wrong, at) values (:account, :kind, 1, now())
                        on conflict (account_id, kind) do update
                        set wrong = case when code_guess.at < now() - interval '2 days' then 1 else code_guess.wrong + 1 end,
                            at = now()
                        where code_guess.wrong < :free
                           or code_guess.at + least(interval '1 day',
                                interval '15 minutes' * power(2, code_guess.wrong - :free)) <= now()
                        returning wrong
                        """)
                .param("account", account)
                .param("kind", kind)
                .param("free", FREE)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** It was right. */
    void right(UUID account, String kind) {
        database.sql()
                .sql("delete from code_guess where account_id = :account and kind = :kind")
                .param("account", account)
                .param("kind", kind)
                .update();
    }
}
