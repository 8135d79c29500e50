package org.smartinteraction.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of verifications and of the letters that carry a code. */
@Repository
class VerificationRows {

    private final JdbcClient jdbc;

    VerificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter on its way. @param hash of its code */
    record Letter(UUID id, String rung, String hash, int attempts) {}

    List<Verification> of(UUID member) {
        return jdbc.sql("select * from verification where tenant_id = app.current_tenant() and member_id = ?"
                        + " order by verified_on desc, id desc")
                .param(member)
                .query(VerificationRows::verification)
                .list();
    }

    Optional<Verification> find(UUID id) {
        return jdbc.sql("select * from verification where tenant_id = app.current_tenant() and id = ?")
                .param(id)
                .query(VerificationRows::verification)
                .optional();
    }

    void add(UUID member, String rung, String basis, LocalDate on, @Nullable LocalDate expires, @Nullable UUID by) {
        jdbc.sql("""
                        insert into verification (tenant_id, id, member_id, rung, basis, verified_on, expires_on, by_member_id)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?, ?, ?, ?)""")
                .param(member)
                .param(rung)
                .param(basis)
                .param(on)
                .param(expires)
                .param(by)
                .update();
    }

    /** @param actor the organisation that vouches */
    void vouch(UUID member, String rung, UUID actor, String name, LocalDate expires, UUID by) {
        jdbc.sql("""
                        insert into verification (tenant_id, id, member_id, rung, basis, verified_on, expires_on, by_member_id,
                          actor_id)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?, current_date, ?, ?, ?)""").params(member, rung, name, expires, by, actor).update();
    }

    void revoke(UUID id) {
        jdbc.sql("update verification set revoked_on = current_date where tenant_id = app.current_tenant() and id = ?")
                .param(id)
                .update();
    }

    /** What a member was known by until now counts no more from today. */
    void end(UUID member, String rung) {
        jdbc.sql("""
                        update verification set expires_on = current_date - 1
                        where tenant_id = app.current_tenant() and member_id = ? and rung = ? and revoked_on is null
                        and (expires_on is null or expires_on >= current_date)""").params(member, rung).update();
    }

    /** A new letter; an earlier one that was not used is void. */
    void write(UUID member, String rung, String hash, LocalDate expires) {
        burn(member);
        jdbc.sql("""
                        insert into verification_letter (tenant_id, id, member_id, rung, code_hash, expires_on)
                        values (app.current_tenant(), uuidv7(), ?, ?, ?, ?)""").params(member, rung, hash, expires).update();
    }

    /** The member's letter, locked; empty when there is none or it has expired. */
    Optional<Letter> letter(UUID member) {
        return jdbc.sql("""
                        select id, rung, code_hash, attempts from verification_letter
                        where tenant_id = app.current_tenant() and member_id = ? and expires_on >= current_date
                        for update""")
                .param(member)
                .query((row, _) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("rung"),
                        row.getString("code_hash"),
                        row.getInt("attempts")))
                .optional();
    }

    void tried(UUID letter) {
        jdbc.sql("update verification_letter set attempts = attempts + 1"
                        + " where tenant_id = app.current_tenant() and id = ?")
                .param(letter)
                .update();
    }

    void burn(UUID member) {
        jdbc.sql("delete from verification_letter where tenant_id = app.current_tenant() and member_id = ?")
                .param(member)
                .update();
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        return new Verification(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("rung"),
                row.getString("basis"),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("by_member_id", UUID.class),
                row.getObject("revoked_on", LocalDate.class) != null,
                row.getObject("actor_id", UUID.class));
    }
}
