package org.smartinteraction.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in on this host. A session lives in the database, so any node knows it and a restart ends none; the
 * browser holds its token. It lasts half a day after it was last needed: one letter is enough for a day's visits.
 */
@Component
class Sessions implements SecurityContextRepository {

    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String TOKEN = "provider-token";
    private static final String KNOWN = Sessions.class.getName();
    private static final String ROW = """
            select s.*, a.email, a.language, a.id as account from sign_in_session s join account a on a.id = s.account_id
            where a.email_verified_at is not null and s.ended_at is null and s.expires_at > now()
            """;

    private final SecureRandom random = new SecureRandom();
    private final IdentityDatabase database;
    private final EndedSessions ended;
    private final Seal seal;

    Sessions(IdentityDatabase database, EndedSessions ended, Seal seal) {
        this.database = database;
        this.seal = seal;
        this.ended = ended;
    }

    /**
     * Signs a person in who has just proved who they are. The same person's session in this browser goes on, more
     * surely known than before; one of somebody else ends. The token is new in either case, whoever planted the old.
     *
     * @return the cookie that must go to the browser
     */
    Cookie begin(HttpServletRequest request, Account account, Proof proof) {
        var token = new byte[32];
        random.nextBytes(token);
        var here = current(request);
        var same = here.filter(session -> session.account().id().equals(account.id()));
        if (same.isPresent()) {
            goOn(same.get(), token, proof);
        } else {
            here.ifPresent(other -> end(other.id()));
            var visit = Visit.of(request);
            database.sql()
                    .sql("""
                            insert into sign_in_session (token_hash, account_id, methods, only_at, browser, network, expires_at,
                                provider, sealed_token, surely_at)
                            values (sha256(:token), :account, :methods, :onlyAt, :browser, :network, :expires,
                                :provider, :idToken, case when :sure then now() end)
                            """)
                    .param("sure", Session.sure(proof.methods()))
                    .param("token", token)
                    .param("account", account.id())
                    .param("methods", proof.methods().toArray(String[]::new))
                    .param("onlyAt", proof.onlyAt())
                    .param("provider", proof.provider())
                    .param("idToken", sealed(proof))
                    .param("browser", visit.browser())
                    .param("network", visit.network())
                    .param("expires", Timestamp.from(Instant.now().plus(LIFETIME)))
                    .update();
        }
        request.removeAttribute(KNOWN);
        return cookie(request, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    private void goOn(Session session, byte[] token, Proof proof) {
        var all = new TreeSet<>(session.methods());
        all.addAll(proof.methods());
        database.sql()
                .sql("""
                        update sign_in_session set token_hash = sha256(:token), methods = :methods, only_at = :onlyAt,
                            provider = coalesce(:provider, provider), sealed_token = coalesce(:idToken, sealed_token),
                            surely_at = case when :sure then now() else surely_at end,
                            authenticated_at = now(), seen_at = now(), expires_at = :expires
                        where id = :id
                        """)
                .param("token", token)
                .param("methods", all.toArray(String[]::new))
                .param("sure", Session.sure(proof.methods()))
                .param("onlyAt", session.onlyAt() == null ? null : proof.onlyAt())
                .param("provider", proof.provider())
                .param("idToken", sealed(proof))
                .param("expires", Timestamp.from(Instant.now().plus(LIFETIME)))
                .param("id", session.id())
                .update();
    }

    /** The living session of a request. */
    @SuppressWarnings("unchecked")
    Optional<Session> current(HttpServletRequest request) {
        var known = (Optional<Session>) request.getAttribute(KNOWN);
        if (known == null) {
            known = token(request).flatMap(this::find);
            request.setAttribute(KNOWN, known);
            known.filter(session -> session.seenAt().isBefore(Instant.now().minusSeconds(60)))
                    .ifPresent(this::seen);
        }
        return known;
    }

    Optional<Session> find(UUID id) {
        return database.sql()
                .sql(ROW + " and s.id = :id")
                .param("id", id)
                .query(Sessions::row)
                .optional();
    }

    /** The person's living sessions, the newest first. */
    List<Session> of(UUID account) {
        return database.sql()
                .sql(ROW + " and s.account_id = :account order by s.seen_at desc")
                .param("account", account)
                .query(Sessions::row)
                .list();
    }

    /** The provider that a session came by, if it did. */
    Optional<CameBy> cameBy(UUID session) {
        return database.sql()
                .sql("select provider, sealed_token from sign_in_session where id = ? and sealed_token is not null")
                .param(session)
                .query((row, n) ->
                        new CameBy(row.getString("provider"), seal.open(TOKEN, row.getString("sealed_token"))))
                .optional();
    }

    /** Ends a session here and, at their next request, all that the spaces made of it. */
    void end(UUID id) {
        ended.end("id = :id", id, null);
    }

    /** Ends a session if it is this person's. */
    void end(UUID account, UUID id) {
        ended.end("id = :id and account_id = :account", id, account);
    }

    /** Ends all sessions of a person but one. */
    void endOthers(UUID account, UUID spared) {
        ended.end("id <> :id and account_id = :account", spared, account);
    }

    /** Ends the session of the browser that asks; the cookie takes the token away. */
    Cookie end(HttpServletRequest request) {
        current(request).ifPresent(session -> end(session.id()));
        request.setAttribute(KNOWN, Optional.empty());
        var cookie = cookie(request, "");
        cookie.setMaxAge(0);
        return cookie;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return current(both.getRequest())
                .map(session -> {
                    var person = UsernamePasswordAuthenticationToken.authenticated(
                            session.account().id().toString(), null, List.of());
                    person.setDetails(session.id().toString());
                    return new SecurityContextImpl(person);
                })
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions begin with begin() only.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return current(request).isPresent();
    }

    private @Nullable String sealed(Proof proof) {
        return proof.idToken() == null ? null : seal.close(TOKEN, proof.idToken());
    }

    private void seen(Session session) {
        database.sql()
                .sql("update sign_in_session set seen_at = now(), expires_at = :expires where id = :id")
                .param("expires", Timestamp.from(Instant.now().plus(LIFETIME)))
                .param("id", session.id())
                .update();
    }

    private Optional<Session> find(String token) {
        try {
            return database.sql()
                    .sql(ROW + " and s.token_hash = sha256(:token)")
                    .param("token", Base64.getUrlDecoder().decode(token))
                    .query(Sessions::row)
                    .optional();
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    private static Session row(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new Account(row.getObject("account", UUID.class), row.getString("email"), row.getString("language")),
                new TreeSet<>(List.of((String[]) row.getArray("methods").getArray())),
                row.getString("only_at"),
                row.getString("browser"),
                row.getString("network"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("authenticated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("surely_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getTimestamp("seen_at").toInstant());
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue);
    }

    private static Cookie cookie(HttpServletRequest request, String token) {
        var cookie = new Cookie(name(request), token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-sign-in" : "sign-in";
    }

    /** By which provider, and what it gave. */
    record CameBy(String provider, String idToken) {}
}
