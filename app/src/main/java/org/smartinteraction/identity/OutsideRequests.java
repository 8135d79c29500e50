package org.smartinteraction.identity;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Requests to providers. They end soon, follow no redirect, and reach neither this machine nor its neighbours, unless
 * {@code smart.fetch.private-hosts} names the host; only such a host may be asked without encryption.
 */
@Component
class OutsideRequests implements ClientHttpRequestFactory {

    private static final HttpClientSettings SOON = HttpClientSettings.defaults()
            .withConnectTimeout(Duration.ofSeconds(3))
            .withReadTimeout(Duration.ofSeconds(5))
            .withRedirects(HttpRedirects.DONT_FOLLOW);

    private final Set<String> named;
    private final ClientHttpRequestFactory anywhere =
            ClientHttpRequestFactoryBuilder.jdk().build(SOON);
    private final ClientHttpRequestFactory outside = ClientHttpRequestFactoryBuilder.jdk()
            .build(SOON.withInetAddressFilter(InetAddressFilter.externalAddresses()));

    OutsideRequests(@Value("${smart.fetch.private-hosts:}") String hosts) {
        named = Stream.of(hosts.split("[,;\\s]+"))
                .filter(host -> !host.isBlank())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Override
    public ClientHttpRequest createRequest(URI address, HttpMethod method) throws IOException {
        if (!permits(address)) {
            throw new IOException("Not an address to ask: " + address.getScheme() + "://" + address.getHost());
        }
        return (isNamed(address) ? anywhere : outside).createRequest(address, method);
    }

    /** Whether an address is of a kind that may be asked at all; where it leads is seen when it is asked. */
    boolean permits(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()) && isNamed(address));
    }

    private boolean isNamed(URI address) {
        return named.contains(address.getHost().toLowerCase(Locale.ROOT));
    }
}
