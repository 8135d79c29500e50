package org.smartinteraction.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls to id.gov.ua: posts without a body, whose parameters stand in the query, answered with JSON. */
@Component
class IdGovUaCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_ANSWER = 100_000;

    private final RestClient http;

    IdGovUaCalls(OutsideRequests requests) {
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Makes sure that something answers at an address.
     *
     * @throws RuntimeException when nothing does
     */
    void knock(String address) {
        http.get().uri(URI.create(address)).exchange((_, answer) -> requireAnswer(answer));
    }

    /**
     * What the provider answers.
     *
     * @param refusal how to call it when the provider says no: with any status, by an {@code error} that is not 0
     * @throws OAuth2AuthenticationException then, and when it does not answer
     */
    JsonNode post(String address, Map<String, String> query, String refusal) {
        var names = UriComponentsBuilder.fromUriString(address);
        query.keySet().forEach(name -> names.queryParam(name, "{" + name + "}"));
        try {
            var answer = http.post()
                    .uri(names.encode().buildAndExpand(query).toUri())
                    .exchange((_, response) -> {
                        requireAnswer(response);
                        return new String(response.getBody().readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
                    });
            var said = JSON.readTree(answer);
            var error = text(said, "error");
            if (!said.isObject() || !error.isEmpty() && !error.equals("0")) {
                throw refused(refusal, "The provider answered with error " + legible(error));
            }
            return said;
        } catch (ResourceAccessException | FilteredHostException silent) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), "The provider does not answer", silent);
        } catch (JacksonException unreadable) {
            throw refused(refusal, "The answer is not JSON");
        }
    }

    private static boolean requireAnswer(ClientHttpResponse answer) throws IOException {
        if (answer.getStatusCode().is5xxServerError()) {
            throw new IOException(
                    "The provider answers with status " + answer.getStatusCode().value());
        }
        return true;
    }

    /** A member of an answer; empty when it is missing. */
    static String text(JsonNode object, String name) {
        return object.path(name).asString("").strip();
    }

    /** What a provider calls its error may stand in the log; what it says about it may name a person. */
    private static String legible(String error) {
        return error.substring(0, Math.min(40, error.length())).replaceAll("[^\\w.-]", "?");
    }

    static OAuth2AuthenticationException refused(String code, String message) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), message);
    }
}
