package org.smartinteraction.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of those who ask organisations to vouch for them, and of what came of it. */
@Repository
class VouchRows {

    private static final String SELECT = """
            select r.*, m.name, m.email, a.name as organisation from vouch_request r
            join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
            join actor a on a.tenant_id = r.tenant_id and a.id = r.actor_id
            where r.tenant_id = app.current_tenant() and\s""";

    private static final String SPEAKS =
            "s.tenant_id = app.current_tenant() and s.accepted_at is not null and s.part in ('head', 'representative')";

    private static final String COUNTS = "v.tenant_id = app.current_tenant() and v.revoked_on is null"
            + " and (v.expires_on is null or v.expires_on >= current_date)";

    private final JdbcClient jdbc;

    VouchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation that somebody speaks for. */
    record Voice(UUID actor, String name, boolean trusted) {}

    List<Voice> voices() {
        return jdbc.sql("select a.id as actor, a.name, a.trusted from actor a where a.tenant_id = app.current_tenant()"
                        + " and exists (select from actor_member s where s.actor_id = a.id and " + SPEAKS
                        + ") order by a.name, a.id")
                .query(Voice.class)
                .list();
    }

    Optional<Voice> voice(UUID actor) {
        return jdbc.sql(
                        "select id as actor, name, trusted from actor where tenant_id = app.current_tenant() and id = ?")
                .param(actor)
                .query(Voice.class)
                .optional();
    }

    void trust(UUID actor, boolean trusted) {
        jdbc.sql("update actor set trusted = ?, version = version + 1"
                        + " where tenant_id = app.current_tenant() and id = ?")
                .params(trusted, actor)
                .update();
    }

    /** @return 0 when the member is waiting for this organisation's answer already */
    int ask(UUID member, UUID actor, String rung, String words) {
        return jdbc.sql("""
                        insert into vouch_request (tenant_id, id, member_id, actor_id, rung, words, state)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?, ?, 'waiting') on conflict do nothing""").params(member, actor, rung, words).update();
    }

    /** What a member has asked, newest first. */
    List<VouchRequest> of(UUID member) {
        return jdbc.sql(SELECT + "r.member_id = ? order by r.asked_at desc, r.id desc limit 50")
                .param(member)
                .query(VouchRows::request)
                .list();
    }

    /** Who waits for an organisation's answer, longest first. */
    List<VouchRequest> waiting(UUID actor) {
        return jdbc.sql(SELECT + "r.actor_id = ? and r.state = 'waiting' order by r.asked_at, r.id limit 200")
                .param(actor)
                .query(VouchRows::request)
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<VouchRequest> find(UUID id) {
        return jdbc.sql(SELECT + "r.id = ? for update of r")
                .param(id)
                .query(VouchRows::request)
                .optional();
    }

    void answer(UUID id, VouchRequest.State state, UUID by, String reason) {
        jdbc.sql("""
                        update vouch_request set state = ?, answered_on = current_date, answered_by = ?, reason = ?
                        where tenant_id = app.current_tenant() and id = ?""")
                .params(state.name().toLowerCase(Locale.ROOT), by, reason, id)
                .update();
    }

    int withdraw(UUID id, UUID member) {
        return jdbc.sql("delete from vouch_request where tenant_id = app.current_tenant() and id = ? and member_id = ?"
                        + " and state = 'waiting'")
                .params(id, member)
                .update();
    }

    /** For how many an organisation has vouched today, whether it still does or not. */
    int today(UUID actor) {
        return jdbc.sql("select count(*) from verification where tenant_id = app.current_tenant() and actor_id = ?"
                        + " and verified_on = current_date")
                .param(actor)
                .query(Integer.class)
                .single();
    }

    /** For whom an organisation vouches now, by name. */
    List<Vouched> vouched(UUID actor) {
        return jdbc.sql("""
                        select v.id, v.member_id as member, m.name, m.email, v.rung, v.verified_on as "on",
                          v.expires_on as expires
                        from verification v join member m on m.tenant_id = v.tenant_id and m.id = v.member_id
                        where v.actor_id = ? and\s""" + COUNTS + " order by m.name, m.id")
                .param(actor)
                .query(Vouched.class)
                .list();
    }

    /** Until when an organisation vouches for a member. */
    Optional<LocalDate> until(UUID actor, UUID member) {
        return jdbc.sql("select max(v.expires_on) from verification v where v.actor_id = ? and v.member_id = ? and "
                        + COUNTS)
                .params(actor, member)
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Whether an organisation rests on a person: they speak for it, or for one that vouches for somebody who does, or
     * for one on which that one rests.
     */
    boolean restsOn(UUID actor, UUID member) {
        return jdbc.sql("with recursive chain (actor_id) as (select cast(? as uuid) union"
                        + " select v.actor_id from chain c join actor_member s on s.actor_id = c.actor_id and " + SPEAKS
                        + " join verification v on v.member_id = s.member_id and v.actor_id is not null and " + COUNTS
                        + ") select exists (select from chain c join actor_member s on s.actor_id = c.actor_id"
                        + " and s.member_id = ? and " + SPEAKS + ")")
                .params(actor, member)
                .query(Boolean.class)
                .single();
    }

    private static VouchRequest request(ResultSet row, int number) throws SQLException {
        return new VouchRequest(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getObject("actor_id", UUID.class),
                row.getString("organisation"),
                row.getString("rung"),
                row.getString("words"),
                row.getTimestamp("asked_at").toInstant(),
                VouchRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("answered_on", LocalDate.class),
                row.getString("reason"));
    }
}
