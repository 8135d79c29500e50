package org.smartinteraction.people;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whoever carries messages to telephones: an address that is posted to, {@code smart.sms.address}, in which {@code {phone}}
 * and {@code {text}} stand for what is sent, and a token, {@code smart.sms.token}. Any 2xx says that it was taken. As all
 * addresses that are asked from here it is neither private nor unencrypted, unless {@code smart.fetch.private-hosts} names
 * its host.
 */
@Component
class SmsGateway {

    private final String address;
    private final String token;
    private final RestClient http;

    SmsGateway(
            @Value("${smart.sms.address:}") String address,
            @Value("${smart.sms.token:}") String token,
            @Value("${smart.fetch.private-hosts:}") String hosts) {
        this.address = address.strip();
        this.token = token.strip();
        var soon = HttpClientSettings.defaults()
                .withConnectTimeout(Duration.ofSeconds(3))
                .withReadTimeout(Duration.ofSeconds(10))
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        boolean named = isSet() && isNamed(hosts);
        if (isSet() && !named && !"https".equals(uri("", "").getScheme())) {
            throw new IllegalStateException("smart.sms.address has to begin with https://");
        }
        this.http = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(named ? soon : soon.withInetAddressFilter(InetAddressFilter.externalAddresses())))
                .build();
    }

    boolean isSet() {
        return !address.isEmpty();
    }

    /**
     * Hands a message over.
     *
     * @param phone digits with the country's code, without a plus
     * @throws IOException when it was not taken; says nothing of the number or the text
     */
    void send(String phone, String text) throws IOException {
        try {
            http.post()
                    .uri(uri(phone, text))
                    .headers(headers -> {
                        if (!token.isEmpty()) {
                            headers.setBearerAuth(token);
                        }
                    })
                    .retrieve()
                    .onStatus(status -> !status.is2xxSuccessful(), (_, answer) -> {
                        throw new IOException("The gateway answers with status "
                                + answer.getStatusCode().value());
                    })
                    .toBodilessEntity();
        } catch (FilteredHostException nearby) {
            throw new IOException("The gateway has a private address");
        } catch (RestClientException failure) {
            var cause = failure.getMostSpecificCause();
            throw new IOException(
                    cause instanceof IOException known ? String.valueOf(known.getMessage()) : "No answer");
        }
    }

    private URI uri(String phone, String text) {
        return UriComponentsBuilder.fromUriString(address)
                .encode()
                .buildAndExpand(Map.of("phone", phone, "text", text))
                .toUri();
    }

    private boolean isNamed(String hosts) {
        var host = uri("", "").getHost();
        return Arrays.stream(hosts.split("[,;\\s]+")).anyMatch(named -> named.equalsIgnoreCase(host));
    }
}
