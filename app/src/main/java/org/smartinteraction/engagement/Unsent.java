package org.smartinteraction.engagement;

import java.util.UUID;
import org.smartinteraction.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures that hang on nothing go with who uploaded them; those on things that stay, stay. */
@Component
class Unsent implements PersonalData {

    private final JdbcClient jdbc;

    Unsent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(UUID member) {
        jdbc.sql(
                        "delete from attachment where tenant_id = app.current_tenant() and member_id = ? and subject_id is null")
                .param(member)
                .update();
    }
}
