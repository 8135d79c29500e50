package org.smartinteraction.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state's integrated system of electronic identification (id.gov.ua, for trying out test.id.gov.ua). It begins like
 * OAuth 2, but parameters stand in the query, the person's id beside the token, and there is no signed answer: what counts
 * is what it says over TLS when asked. The id is one of a visit, so that a person is known here by the key of their number.
 */
@Component
class IdGovUa {

    /** How people may show there who they are: a signature in a file or device, their bank, the app Diia. */
    static final List<String> WAYS = List.of("dig_sign", "bank_id", "diia_id");

    /** Attributes of a person: the name, the key of the number, how they showed it. */
    static final String NAME = "name";

    static final String PERSON = "person";
    static final String WAY = "auth_type";

    static final String CODE_REFUSED = "code_refused";
    static final String NO_NUMBER = "no_number";
    static final String SEALED = "sealed_answer";

    private static final Logger log = LoggerFactory.getLogger(IdGovUa.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String USER = "user_id";
    private static final String WANTED = "lastname,givenname,drfocode,unzr";
    private static final String MARK = "id.gov.ua";
    private static final int LONGEST_NAME = 120;

    private final PersonKeys keys;
    private final IdGovUaCalls calls;
    private final TaskExecutor tasks;
    private final @Nullable SealedUserInfo opener;

    IdGovUa(
            PersonKeys keys,
            IdGovUaCalls calls,
            @Qualifier("applicationTaskExecutor") TaskExecutor tasks,
            ObjectProvider<SealedUserInfo> opener) {
        this.keys = keys;
        this.calls = calls;
        this.tasks = tasks;
        this.opener = opener.getIfAvailable();
    }

    static boolean isClient(ClientRegistration client) {
        return client.getProviderDetails().getConfigurationMetadata().containsKey(MARK);
    }

    /**
     * The client at a provider of this kind.
     *
     * @throws RuntimeException when nothing answers at its address
     */
    ClientRegistration ask(Provider provider) {
        var base = provider.issuer();
        if (!"".equals(URI.create(base).getRawPath())) {
            throw new IllegalStateException("The address ends after the host, without a slash");
        }
        calls.knock(base + "/");
        return ClientRegistration.withRegistrationId(provider.key())
                .clientName(provider.nameEn())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(false)
                        .build())
                .redirectUri(ProviderClients.REDIRECT)
                .authorizationUri(base + "/")
                .tokenUri(base + "/get-access-token")
                .userInfoUri(base + "/get-user-info")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of(MARK, base + "/get-user-logout"))
                .build();
    }

    /** What begins a sign-in; this kind of provider is told what the operator lets people choose from. */
    static OAuth2AuthorizationRequest.Builder ways(OAuth2AuthorizationRequest.Builder begun, Provider provider) {
        return provider.kind() == Provider.Kind.ID_GOV_UA
                ? begun.additionalParameters(more -> more.put(WAY, String.join(",", provider.ways())))
                : begun;
    }

    /** Exchanges a code, once, for the right to ask who it was. */
    OAuth2AccessTokenResponse token(OAuth2AuthorizationCodeGrantRequest asked) {
        var client = asked.getClientRegistration();
        var query = new LinkedHashMap<String, String>();
        query.put("grant_type", "authorization_code");
        query.put("client_id", client.getClientId());
        query.put("client_secret", client.getClientSecret());
        query.put(
                "code",
                Objects.requireNonNull(asked.getAuthorizationExchange()
                        .getAuthorizationResponse()
                        .getCode()));
        var answer = calls.post(client.getProviderDetails().getTokenUri(), query, CODE_REFUSED);
        var token = text(answer, "access_token");
        var user = text(answer, USER);
        if (token.isEmpty() || user.isEmpty()) {
            throw IdGovUaCalls.refused(CODE_REFUSED, "The answer has no token or no user");
        }
        return OAuth2AccessTokenResponse.withToken(token)
                .tokenType(OAuth2AccessToken.TokenType.BEARER)
                .additionalParameters(Map.of(USER, user))
                .build();
    }

    /** Asks who it was, and then lets the provider forget the visit. The number goes no further than this method. */
    OAuth2User person(OAuth2UserRequest asked) {
        var client = asked.getClientRegistration();
        var visit = new LinkedHashMap<String, String>();
        visit.put("access_token", asked.getAccessToken().getTokenValue());
        visit.put(USER, String.valueOf(asked.getAdditionalParameters().get(USER)));
        var query = new LinkedHashMap<>(visit);
        query.put("fields", WANTED);
        // The provider decodes a certificate twice.
        query.put("cert", opener == null ? "" : URLEncoder.encode(opener.certificate(), StandardCharsets.UTF_8));
        var said = opened(calls.post(
                Objects.requireNonNull(
                        client.getProviderDetails().getUserInfoEndpoint().getUri()),
                query,
                OAuth2ErrorCodes.INVALID_TOKEN));
        tasks.execute(() -> forget(client, visit));
        var key = Stream.of(text(said, "drfocode"), text(said, "unzr"))
                .flatMap(number -> PersonNumber.read(number).stream())
                .findFirst()
                .map(keys::of)
                .orElseThrow(
                        () -> IdGovUaCalls.refused(NO_NUMBER, "The answer names no number that a key can be made of"));
        var name = (text(said, "givenname") + " " + text(said, "lastname")).strip();
        return new DefaultOAuth2User(
                List.of(),
                Map.of(
                        "sub",
                        key,
                        PERSON,
                        key,
                        NAME,
                        name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        WAY,
                        text(said, WAY)),
                "sub");
    }

    private JsonNode opened(JsonNode answer) {
        var sealed = text(answer, "encryptedUserInfo");
        if (sealed.isEmpty()) {
            return answer;
        }
        if (opener == null) {
            throw IdGovUaCalls.refused(SEALED, "The answer is encrypted, and nothing here can open it");
        }
        try {
            return JSON.readTree(opener.open(sealed));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw IdGovUaCalls.refused(SEALED, "The answer is encrypted and does not open");
        }
    }

    private void forget(ClientRegistration client, Map<String, String> visit) {
        try {
            var address = client.getProviderDetails().getConfigurationMetadata().get(MARK);
            calls.post(String.valueOf(address), visit, OAuth2ErrorCodes.INVALID_TOKEN);
        } catch (OAuth2AuthenticationException kept) {
            log.warn("Provider {} keeps a visit until it ends by itself", client.getRegistrationId());
        }
    }

    private static String text(JsonNode object, String name) {
        return IdGovUaCalls.text(object, name);
    }
}
