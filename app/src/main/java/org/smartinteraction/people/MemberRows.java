package org.smartinteraction.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Signatory.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of members and roles. */
@Repository
@Transactional
class MemberRows {

    /** Whether what was handed on still counts: its day has not passed, and whoever handed it on still holds it. */
    private static final String LENT = """
            r.until >= current_date and exists (select from member_role own where own.tenant_id = r.tenant_id
              and own.member_id = r.given_by and own.role = r.role and own.until is null)""";

    private static final String SELECT = """
            select m.*, array(select r.role from member_role r where r.tenant_id = m.tenant_id and r.member_id = m.id
              and (r.until is null or\s""" + LENT + """
              )) as roles,
              array(select s.actor_id from actor_member s where s.tenant_id = m.tenant_id and s.member_id = m.id
              and s.accepted_at is not null and s.part in ('head', 'representative')) as speaks_for
            from member m where m.tenant_id = app.current_tenant() and\s""";

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Member> bySubject(String subject) {
        return jdbc.sql(SELECT + "m.subject = ?")
                .param(subject)
                .query(MemberRows::member)
                .optional();
    }

    Optional<Member> byId(UUID id) {
        return jdbc.sql(SELECT + "m.id = ?").param(id).query(MemberRows::member).optional();
    }

    Optional<Member> byEmail(String email) {
        return jdbc.sql(SELECT + "m.email = ?")
                .param(email.toLowerCase())
                .query(MemberRows::member)
                .optional();
    }

    List<Member> all() {
        return jdbc.sql(SELECT + "m.erased_at is null order by m.name, m.email")
                .query(MemberRows::member)
                .list();
    }

    /** Binds an invited member to its account, or enters a new member; harmless when done twice at once. */
    void join(SignedIn account, String name) {
        jdbc.sql("""
                        insert into member (tenant_id, id, subject, email, name, language)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?, ?)
                        on conflict (tenant_id, email) do update set subject = excluded.subject
                        where member.subject is null""")
                .param(account.subject())
                .param(account.email())
                .param(name)
                .param(account.language())
                .update();
    }

    /** Whether somebody erased their place after this sign-in. @param hash of the subject */
    boolean erasedSince(String hash, Instant signIn) {
        return jdbc.sql("select exists (select from erased_place where tenant_id = app.current_tenant()"
                        + " and subject_hash = ? and erased_at >= ?)")
                .param(hash)
                .param(Timestamp.from(signIn))
                .query(Boolean.class)
                .single();
    }

    void invite(String email, String name) {
        jdbc.sql("""
                        insert into member (tenant_id, id, email, name)
                        values (app.current_tenant(), uuidv7(), ?, ?) on conflict (tenant_id, email) do nothing""").param(email.toLowerCase()).param(name).update();
    }

    /** Enters somebody without an account. */
    UUID enter(String name, @Nullable LocalDate born) {
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        jdbc.sql("""
                        insert into member (tenant_id, id, email, name, born)
                        values (app.current_tenant(), :id, :mark, :name, :born)""")
                .param("id", id)
                .param("mark", Member.ASSISTED + id)
                .param("name", name)
                .param("born", born)
                .update();
        return id;
    }

    List<UUID> known(UUID member) {
        return jdbc.sql("""
                        select id from member_before where tenant_id = app.current_tenant() and member_id = :member
                        union all select cast(:member as uuid)""").param("member", member).query(UUID.class).list();
    }

    /** Everyone whose name or address has the text in it, by name. */
    List<Member> find(String text, int offset, int size) {
        return jdbc.sql(
                        SELECT
                                + "m.erased_at is null and (m.name ilike ? or m.email ilike ?) order by m.name, m.email, m.id offset ? limit ?")
                .params(pattern(text), pattern(text), offset, size)
                .query(MemberRows::member)
                .list();
    }

    /** Those who hold one of the roles without an end. */
    Set<UUID> holding(Set<String> roles) {
        return jdbc.sql("""
                        select member_id from member_role where tenant_id = app.current_tenant()
                        and role = any (?) and until is null""")
                .param(roles.toArray(String[]::new))
                .query(UUID.class)
                .set();
    }

