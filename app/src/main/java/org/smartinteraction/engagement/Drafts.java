package org.smartinteraction.engagement;

import java.util.Map;
import java.util.Optional;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * What a person has typed and not sent yet, kept for them whatever happens to their session. A visitor's is kept in
 * their own browser instead (see {@link DraftKeeper}).
 */
@Service
@Transactional
public class Drafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final People people;
    private final ObjectMapper json;

    Drafts(JdbcClient jdbc, People people, ObjectMapper json) {
        this.jdbc = jdbc;
        this.people = people;
        this.json = json;
    }

    /**
     * Keeps the fields as they are now, in place of what was kept before. Does nothing for a visitor.
     *
     * @param key which form it is, such as {@code issue:<section>}; at most 100 characters
     */
    public void save(String key, Map<String, String> fields) {
        people.me()
                .ifPresent(me -> jdbc.sql("""
                insert into draft (tenant_id, member_id, key, fields)
                values (:tenant, :me, :key, cast(:fields as jsonb))
                on conflict (tenant_id, member_id, key) do update set fields = excluded.fields, saved_at = now()""")
                        .param("tenant", Tenancy.tenant().id())
                        .param("me", me.id())
                        .param("key", key)
                        .param("fields", write(fields))
                        .update());
    }

    /** What the person had typed into this form. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> find(String key) {
        return people.me()
                .flatMap(me -> jdbc.sql("select fields from draft where member_id = :me and key = :key")
                        .param("me", me.id())
                        .param("key", key)
                        .query(String.class)
                        .optional())
                .map(this::read);
    }

    /** It was sent, or thrown away. */
    public void forget(String key) {
        people.me()
                .ifPresent(me -> jdbc.sql("delete from draft where member_id = :me and key = :key")
                        .param("me", me.id())
                        .param("key", key)
                        .update());
    }

    /** Fields as one string, for a browser's own storage. */
    String write(Map<String, String> fields) {
        return json.writeValueAsString(fields);
    }

    Map<String, String> read(String fields) {
        return json.readValue(fields, FIELDS);
    }
}
