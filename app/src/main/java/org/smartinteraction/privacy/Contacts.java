package org.smartinteraction.privacy;

import java.util.Map;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who answers for the data of the current space, as its administrators say. */
@Service
@Transactional
class Contacts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Access access;
    private final Journal journal;
    private final Changes changes;

    Contacts(JdbcClient jdbc, Access access, Journal journal, Changes changes) {
        this.jdbc = jdbc;
        this.access = access;
        this.journal = journal;
        this.changes = changes;
    }

    /**
     * @param controller who answers, by language
     * @param contact how to reach them
     */
    record Contact(Map<String, String> controller, String contact) {}

    @Transactional(readOnly = true)
    public Contact current() {
        return jdbc.sql("select controller, contact from privacy_contact where tenant_id = app.current_tenant()")
                .query((row, _) -> new Contact(
                        JSON.readValue(row.getString(1), new TypeReference<Map<String, String>>() {}),
                        row.getString(2)))
                .optional()
                .orElse(new Contact(Map.of(), ""));
    }

    /** Replaces it. */
    public void change(Contact contact) {
        access.require(Action.CONFIGURE);
        if (contact.contact().length() > LONGEST
                || contact.controller().values().stream().anyMatch(name -> name.length() > LONGEST)) {
            throw new Refusal("privacy.refusal.long", LONGEST);
        }
        jdbc.sql("""
                        insert into privacy_contact (tenant_id, controller, contact) values (app.current_tenant(), ?::jsonb, ?)
                        on conflict (tenant_id) do update set controller = excluded.controller, contact = excluded.contact""")
                .params(
                        JSON.writeValueAsString(contact.controller()),
                        contact.contact().strip())
                .update();
        journal.record("privacy.contact", null, Map.of());
        changes.announce("space");
    }
}
