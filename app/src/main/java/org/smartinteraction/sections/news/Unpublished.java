package org.smartinteraction.sections.news;

import java.util.UUID;
import org.smartinteraction.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles that were never published go with their author. */
@Component
class Unpublished implements PersonalData {

    private final JdbcClient jdbc;

    Unpublished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(UUID member) {
        jdbc.sql(
                        "delete from attachment a using article r where a.tenant_id = app.current_tenant()"
                                + " and r.tenant_id = a.tenant_id and r.id = a.subject_id and r.author_id = ? and r.state = 'DRAFT'")
                .param(member)
                .update();
        jdbc.sql("delete from article where tenant_id = app.current_tenant() and author_id = ? and state = 'DRAFT'")
                .param(member)
                .update();
    }
}
