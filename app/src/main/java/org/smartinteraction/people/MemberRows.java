package org.smartinteraction.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.journal.Signatory.Signature;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of members and roles. */
@Repository
@Transactional
class MemberRows {

    private static final String SELECT = """
            select m.*, array(select r.role from member_role r where r.tenant_id = m.tenant_id and r.member_id = m.id) as roles
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
        return jdbc.sql(SELECT + "true order by m.name, m.email")
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

    void invite(String email, String name, @Nullable UUID actor) {
        jdbc.sql("""
                        insert into member (tenant_id, id, email, name, actor_id)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?) on conflict (tenant_id, email) do nothing""").param(email.toLowerCase()).param(name).param(actor).update();
    }

    void roles(UUID member, Set<String> roles) {
        jdbc.sql("delete from member_role where tenant_id = app.current_tenant() and member_id = ?")
                .param(member)
                .update();
        for (var role : new TreeSet<>(roles)) {
            jdbc.sql("insert into member_role (tenant_id, member_id, role) values (app.current_tenant(), ?, ?)")
                    .params(member, role)
                    .update();
        }
    }

    void rename(UUID member, String name) {
        jdbc.sql("update member set name = ? where tenant_id = app.current_tenant() and id = ?")
                .params(name, member)
                .update();
    }

    void language(UUID member, String language) {
        jdbc.sql("update member set language = ? where tenant_id = app.current_tenant() and id = ?")
                .params(language, member)
                .update();
    }

    Optional<Signature> signature(SignedIn account) {
        boolean invited = account.subject().startsWith(SignedIn.INVITED);
        return jdbc.sql("select id, journal_key from member where tenant_id = app.current_tenant() and "
                        + (invited ? "email = ?" : "subject = ?"))
                .param(invited ? account.email() : account.subject())
                .query((row, _) -> new Signature(row.getObject(1, UUID.class), row.getBytes(2)))
                .optional();
    }

    Map<String, Set<String>> permissions() {
        var permissions = new HashMap<String, Set<String>>();
        jdbc.sql("select key, permissions from role where tenant_id = app.current_tenant()")
                .query(row -> {
                    permissions.put(row.getString(1), strings(row, "permissions"));
                });
        return permissions;
    }

    void replaceRoles(List<Role> roles, java.util.function.Function<Object, String> json) {
        jdbc.sql("delete from role where tenant_id = app.current_tenant()").update();
        for (var role : roles) {
            jdbc.sql("insert into role (tenant_id, key, names, permissions) values (?, ?, ?::jsonb, ?)")
                    .params(
                            Tenancy.tenant().id(),
                            role.key(),
                            json.apply(role.names()),
                            role.permissions().toArray(String[]::new))
                    .update();
        }
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("email"),
                row.getString("name"),
                row.getString("language"),
                strings(row, "roles"),
                row.getObject("actor_id", UUID.class));
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
