package org.smartinteraction.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what is of no more use: it is personal data. */
@Component
class Housekeeping {

    private final IdentityDatabase database;
    private final EndedSessions ended;

    Housekeeping(IdentityDatabase database, EndedSessions ended) {
        this.database = database;
        this.ended = ended;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        // Used links are known for a day so that their page can say so; letters outlive their link by as much.
        forget("delete from sign_in_link where expires_at < now() - interval '1 day'");
        forget("delete from letter where created_at < now() - interval '1 day'");
        // An ID token is needed again to sign out.
        forget("delete from sign_in_session where ended_at < now() - interval '2 days'");
        forget("delete from oauth2_authorization where authorization_code_issued_at < now() - interval '2 days'");
    }

    /** A session that nobody needed for so long is over, at every site. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void end() {
        ended.end("expires_at < now()", null, null);
    }

    private void forget(String sql) {
        database.sql().sql(sql).update();
    }
}