    private static String pattern(String text) {
        return "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** Hands a role on until the end of a day. */
    void lend(UUID member, String role, LocalDate until, UUID by) {
        jdbc.sql("""
                        insert into member_role (tenant_id, member_id, role, until, given_by)
                        values (app.current_tenant(), ?, ?, ?, ?)
                        on conflict (tenant_id, member_id, role) do update
                        set until = excluded.until, given_by = excluded.given_by where member_role.until is not null""").params(member, role, until, by).update();
    }

    /** Takes a role back that a person lent. */
    int takeBack(UUID member, String role, UUID by) {
        return jdbc.sql("""
                        delete from member_role where tenant_id = app.current_tenant() and member_id = ? and role = ?
                        and given_by = ? and until is not null""").params(member, role, by).update();
    }

    /** Roles that are held until a day, of one member or lent by one. */
    List<Loan> loans(UUID member) {
        return jdbc.sql("""
                        select r.member_id, m.name, r.role, r.until, r.given_by from member_role r
                        join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
                        where r.tenant_id = app.current_tenant() and (r.member_id = ? or r.given_by = ?)
                        and\s""" + LENT + " order by r.until, m.name")
                .params(member, member)
                .query((row, _) -> new Loan(
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        row.getString("role"),
                        row.getObject("until", LocalDate.class),
                        row.getObject("given_by", UUID.class)))
                .list();
    }

    /** Leaves exactly these roles: those that were lent until a day end then, the others have no end. */
    void roles(UUID member, Set<String> roles) {
        jdbc.sql("""
                        delete from member_role where tenant_id = app.current_tenant() and member_id = ?
                        and role <> all (?)""").params(member, roles.toArray(String[]::new)).update();
        for (var role : new TreeSet<>(roles)) {
            jdbc.sql("""
                            insert into member_role (tenant_id, member_id, role) values (app.current_tenant(), ?, ?)
                            on conflict do nothing""").params(member, role).update();
        }
    }

    void rename(UUID member, String name) {
        jdbc.sql("update member set name = ?, named_at = now()"
                        + " where tenant_id = app.current_tenant() and id = ? and name <> ?")
                .params(name, member, name)
                .update();
    }

    void language(UUID member, String language) {
        jdbc.sql("update member set language = ? where tenant_id = app.current_tenant() and id = ?")
                .params(language, member)
                .update();
    }

    /** @param actor the organisation in whose name they say they act; left out when they may not */
    Optional<Signature> signature(SignedIn account, @Nullable UUID actor) {
        boolean invited = account.subject().startsWith(SignedIn.INVITED);
        return jdbc.sql("""
                        select m.id, m.journal_key, (select s.actor_id from actor_member s
                          where s.tenant_id = m.tenant_id and s.member_id = m.id and s.actor_id = ?
                          and s.accepted_at is not null and s.part in ('head', 'representative')) as actor
                        from member m where m.tenant_id = app.current_tenant() and\s""" + (invited ? "m.email = ?" : "m.subject = ?"))
                .param(actor)
                .param(invited ? account.email() : account.subject())
                .query((row, _) ->
                        new Signature(row.getObject(1, UUID.class), row.getBytes(2), row.getObject(3, UUID.class)))
                .optional();
    }

    /** @param by who does it for the member */
    Optional<Signature> signature(UUID member, UUID by) {
        return key(member)
                .map(key -> new Signature(
                        member,
                        key,
                        null,
                        key(by).map(own -> new Signature(by, own, null)).orElse(null)));
    }

    private Optional<byte[]> key(UUID member) {
        return jdbc.sql("select journal_key from member where tenant_id = app.current_tenant() and id = ?"
                        + " and journal_key is not null")
                .param(member)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("email"),
                row.getString("name"),
                row.getString("language"),
                strings(row, "roles"),
                Set.of((UUID[]) row.getArray("speaks_for").getArray()),
                null);
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
