package org.smartinteraction.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who belongs to which organisation. */
@Repository
class SeatRows {

    private static final String SELECT = """
            select s.actor_id, a.name as organisation, a.sector, s.member_id, m.name, m.email, s.part,
              s.accepted_at is not null as accepted
            from actor_member s
            join actor a on a.tenant_id = s.tenant_id and a.id = s.actor_id
            join member m on m.tenant_id = s.tenant_id and m.id = s.member_id
            where s.tenant_id = app.current_tenant() and\s""";

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who belongs to an organisation: its head first, those only invited last. */
    List<Seat> of(UUID actor) {
        return jdbc.sql(SELECT + """
                        s.actor_id = ? order by s.accepted_at is null,
                        array_position(array['head', 'representative', 'member'], s.part), m.name, m.id""").param(actor).query(SeatRows::seat).list();
    }

    List<Seat> all() {
        return jdbc.sql(SELECT + "true order by m.name, m.id")
                .query(SeatRows::seat)
                .list();
    }

    List<Seat> ofMember(UUID member) {
        return jdbc.sql(SELECT + "s.member_id = ? order by a.name, a.id")
                .param(member)
                .query(SeatRows::seat)
                .list();
    }

    Optional<Seat> find(UUID actor, UUID member) {
        return jdbc.sql(SELECT + "s.actor_id = ? and s.member_id = ?")
                .params(actor, member)
                .query(SeatRows::seat)
                .optional();
    }

    /** Lets nobody else change who belongs to this organisation until the transaction ends. */
    void alone(UUID actor) {
        jdbc.sql("select id from actor where tenant_id = app.current_tenant() and id = ? for update")
                .param(actor)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("people.refusal.unknown"));
    }

    void add(UUID actor, UUID member, Seat.Part part, boolean accepted) {
        jdbc.sql("""
                        insert into actor_member (tenant_id, actor_id, member_id, part, accepted_at)
                        values (app.current_tenant(), ?, ?, ?, case when ? then now() end) on conflict do nothing""").params(actor, member, part.stored(), accepted).update();
    }

    int accept(UUID actor, UUID member) {
        return jdbc.sql("""
                        update actor_member set accepted_at = now()
                        where tenant_id = app.current_tenant() and actor_id = ? and member_id = ? and accepted_at is null""").params(actor, member).update();
    }

    void give(UUID actor, UUID member, Seat.Part part) {
        jdbc.sql("update actor_member set part = ?"
                        + " where tenant_id = app.current_tenant() and actor_id = ? and member_id = ?")
                .params(part.stored(), actor, member)
                .update();
    }

    void remove(UUID actor, UUID member) {
        jdbc.sql("delete from actor_member where tenant_id = app.current_tenant() and actor_id = ? and member_id = ?")
                .params(actor, member)
                .update();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getObject("actor_id", UUID.class),
                row.getString("organisation"),
                Sector.valueOf(row.getString("sector").toUpperCase(Locale.ROOT)),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Seat.Part.of(row.getString("part")),
                row.getBoolean("accepted"));
    }
}
