package org.smartinteraction.moderation;

import java.util.Map;
import java.util.UUID;
import org.smartinteraction.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When somebody leaves for good, what they wrote in appeals goes, and what a thing of theirs said before it was changed.
 * That it was decided, and why, stays: the public log counts it.
 */
@Component
class Forgetting implements PersonalData {

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

    @Override
    public void forget(UUID member) {
        jdbc.sql("update moderation_case set appeal = '', before = '' where tenant_id = app.current_tenant()"
                        + " and author_id = ?")
                .param(member)
                .update();
    }
}
