package org.smartinteraction.identity;

import com.webauthn4j.WebAuthnManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys, by Spring Security's own operations. They belong to the identity host and always ask for a finger, a face
 * or a PIN, so one counts for two factors. What was asked of a browser is kept in its session, answered once and in
 * time.
 */
@Service
class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 60;
    private static final String CREATION = Passkeys.class.getName() + ".creation";
    private static final String REQUEST = Passkeys.class.getName() + ".request";

    private final IdentityDatabase database;
    private final PasskeyOwners owners;
    private final UserCredentialRepository credentials;
    private final PublicKeyCredentialRpEntity identityHost;
    private final String host;
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(IdentityDatabase database, PasskeyOwners owners, IdentityHost host, Pages pages) {
        this.database = database;
        this.owners = owners;
        this.host = host.name();
        credentials = new JdbcUserCredentialRepository(database.template());
        identityHost = PublicKeyCredentialRpEntity.builder()
                .id(host.name())
                .name(pages.text(Language.UK, "identity.platform.name"))
                .build();
    }

    /** What a browser needs to make a passkey, as JSON. */
    String creationOptions(HttpServletRequest request, UUID account) {
        var options = operations(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of())));
        request.getSession(true).setAttribute(CREATION, new Asked<>(options, Instant.now()));
        return json.writeValueAsString(options);
    }

    /**
     * Keeps a passkey that a browser made.
     *
     * @return false when it is not what was asked for
     */
    boolean register(HttpServletRequest request, UUID account, String answer, String name) {
        var options = Passkeys.<PublicKeyCredentialCreationOptions>asked(request, CREATION)
                .filter(asked -> PasskeyOwners.account(asked.getUser().getId()).equals(account));
        if (options.isEmpty()) {
            return false;
        }
        try {
            var made = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options.get(), new RelyingPartyPublicKey(made, shortened(name))));
            return true;
        } catch (RuntimeException refused) {
            log.info("A passkey was not accepted: {}", reason(refused));
            return false;
        }
    }

    /** What a browser needs to find a passkey, as JSON; whose, it decides itself. */
    String requestOptions(HttpServletRequest request) {
        var options = operations(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession(true).setAttribute(REQUEST, new Asked<>(options, Instant.now()));
        return json.writeValueAsString(options);
    }

    /** Whose passkey answered; empty when it is unknown or its answer is not right. */
    Optional<UUID> recognise(HttpServletRequest request, String answer) {
        var options = Passkeys.<PublicKeyCredentialRequestOptions>asked(request, REQUEST);
        if (options.isEmpty()) {
            return Optional.empty();
        }
        try {
            var shown =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = operations(request).authenticate(new RelyingPartyAuthenticationRequest(options.get(), shown));
            return Optional.ofNullable(owner).map(known -> PasskeyOwners.account(known.getId()));
        } catch (RuntimeException refused) {
            log.info("A passkey was refused: {}", reason(refused));
            return Optional.empty();
        }
    }

    /** A person's passkeys, the oldest first. */
    List<Passkey> of(UUID account) {
        return database.sql()
                .sql("""
                        select credential_id as id, label as name, created as made, last_used as used
                        from user_credentials where user_entity_user_id = :owner order by created
                        """)
                .param("owner", PasskeyOwners.handle(account).toBase64UrlString())
                .query((row, n) -> new Passkey(
                        row.getString("id"),
                        row.getString("name"),
                        row.getTimestamp("made").toInstant(),
                        row.getTimestamp("used").toInstant()))
                .list();
    }

    void rename(UUID account, String id, String name) {
        database.sql()
                .sql(
                        "update user_credentials set label = :name where credential_id = :id and user_entity_user_id = :owner")
                .param("name", shortened(name))
                .param("id", id)
                .param("owner", PasskeyOwners.handle(account).toBase64UrlString())
                .update();
    }

    /** Whether there was one to remove. */
    boolean remove(UUID account, String id) {
        return database.sql()
                        .sql("delete from user_credentials where credential_id = :id and user_entity_user_id = :owner")
                        .param("id", id)
                        .param("owner", PasskeyOwners.handle(account).toBase64UrlString())
                        .update()
                > 0;
    }

    /** The origin is the address that browsers reach this host at, as the proxy in front tells it. */
    private WebAuthnRelyingPartyOperations operations(HttpServletRequest request) {
        var operations = new Webauthn4JRelyingPartyOperations(
                owners, credentials, identityHost, Set.of(Origin.of(request).at(host)));
        operations.setWebAuthnManager(manager);
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> asked(HttpServletRequest request, String what) {
        var session = request.getSession(false);
        var asked = session == null ? null : (Asked<T>) session.getAttribute(what);
        if (session != null) {
            session.removeAttribute(what);
        }
        return Optional.ofNullable(asked)
                .filter(known -> known.at().isAfter(Instant.now().minus(PATIENCE)))
                .map(Asked::options);
    }

    private static String shortened(String name) {
        var stripped = name.strip();
        return stripped.substring(0, Math.min(LONGEST_NAME, stripped.length()));
    }

    private static @Nullable String reason(RuntimeException refused) {
        return refused instanceof JacksonException
                ? "unreadable"
                : refused.getClass().getSimpleName();
    }

    /** A person's passkey. */
    record Passkey(String id, String name, Instant made, Instant used) {}

    private record Asked<T>(T options, Instant at) implements Serializable {}
}
