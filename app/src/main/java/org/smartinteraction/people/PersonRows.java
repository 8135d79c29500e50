package org.smartinteraction.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys by which one person is one member: of the number that the state gave them, and of their telephone. */
@Repository
class PersonRows {

    /** Which key; each has a column of its own that is unique in the space. */
    enum Key {
        PERSON("person_key"),
        PHONE("phone_key");

        private final String column;

        Key(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of a member. */
    Optional<String> of(UUID member, Key key) {
        return jdbc.sql(("select %1$s from member where tenant_id = app.current_tenant() and id = ?"
                                + " and %1$s is not null")
                        .formatted(key.column))
                .param(member)
                .query(String.class)
                .optional();
    }

    /** Who has a key. Nobody else in this space takes or gives up this one until the transaction ends. */
    Optional<UUID> holder(Key key, String value) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('key of ' || app.current_tenant() || ' ' || ?, 0))::text")
                .param(value)
                .query(String.class)
                .single();
        return jdbc.sql("select id from member where tenant_id = app.current_tenant() and %s = ?".formatted(key.column))
                .param(value)
                .query(UUID.class)
                .optional();
    }

    void take(UUID member, Key key, String value) {
        jdbc.sql("update member set %s = ? where tenant_id = app.current_tenant() and id = ?".formatted(key.column))
                .params(value, member)
                .update();
    }

    void giveUp(UUID member, Key key) {
        jdbc.sql("update member set %s = null where tenant_id = app.current_tenant() and id = ?".formatted(key.column))
                .param(member)
                .update();
    }
}
