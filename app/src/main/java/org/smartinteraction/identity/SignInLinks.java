package org.smartinteraction.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** One-time links: who can open the letter owns the address. A link lives 15 minutes and works once. */
@Service
class SignInLinks {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    /**
     * Letters to one address in {@link #LIFETIME} that one network asked for; further requests are answered alike and
     * send nothing. Whoever asks in somebody else's name does not use up what their own network may ask for.
     */
    static final int PER_EMAIL = 5;

    /** The same, whoever asked: nobody is to be flooded with letters. */
    static final int PER_EMAIL_ANYWHERE = 20;

    /** Requests from one network address in an hour: a whole village may stand behind one. */
    static final int PER_NETWORK_ADDRESS = 600;

    private final SecureRandom random = new SecureRandom();
    private final IdentityDatabase database;
    private final Secret secret;

    SignInLinks(IdentityDatabase database, Secret secret) {
        this.database = database;
        this.secret = secret;
    }

    /** A new link's token, or empty when this address already has enough letters on the way. */
    Optional<String> issue(String email, Language language, Return back, String networkAddress) {
        var from = secret.of("network-address", networkAddress);
        if (issued(email, from) >= PER_EMAIL || issued("email = :of", email, LIFETIME) >= PER_EMAIL_ANYWHERE) {
            return Optional.empty();
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql()
                .sql("""
                        insert into sign_in_link (token_hash, email, language, return_host, return_path, asked_from, expires_at)
                        values (sha256(:token), :email, :language, :host, :path, :askedFrom, now() + make_interval(secs => :seconds))
                        """)
                .param("token", token.getBytes())
                .param("email", email)
                .param("language", language.code())
                .param("host", back.host())
                .param("path", back.path())
                .param("askedFrom", from)
                .param("seconds", LIFETIME.toSeconds())
                .update();
        return Optional.of(token);
    }

    /** Whether a network address has asked so often that it must wait. */
    boolean exhausted(String networkAddress) {
        return issued("asked_from = :of", secret.of("network-address", networkAddress), Duration.ofHours(1))
                >= PER_NETWORK_ADDRESS;
    }

    private int issued(String email, byte[] from) {
        return database.sql()
                .sql("select count(*)::int from sign_in_link where email = ? and asked_from = ?"
                        + " and created_at > now() - make_interval(secs => ?)")
                .params(email, from, LIFETIME.toSeconds())
                .query(Integer.class)
                .single();
    }

    private int issued(String whose, Object of, Duration within) {
        return database.sql()
                .sql("select count(*)::int from sign_in_link where " + whose
                        + " and created_at > now() - make_interval(secs => :seconds)")
                .param("of", of)
                .param("seconds", within.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** Looks at a link without using it: mail scanners open links, too. */
    Optional<Link> find(String token) {
        return query("select * from sign_in_link where token_hash = sha256(:token)", token);
    }

    /** Uses a link up; empty when it is unknown, used or too old. Two requests at once: one gets it. */
    Optional<Link> use(String token) {
        return query("""
                update sign_in_link set used_at = now()
                where token_hash = sha256(:token) and used_at is null and expires_at > now() returning *
                """, token);
    }

    private Optional<Link> query(String sql, String token) {
        return database.sql()
                .sql(sql)
                .param("token", token.getBytes())
                .query((row, n) -> new Link(
                        row.getString("email"),
                        new Return(row.getString("return_host"), row.getString("return_path")),
                        row.getTimestamp("used_at") != null,
                        row.getTimestamp("expires_at").getTime() <= System.currentTimeMillis()))
                .optional();
    }

    /** A link that was sent; when it was used it may have been by its owner a moment ago. */
    record Link(String email, Return back, boolean used, boolean expired) {}
}
