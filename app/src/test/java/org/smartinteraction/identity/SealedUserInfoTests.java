package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the library for encrypted answers goes in; here something that only unpacks Base64 stands in its place. */
class SealedUserInfoTests {

    private static final String REDIRECT = "http://id.localhost/login/oauth2/code/idgov";

    private final StandInIdGovUa standIn = new StandInIdGovUa(0, REDIRECT);

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void whoeverHasTheLibraryReadsEncryptedAnswers() {
        var person = person(new Unpacking());

        assertThat(person.<String>getAttribute(IdGovUa.NAME)).isEqualTo("Оксана Вигадана");
        assertThat(person.<String>getAttribute(IdGovUa.PERSON)).isNotBlank();
        assertThat(standIn.complaints()).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotOpenIsRefused() {
        assertThatThrownBy(() -> person(new Unpacking() {
                    @Override
                    public String open(String sealed) {
                        throw new IllegalArgumentException("Not for us");
                    }
                }))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining("does not open");
    }

    private OAuth2User person(SealedUserInfo opener) {
        var openers = new StaticListableBeanFactory(Map.of("opener", opener)).getBeanProvider(SealedUserInfo.class);
        var idGovUa = new IdGovUa(
                new PersonKeys(new Secret("a secret")),
                new IdGovUaCalls(new OutsideRequests("localhost")),
                Runnable::run,
                openers);
        var client = idGovUa.ask(new Provider(
                "idgov",
                Provider.Kind.ID_GOV_UA,
                "Електронна ідентифікація",
                "Electronic identity",
                standIn.address(),
                StandInIdGovUa.CLIENT,
                StandInIdGovUa.SECRET,
                null,
                false,
                List.of("dig_sign"),
                null,
                Instant.now()));
        var begun = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(standIn.address() + "/")
                .clientId(StandInIdGovUa.CLIENT)
                .redirectUri(REDIRECT)
                .state("a state that is long enough")
                .additionalParameters(Map.of("auth_type", "dig_sign"))
                .build();
        var code = UriComponentsBuilder.fromUriString(standIn.enter(begun.getAuthorizationRequestUri(), "oksana"))
                .build()
                .getQueryParams()
                .getFirst("code");
        var answered = OAuth2AuthorizationResponse.success(code)
                .redirectUri(REDIRECT)
                .state(begun.getState())
                .build();
        var token = idGovUa.token(
                new OAuth2AuthorizationCodeGrantRequest(client, new OAuth2AuthorizationExchange(begun, answered)));
        return idGovUa.person(new OAuth2UserRequest(client, token.getAccessToken(), token.getAdditionalParameters()));
    }

    private static class Unpacking implements SealedUserInfo {

        @Override
        public String certificate() {
            return "AA+/==";
        }

        @Override
        public String open(String sealed) {
            return new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8);
        }
    }
}
