package org.smartinteraction.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what is of no more use: it is personal data. */
@Component
class Housekeeping {

    private final IdentityDatabase database;

    Housekeeping(IdentityDatabase database) {
        this.database = database;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        // Used links are known for a day so that their page can say so; letters outlive their link by as much.
        forget("delete from sign_in_link where expires_at < now() - interval '1 day'");
        forget("delete from letter where created_at < now() - interval '1 day'");
        // An ID token is needed again to sign out.
        forget("delete from oauth2_authorization where authorization_code_issued_at < now() - interval '2 days'");
    }

    private void forget(String sql) {
        database.sql().sql(sql).update();
    }
}
