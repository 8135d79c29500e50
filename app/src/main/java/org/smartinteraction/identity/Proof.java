package org.smartinteraction.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person has just shown who they are.
 *
 * @param methods see {@link Session}
 * @param onlyAt the one host that this opens; null for all
 * @param provider the key of an outside provider, if it was one
 * @param idToken what that provider gave
 */
record Proof(
        Set<String> methods,
        @Nullable String onlyAt,
        @Nullable String provider,
        @Nullable String idToken) {

    static Proof by(String method) {
        return new Proof(Set.of(method), null, null, null);
    }

    /** By a second step, which opens no more than the first. */
    static Proof beside(Session first, String method) {
        return new Proof(Set.of(method), first.onlyAt(), null, null);
    }
}
