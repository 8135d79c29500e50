package org.smartinteraction.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Somebody at a provider, as it has just shown them.
 *
 * @param subject who it is there
 * @param name how to call them; empty when it says nothing
 * @param email what it says, verified or not
 * @param severalFactors whether more than one was asked for there
 * @param idToken to sign out there with
 * @param person the key of the number that it named, if it identifies people
 */
record ProviderPerson(
        String subject,
        String name,
        @Nullable String email,
        boolean emailVerified,
        boolean severalFactors,
        @Nullable String idToken,
        @Nullable String person) {

    static ProviderPerson of(Provider provider, OAuth2User user, PersonKeys keys) {
        return user instanceof OidcUser known ? known(provider, known, keys) : identified(user);
    }

    private static ProviderPerson known(Provider provider, OidcUser user, PersonKeys keys) {
        var methods = user.getAuthenticationMethods();
        var called = user.getPreferredUsername();
        return new ProviderPerson(
                user.getName(),
                called == null ? "" : called.strip(),
                user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                methods != null && methods.contains(Session.SEVERAL_FACTORS),
                user.getIdToken().getTokenValue(),
                Optional.ofNullable(provider.numberClaim())
                        .map(user::getClaimAsString)
                        .flatMap(PersonNumber::read)
                        .map(keys::of)
                        .orElse(null));
    }

    /** A signature is made with a key and its password, Diia with a telephone and a face; what a bank asks for differs. */
    private static ProviderPerson identified(OAuth2User user) {
        var way = String.valueOf(user.getAttributes().get(IdGovUa.WAY));
        return new ProviderPerson(
                user.getName(),
                String.valueOf(user.getAttributes().get(IdGovUa.NAME)),
                null,
                false,
                way.equals("dig_sign") || way.equals("diia_id"),
                null,
                Objects.toString(user.getAttributes().get(IdGovUa.PERSON), null));
    }
}
