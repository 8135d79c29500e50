package org.smartinteraction.moderation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.smartinteraction.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When somebody leaves for good, what they wrote in appeals goes, what a thing of theirs said before it was changed, and
 * what others wrote about it to the moderators and these to its author. That it was decided, and by which rule, stays: the
 * public log counts it.
 */
@Component
class Forgetting implements PersonalData {

    private static final String OF_THEIRS = """
             where tenant_id = app.current_tenant() and case_id in
              (select id from moderation_case where tenant_id = app.current_tenant() and author_id = :member)""";

    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "moderation_case", "moderation.table.case",
                "moderation_report", "moderation.table.report",
                "moderation_act", "moderation.table.act");
    }

    /** A moderator does not own what others appealed against. */
    @Override
    public Map<String, Set<String>> owners() {
        return Map.of("moderation_case", Set.of("author_id"));
    }

    @Override
    public void forget(UUID member) {
        for (var statement : new String[] {
            "update moderation_report set words = ''" + OF_THEIRS,
            "update moderation_act set reasons = ''" + OF_THEIRS,
            "update moderation_case set appeal = '', before = '', reasons = '', outcome_reasons = ''"
                    + " where tenant_id = app.current_tenant() and author_id = :member",
        }) {
            jdbc.sql(statement).param("member", member).update();
        }
    }
}
