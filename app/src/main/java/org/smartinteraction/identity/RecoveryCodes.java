package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Codes on paper, for whoever has lost phone and passkeys: ten, each good once. Only their hashes are kept, under
 * {@code smart.secret}. The browser they were made in shows them until the person says that they are in a safe place.
 */
@Service
class RecoveryCodes {

    static final int MANY = 10;

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final String SHOWN = RecoveryCodes.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final SecureRandom random = new SecureRandom();
    private final IdentityDatabase database;
    private final Secret secret;
    private final Guesses guesses;

    RecoveryCodes(IdentityDatabase database, Secret secret, Guesses guesses) {
        this.database = database;
        this.secret = secret;
        this.guesses = guesses;
    }

    /** Makes new ones; those before are good for nothing. */
    void make(HttpServletRequest request, UUID account) {
        var codes = Stream.generate(this::code).limit(MANY).toList();
        database.transaction().executeWithoutResult(_ -> {
            database.sql()
                    .sql("delete from recovery_code where account_id = :account")
                    .param("account", account)
                    .update();
            codes.forEach(code -> database.sql()
                    .sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", hash(account, code))
                    .update());
        });
        guesses.right(account, Session.RECOVERY_CODE);
        request.getSession(true).setAttribute(SHOWN, new Shown(account, codes, Instant.now()));
    }

    /** Those that were just made here; nobody can read them anywhere else. */
    List<String> shown(HttpServletRequest request, UUID account) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Shown) session.getAttribute(SHOWN))
                .filter(shown -> shown.account().equals(account)
                        && shown.at().isAfter(Instant.now().minus(PATIENCE)))
                .map(Shown::codes)
                .orElse(List.of());
    }

    /** The person has them. */
    static void forget(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(SHOWN));
    }

    /** How many are still good. */
    int left(UUID account) {
        return database.sql()
                .sql("select count(*)::int from recovery_code where account_id = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Uses a code up if it is one. */
    Answer use(UUID account, String code) {
        if (!guesses.begin(account, Session.RECOVERY_CODE)) {
            return Answer.TOO_MANY;
        }
        int used = database.sql()
                .sql("update recovery_code set used_at = now()"
                        + " where account_id = :account and code_hash = :hash and used_at is null")
                .param("account", account)
                .param("hash", hash(account, code))
                .update();
        if (used == 0) {
            return Answer.WRONG;
        }
        guesses.right(account, Session.RECOVERY_CODE);
        return Answer.RIGHT;
    }

    private String code() {
        return Stream.generate(() -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
                        .collect(Collectors.joining()))
                .limit(GROUPS)
                .collect(Collectors.joining("-"));
    }

    private byte[] hash(UUID account, String code) {
        return secret.of(
                "recovery-code", account + " " + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private record Shown(UUID account, List<String> codes, Instant at) implements Serializable {}
}
