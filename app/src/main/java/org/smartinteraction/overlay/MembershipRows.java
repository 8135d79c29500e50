package org.smartinteraction.overlay;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.overlay.Membership.State;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.TenantDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows between regions and communities. Each side changes only rows that it is a side of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MembershipRows {

    private final JdbcClient jdbc;
    private final TenantDirectory directory;

    MembershipRows(JdbcClient jdbc, TenantDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<Membership> all() {
        var me = Tenancy.tenant();
        var mine = me.isRegion() ? "region_id" : "community_id";
        var theirs = me.isRegion() ? "community_id" : "region_id";
        return jdbc
                .sql("select " + theirs + " as other, state, since, array(select c.section_id from overlay_consent c"
                        + " where c.reader_id = m.region_id and c.owner_id = m.community_id) as shared"
                        + " from overlay_member m where " + mine + " = ? order by since")
                .param(me.id())
                .query((row, _) -> new Row(
                        row.getObject("other", UUID.class),
                        State.valueOf(text(row.getString("state")).toUpperCase()),
                        row.getObject("since", OffsetDateTime.class),
                        Set.of((UUID[]) row.getArray("shared").getArray())))
                .list()
                .stream()
                .flatMap(row -> directory.byId(row.other()).stream()
                        .map(other ->
                                new Membership(other, row.state(), row.since().toInstant(), row.shared())))
                .toList();
    }

    Optional<Membership> with(UUID other) {
        return all().stream()
                .filter(membership -> membership.other().id().equals(other))
                .findFirst();
    }

    /** Enters the first word; nothing happens if there is one already. */
    void begin(UUID region, UUID community, State state) {
        jdbc.sql("insert into overlay_member (region_id, community_id, state) values (?, ?, ?) on conflict do nothing")
                .params(region, community, state.name().toLowerCase())
                .update();
    }

    void join(UUID region, UUID community) {
        jdbc.sql("update overlay_member set state = 'joined', since = now() where region_id = ? and community_id = ?")
                .params(region, community)
                .update();
    }

    void end(UUID region, UUID community) {
        jdbc.sql("delete from overlay_consent where reader_id = ? and owner_id = ?")
                .params(region, community)
                .update();
        jdbc.sql("delete from overlay_member where region_id = ? and community_id = ?")
                .params(region, community)
                .update();
    }

    /** Lets a reader read exactly these sections of the current tenant. */
    void share(UUID reader, Set<UUID> sections) {
        var owner = Tenancy.tenant().id();
        jdbc.sql("delete from overlay_consent where reader_id = ? and owner_id = ?")
                .params(reader, owner)
                .update();
        for (var section : sections) {
            jdbc.sql("insert into overlay_consent (reader_id, owner_id, section_id) values (?, ?, ?)")
                    .params(reader, owner, section)
                    .update();
        }
    }

    void record(UUID other, String act, String sections, @Nullable UUID member) {
        jdbc.sql("""
                        insert into overlay_record (tenant_id, id, other_id, act, sections, member_id)
                        values (?, uuidv7(), ?, ?, ?, ?)""")
                .param(Tenancy.tenant().id())
                .param(other)
                .param(act)
                .param(sections)
                .param(member)
                .update();
    }

    List<Entry> records() {
        return jdbc.sql("""
                        select r.other_id, r.act, r.sections, r.at, m.name from overlay_record r
                        left join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
                        where r.tenant_id = app.current_tenant() order by r.at desc limit 100""")
                .query((row, _) -> new Entry(
                        java.util.Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        text(row.getString("act")),
                        directory.byId(row.getObject("other_id", UUID.class)),
                        text(row.getString("sections")),
                        text(row.getString("name"))))
                .list();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Row(UUID other, State state, OffsetDateTime since, Set<UUID> shared) {}

    /** One line of the record. */
    record Entry(
            java.time.Instant at,
            String act,
            Optional<org.smartinteraction.tenancy.Tenant> other,
            String sections,
            String by) {}
}
