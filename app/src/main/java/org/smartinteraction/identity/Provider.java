package org.smartinteraction.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider whose people may sign in here.
 *
 * @param key its name in addresses
 * @param kind what it speaks
 * @param issuer what an OpenID Connect provider calls itself; the address of any other
 * @param clientSecret in the clear
 * @param onlyAt the one host it is for, whose own it is; null for all
 * @param trustsEmail whether an address that it says to be verified may begin an account; never enters an existing one
 * @param ways how people show there who they are, for providers that are to be told; see {@link IdGovUa#WAYS}
 * @param numberClaim the claim of an OpenID Connect provider that holds the number of a person it has identified; null
 *     when it identifies nobody
 * @param changedAt when the operator last changed it
 */
record Provider(
        String key,
        Kind kind,
        String nameUk,
        String nameEn,
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable String onlyAt,
        boolean trustsEmail,
        List<String> ways,
        @Nullable String numberClaim,
        Instant changedAt) {

    /** What a provider speaks. */
    enum Kind {
        OIDC("oidc"),
        ID_GOV_UA("id-gov-ua");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /** As it stands in the database and in forms. */
        public String stored() {
            return stored;
        }

        /** OpenID Connect for anything else. */
        static Kind of(@Nullable String stored) {
            return ID_GOV_UA.stored.equals(stored) ? ID_GOV_UA : OIDC;
        }
    }

    String name(Language language) {
        return language == Language.UK ? nameUk : nameEn;
    }

    boolean serves(@Nullable String host) {
        return onlyAt == null || onlyAt.equals(host);
    }

    /** Whether it says who people are by law, with their number. */
    boolean identifies() {
        return kind == Kind.ID_GOV_UA || numberClaim != null;
    }

    /** For whom what it says of people counts: the host that it is for, or nothing for all. */
    String scope() {
        return onlyAt == null ? "" : onlyAt;
    }
}
