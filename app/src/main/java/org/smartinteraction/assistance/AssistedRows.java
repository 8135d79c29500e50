package org.smartinteraction.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of people without an account and of their consents. */
@Repository
@Transactional
class AssistedRows {

    private static final String SELECT = """
            select p.member_id, m.name, extract(year from m.born)::int as year, p.phone, p.contact_email, p.groups
            from assisted_person p join member m on m.tenant_id = p.tenant_id and m.id = p.member_id
            where p.tenant_id = app.current_tenant() and m.subject is null and m.erased_at is null and\s""";

    private final JdbcClient jdbc;

    AssistedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID member, Entry entry, String phone, UUID by) {
        jdbc.sql("""
                        insert into assisted_person (tenant_id, member_id, phone, contact_email, groups, entered_by)
                        values (app.current_tenant(), ?, ?, ?, ?, ?)""").params(member, phone, entry.email(), groups(entry), by).update();
    }

    void change(UUID member, Entry entry, String phone) {
        jdbc.sql("update assisted_person set phone = ?, contact_email = ?, groups = ?"
                        + " where tenant_id = app.current_tenant() and member_id = ?")
                .params(phone, entry.email(), groups(entry), member)
                .update();
    }

    private static String[] groups(Entry entry) {
        return entry.groups().stream().map(Group::stored).sorted().toArray(String[]::new);
    }

    Optional<Assisted> find(UUID member) {
        return jdbc.sql(SELECT + "p.member_id = ?")
                .param(member)
                .query(AssistedRows::person)
                .optional();
    }

    /** Those whose name or telephone has the text in it, the last entered first. */
    List<Assisted> find(String text, int limit) {
        var pattern = "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return jdbc.sql(SELECT
                        + "(m.name ilike :text or p.phone like :text or m.name || ' ' || extract(year from m.born)"
                        + " ilike :text) order by p.entered_at desc, p.member_id limit :limit")
                .param("text", pattern)
                .param("limit", limit)
                .query(AssistedRows::person)
                .list();
    }

    /** Somebody of this name, and of this birth or telephone; also when neither of both is known of the one or the other. */
    Optional<Assisted> alike(String name, @Nullable Integer year, String phone) {
        return jdbc.sql(SELECT + """
                        lower(m.name) = lower(:name) and (extract(year from m.born) = :year
                          or p.phone <> '' and p.phone = :phone
                          or cast(:year as int) is null and :phone = '' and m.born is null and p.phone = '')
                        order by p.entered_at limit 1""")
                .param("name", name)
                .param("year", year, java.sql.Types.INTEGER)
                .param("phone", phone)
                .query(AssistedRows::person)
                .optional();
    }

    /** Nobody else enters somebody of this name until the transaction ends. */
    void alone(String name) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('assisted ' || app.current_tenant() || lower(?), 0))::text")
                .param(name)
                .query(String.class)
                .single();
    }

    void consent(UUID member, Consent consent, UUID by) {
        jdbc.sql("""
                        insert into assisted_consent (tenant_id, id, member_id, kind, detail, purpose, given_on, ends_on, recorded_by)
                        values (app.current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(consent.id())
                .param(member)
                .param(consent.kind().stored())
                .param(consent.detail())
                .param(consent.purpose())
                .param(consent.given())
                .param(consent.ends())
                .param(by)
                .update();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<Consent> consents(UUID member) {
        return jdbc.sql("""
                        select id, kind, detail, purpose, given_on, ends_on, withdrawn_on from assisted_consent
                        where tenant_id = app.current_tenant() and member_id = ? order by given_on desc, recorded_at desc""")
                .param(member)
                .query((row, _) -> new Consent(
                        row.getObject("id", UUID.class),
                        Consent.Kind.of(row.getString("kind")),
                        row.getString("detail"),
                        row.getString("purpose"),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("withdrawn_on", LocalDate.class)))
                .list();
    }

    /** @return how many counted until now */
    int withdraw(UUID member) {
        return jdbc.sql("update assisted_consent set withdrawn_on = current_date"
                        + " where tenant_id = app.current_tenant() and member_id = ? and withdrawn_on is null")
                .param(member)
                .update();
    }

    /** Consents stay with the person, whichever member they are. */
    void pass(UUID from, UUID into) {
        jdbc.sql("update assisted_consent set member_id = ?, withdrawn_on = coalesce(withdrawn_on, current_date)"
                        + " where tenant_id = app.current_tenant() and member_id = ?")
                .params(into, from)
                .update();
    }

    private static Assisted person(ResultSet row, int number) throws SQLException {
        return new Assisted(
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getObject("year", Integer.class),
                row.getString("phone"),
                row.getString("contact_email"),
                Arrays.stream((String[]) row.getArray("groups").getArray())
                        .map(Group::of)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
