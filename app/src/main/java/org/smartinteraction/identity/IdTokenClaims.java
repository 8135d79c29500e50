package org.smartinteraction.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** All that a space learns of a person, and how surely that person was known when they signed in. */
@Component
class IdTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** Values of {@code acr}, from less to more sure. */
    static final String ONE_FACTOR = "one-factor";

    static final String TWO_FACTORS = "two-factors";

    private final Sessions sessions;
    private final IdentifiedPeople people;
    private final PersonKeys keys;
    private final RelyingParties parties;

    IdTokenClaims(Sessions sessions, IdentifiedPeople people, PersonKeys keys, RelyingParties parties) {
        this.sessions = sessions;
        this.people = people;
        this.keys = keys;
        this.parties = parties;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            return;
        }
        var session = session(Objects.requireNonNull(context.getPrincipal()));
        var methods = new ArrayList<>(session.methods());
        if (session.twoFactors() && !methods.contains(Session.SEVERAL_FACTORS)) {
            methods.add(Session.SEVERAL_FACTORS);
        }
        context.getClaims()
                .claim("email", session.account().email())
                .claim("email_verified", true)
                .claim("locale", session.account().language())
                .claim("sid", session.id().toString())
                .claim("auth_time", Date.from(session.authenticatedAt()))
                .claim("acr", session.twoFactors() ? TWO_FACTORS : ONE_FACTOR)
                .claim("amr", methods);
        identified(context, session.account());
    }

    /** That the person's identity was shown electronically: who says so, since when, and their key at this site. */
    private void identified(JwtEncodingContext context, Account account) {
        var host = context.getRegisteredClient().getClientId();
        parties.site(host)
                .ifPresent(site -> people.of(account.id(), host)
                        .ifPresent(known -> context.getClaims()
                                .claim("person", keys.pairwise(site, known.person()))
                                .claim(
                                        "identified_by",
                                        URI.create(known.issuer()).getHost())
                                .claim("identified_at", known.at().getEpochSecond())));
    }

    /** The one in which the code was asked for; by now it may have ended. */
    private Session session(Authentication person) {
        return sessions.find(UUID.fromString(String.valueOf(person.getDetails())))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
