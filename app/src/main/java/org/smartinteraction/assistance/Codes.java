package org.smartinteraction.assistance;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.people.Keyed;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes by which people make what was done for them their own. A code is on paper alone; here is its keyed hash. */
@Component
class Codes {

    /** Without letters and figures that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int MOST = 20;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Keyed keyed;

    Codes(JdbcClient jdbc, Keyed keyed) {
        this.jdbc = jdbc;
        this.keyed = keyed;
    }

    /** A new code for a person, in groups of four; earlier ones go on counting, the newest {@value #MOST} of them. */
    String make(UUID member) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        jdbc.sql("""
                        delete from assisted_code where tenant_id = app.current_tenant() and id in (
                          select id from assisted_code where tenant_id = app.current_tenant() and member_id = ?
                          order by made_at desc offset ?)""").params(member, MOST - 1).update();
        jdbc.sql("insert into assisted_code (tenant_id, id, member_id, code_hash)"
                        + " values (app.current_tenant(), uuidv7(), ?, ?)")
                .params(member, hash(code.toString()))
                .update();
        return code.toString();
    }

    /** Whose code it is. */
    Optional<UUID> owner(String typed) {
        return jdbc.sql("select member_id from assisted_code where tenant_id = app.current_tenant() and code_hash = ?")
                .param(hash(typed))
                .query(UUID.class)
                .optional();
    }

    private String hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return keyed.hash("claim in " + Tenancy.tenant().id(), plain);
    }
}
