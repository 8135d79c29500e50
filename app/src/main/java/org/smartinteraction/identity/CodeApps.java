package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An app that shows one-time codes: one for an account. Its secret is encrypted under {@code smart.secret}. One that is
 * being set up is kept in the browser's session until a code has shown that the app has it.
 */
@Service
class CodeApps {

    private static final String PURPOSE = "code-app";
    private static final String OFFER = CodeApps.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final IdentityDatabase database;
    private final Seal seal;
    private final Guesses guesses;

    CodeApps(IdentityDatabase database, Seal seal, Guesses guesses) {
        this.database = database;
        this.seal = seal;
        this.guesses = guesses;
    }

    /** The person's app. */
    Optional<CodeApp> of(UUID account) {
        return database.sql()
                .sql("select since, used_at as used from code_app where account_id = :account")
                .param("account", account)
                .query((row, n) -> new CodeApp(
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("used").toInstant()))
                .optional();
    }

    /** The secret that an app is to get, the same until it has it or time is over. */
    byte[] offer(HttpServletRequest request, UUID account) {
        return offered(request, account)
                .orElseGet(() -> {
                    var secret = new byte[SECRET_BYTES];
                    random.nextBytes(secret);
                    var offer = new Offer(account, secret, Instant.now());
                    request.getSession(true).setAttribute(OFFER, offer);
                    return offer;
                })
                .secret();
    }

    /**
     * Takes the app that was offered a secret as the person's, instead of one they had.
     *
     * @return false when the code is not of that secret
     */
    boolean confirm(HttpServletRequest request, UUID account, String code) {
        var offer = offered(request, account);
        var step = offer.map(one -> OneTimeCode.step(one.secret(), digits(code), Instant.now()))
                .orElseThrow(OfferGone::new);
        if (step.isEmpty()) {
            return false;
        }
        request.getSession(true).removeAttribute(OFFER);
        database.sql()
                .sql("""
                        insert into code_app (account_id, sealed_secret, used_step) values (:account, :secret, :step)
                        on conflict (account_id) do update
                        set sealed_secret = excluded.sealed_secret, since = now(), used_at = now(), used_step = excluded.used_step
                        """)
                .param("account", account)
                .param(
                        "secret",
                        seal.close(
                                PURPOSE,
                                Base64.getEncoder().encodeToString(offer.get().secret())))
                .param("step", step.getAsLong())
                .update();
        guesses.right(account, Session.ONE_TIME_CODE);
        return true;
    }

    /** Whether a code is the one that the person's app shows; each is taken once. */
    Answer recognise(UUID account, String code) {
        var sealed = database.sql()
                .sql("select sealed_secret from code_app where account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
        if (sealed.isEmpty()) {
            return Answer.WRONG;
        }
        if (!guesses.begin(account, Session.ONE_TIME_CODE)) {
            return Answer.TOO_MANY;
        }
        var secret = Base64.getDecoder().decode(seal.open(PURPOSE, sealed.get()));
        var step = OneTimeCode.step(secret, digits(code), Instant.now());
        if (step.isEmpty() || !use(account, step.getAsLong())) {
            return Answer.WRONG;
        }
        guesses.right(account, Session.ONE_TIME_CODE);
        return Answer.RIGHT;
    }

    /** Whether there was one to remove. */
    boolean remove(UUID account) {
        return database.sql()
                        .sql("delete from code_app where account_id = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    private boolean use(UUID account, long step) {
        return database.sql()
                        .sql("update code_app set used_step = :step, used_at = now()"
                                + " where account_id = :account and used_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                > 0;
    }

    private static Optional<Offer> offered(HttpServletRequest request, UUID account) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (@Nullable Offer) session.getAttribute(OFFER))
                .filter(offer -> offer.account().equals(account)
                        && offer.at().isAfter(Instant.now().minus(PATIENCE)));
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }

    /** What is known of an app. */
    record CodeApp(Instant since, Instant used) {}

    /** No secret was offered, or too long ago. */
    static class OfferGone extends RuntimeException {}

    private record Offer(UUID account, byte[] secret, Instant at) implements Serializable {}
}
