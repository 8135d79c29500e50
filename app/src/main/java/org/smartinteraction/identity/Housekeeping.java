package org.smartinteraction.identity;

import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what is of no more use: it is personal data. */
@Component
class Housekeeping {

    private final IdentityDatabase database;
    private final EndedSessions ended;

    private final Environment settings;

    Housekeeping(IdentityDatabase database, EndedSessions ended, Environment settings) {
        this.settings = settings;
        this.database = database;
        this.ended = ended;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        // Used links are known for a day so that their page can say so; letters outlive their link by as much.
        forget("delete from sign_in_link where expires_at < %s", "sign-in-links", 1);
        forget("delete from letter where created_at < %s", "sign-in-letters", 1);
        database.sql()
                .sql("delete from code_guess where at < now() - interval '2 days'")
                .update();
        // An ID token is needed again to sign out.
        forget("delete from sign_in_session where ended_at < %s", "ended-sessions", 2);
        forget("delete from oauth2_authorization where authorization_code_issued_at < %s", "ended-sessions", 2);
    }

    /** A session that nobody needed for so long is over, at every site. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void end() {
        ended.end("expires_at < now()", null, null);
    }

    private void forget(String sql, String setting, int usual) {
        database.sql()
                .sql(sql.formatted("now() - make_interval(days => ?)"))
                .param(settings.getProperty("smart.retention." + setting, Integer.class, usual))
                .update();
    }
}
