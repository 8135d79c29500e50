package org.smartinteraction.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of codes that were sent to telephones: one of a member at most. */
@Repository
class PhoneCodes {

    private final JdbcClient jdbc;

    PhoneCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code on its way. @param phone key of the number @param hash of the code */
    record Sent(String rung, String phone, String lastDigits, String hash, int attempts) {}

    /** The member's code; empty when there is none or it is too old. */
    Optional<Sent> of(UUID member) {
        return find(member, "");
    }

    /** The same, locked: guesses at the same time count one by one. */
    Optional<Sent> alone(UUID member) {
        return find(member, " for update");
    }

    private Optional<Sent> find(UUID member, String lock) {
        return jdbc.sql("""
                        select rung, phone_key, last_digits, code_hash, attempts from phone_code
                        where tenant_id = app.current_tenant() and member_id = ? and expires_at > now()""" + lock)
                .param(member)
                .query((row, _) -> new Sent(
                        row.getString("rung"),
                        row.getString("phone_key"),
                        row.getString("last_digits"),
                        row.getString("code_hash"),
                        row.getInt("attempts")))
                .optional();
    }

    void write(UUID member, String rung, String phone, String lastDigits, String hash) {
        jdbc.sql("""
                        insert into phone_code (tenant_id, member_id, rung, phone_key, last_digits, code_hash, expires_at)
                        values (app.current_tenant(), ?, ?, ?, ?, ?, now() + interval '10 minutes')
                        on conflict (tenant_id, member_id) do update set rung = excluded.rung,
                          phone_key = excluded.phone_key, last_digits = excluded.last_digits,
                          code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0""").params(member, rung, phone, lastDigits, hash).update();
    }

    void tried(UUID member) {
        jdbc.sql("update phone_code set attempts = attempts + 1"
                        + " where tenant_id = app.current_tenant() and member_id = ?")
                .param(member)
                .update();
    }

    void burn(UUID member) {
        jdbc.sql("delete from phone_code where tenant_id = app.current_tenant() and member_id = ?")
                .param(member)
                .update();
    }
}
