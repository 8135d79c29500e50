package org.smartinteraction.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Erases an account: its sessions end, then every site forgets it, then it is gone. What breaks off is taken up again. */
@Service
class AccountErasure {

    private static final Logger log = LoggerFactory.getLogger(AccountErasure.class);

    private final IdentityDatabase database;
    private final EndedSessions ended;
    private final AccountRows rows;
    private final ApplicationEventPublisher events;

    AccountErasure(IdentityDatabase database, EndedSessions ended, AccountRows rows, ApplicationEventPublisher events) {
        this.database = database;
        this.ended = ended;
        this.rows = rows;
        this.events = events;
    }

    /** Erases it; when this throws, it will be tried again. */
    void erase(Account account) {
        database.sql()
                .sql("update account set erasing_since = now() where id = ?")
                .param(account.id())
                .update();
        ended.end("account_id = :account and :id::uuid is null", null, account.id());
        events.publishEvent(new AccountErased(account.id(), account.email()));
        rows.delete(account);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void takeUp() {
        database.sql()
                .sql("select id, email, language from account where erasing_since < now() - interval '10 minutes'")
                .query(Account.class)
                .list()
                .forEach(account -> {
                    try {
                        erase(account);
                    } catch (RuntimeException failure) {
                        log.error("The account {} is still not erased everywhere", account.id(), failure);
                    }
                });
    }
}
