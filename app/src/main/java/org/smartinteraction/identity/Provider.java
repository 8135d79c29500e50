package org.smartinteraction.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider whose people may sign in here.
 *
 * @param key its name in addresses
 * @param clientSecret in the clear
 * @param onlyAt the one host it is for, whose own it is; null for all
 * @param trustsEmail whether an address that it says to be verified may begin an account; never enters an existing one
 * @param changedAt when the operator last changed it
 */
record Provider(
        String key,
        String nameUk,
        String nameEn,
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable String onlyAt,
        boolean trustsEmail,
        Instant changedAt) {

    String name(Language language) {
        return language == Language.UK ? nameUk : nameEn;
    }

    boolean serves(@Nullable String host) {
        return onlyAt == null || onlyAt.equals(host);
    }
}
