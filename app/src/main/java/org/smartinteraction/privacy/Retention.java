package org.smartinteraction.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartinteraction.people.Keeping;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets every night, in every space, what has been kept for as long as {@code smart.retention.*} says. */
@Component
class Retention {

    private static final String INVITATIONS = "invitations";
    private static final int INVITATION_DAYS = 180;

    private final List<Keeping> rules;
    private final Environment settings;
    private final Tenants tenants;
    private final People people;
    private final PlaceErasure erasure;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Retention(
            List<Keeping> rules,
            Environment settings,
            Tenants tenants,
            People people,
            PlaceErasure erasure,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.settings = settings;
        this.tenants = tenants;
        this.people = people;
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Days by the setting's name. */
    Map<String, Integer> days() {
        var days = new LinkedHashMap<String, Integer>();
        rules.forEach(rule -> days.put(rule.key(), days(rule.key(), rule.days())));
        days.put(INVITATIONS, days(INVITATIONS, INVITATION_DAYS));
        return days;
    }

    private int days(String key, int usual) {
        return settings.getProperty("smart.retention." + key, Integer.class, usual);
    }

    @Scheduled(cron = "${smart.retention.at:0 10 3 * * *}", zone = "Europe/Kyiv")
    void forget() {
        tenants.forEach(_ -> forgetHere());
    }

    /** In the current space. */
    void forgetHere() {
        for (Keeping rule : rules) {
            transaction.executeWithoutResult(_ -> jdbc.sql(rule.sql())
                    .param("days", days(rule.key(), rule.days()))
                    .update());
        }
        // People of a demonstration are invited and never come.
        if (!Tenancy.tenant().demo()) {
            forgetWhoNeverCame();
        }
    }

    private void forgetWhoNeverCame() {
        var gone = transaction.execute(_ -> jdbc.sql("""
                        select id from member where tenant_id = app.current_tenant() and subject is null
                        and erased_at is null and email like '%@%' and joined_at < now() - make_interval(days => ?)""")
                .param(days(INVITATIONS, INVITATION_DAYS))
                .query(java.util.UUID.class)
                .list());
        for (var id : gone == null ? List.<java.util.UUID>of() : gone) {
            people.find(id).ifPresent(member -> {
                try {
                    erasure.erase(member);
                } catch (Refusal stillNeeded) {
                    // The one who is to shape the space may take their time.
                    return;
                }
            });
        }
    }
}
