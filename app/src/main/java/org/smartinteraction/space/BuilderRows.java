package org.smartinteraction.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of drafts, kept drafts and publications. */
@Repository
@Transactional
class BuilderRows {

    private final JdbcClient jdbc;

    BuilderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> draft(UUID member) {
        return draft(member, "");
    }

    /** The member's draft, which nobody else changes until this transaction ends. */
    Optional<Draft> lock(UUID member) {
        return draft(member, " for update");
    }

    private Optional<Draft> draft(UUID member, String locking) {
        return jdbc.sql("select based_on, config, saved_at from space_draft"
                        + " where tenant_id = app.current_tenant() and member_id = ?" + locking)
                .param(member)
                .query((row, _) -> new Draft(row.getInt(1), SpaceConfig.parse(row.getString(2)), instant(row, 3)))
                .optional();
    }

    /** Whether any member holds one of these roles. */
    boolean anybodyHolds(List<String> roles) {
        return jdbc.sql(
                        "select exists (select from member_role where tenant_id = app.current_tenant() and role = any (?))")
                .param(roles.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Begins a draft where there is none. */
    void begin(UUID member, Space space) {
        jdbc.sql("""
                        insert into space_draft (tenant_id, member_id, based_on, config)
                        values (?, ?, ?, ?::jsonb) on conflict do nothing""")
                .params(
                        Tenancy.tenant().id(),
                        member,
                        space.version(),
                        space.config().json())
                .update();
    }

    void save(UUID member, int basedOn, SpaceConfig config) {
        jdbc.sql("""
                        update space_draft set based_on = ?, config = ?::jsonb, saved_at = now()
                        where tenant_id = app.current_tenant() and member_id = ?""").params(basedOn, config.json(), member).update();
    }

    void discard(UUID member) {
        jdbc.sql("delete from space_draft where tenant_id = app.current_tenant() and member_id = ?")
                .param(member)
                .update();
    }

    void keep(UUID id, UUID member, Draft draft) {
        jdbc.sql("""
                        insert into space_kept_draft (tenant_id, id, member_id, based_on, config)
                        values (?, ?, ?, ?, ?::jsonb)""")
                .params(
                        Tenancy.tenant().id(),
                        id,
                        member,
                        draft.basedOn(),
                        draft.config().json())
                .update();
    }

    List<KeptDraft> kept(UUID member) {
        return jdbc.sql("""
                        select id, based_on, config, kept_at from space_kept_draft
                        where tenant_id = app.current_tenant() and member_id = ? order by kept_at desc, id""")
                .param(member)
                .query((row, _) -> new KeptDraft(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        SpaceConfig.parse(row.getString(3)),
                        instant(row, 4)))
                .list();
    }

    void drop(UUID member, UUID id) {
        jdbc.sql("delete from space_kept_draft where tenant_id = app.current_tenant() and member_id = ? and id = ?")
                .params(member, id)
                .update();
    }

    /** Versions up to this number, the newest first. */
    List<Publication> publications(int upTo, int most) {
        return jdbc.sql("""
                        select v.number, v.config, v.published_at, m.name, v.note
                        from space_version v left join member m on m.tenant_id = v.tenant_id and m.id = v.published_by
                        where v.tenant_id = app.current_tenant() and v.number <= ?
                        order by v.number desc limit ?""")
                .params(upTo, most)
                .query((row, _) -> new Publication(
                        row.getInt(1),
                        SpaceConfig.parse(row.getString(2)),
                        instant(row, 3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** Numbers and times of all versions, the newest first. */
    List<Moment> moments() {
        return jdbc.sql("""
                        select number, published_at from space_version
                        where tenant_id = app.current_tenant() order by number desc""")
                .query((row, _) -> new Moment(row.getInt(1), instant(row, 2)))
                .list();
    }

    /** When a version was published. */
    record Moment(int version, Instant at) {}

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
