package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class OutsideRequestsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://192.168.1.1/",
                "https://172.16.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/",
                "https://0.0.0.0/",
                "https://2130706433/"
            })
    void nothingPrivateIsAsked(String address) {
        assertThatThrownBy(() -> new OutsideRequests("")
                        .createRequest(URI.create(address), HttpMethod.GET)
                        .execute())
                .as(address)
                .hasMessageNotContaining("Connection refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/", "file:///etc/passwd", "ftp://example.org/", "https://u:p@example.org/"})
    void onlyEncryptedAddressesAreAsked(String address) {
        assertThat(new OutsideRequests("").permits(URI.create(address))).isFalse();
    }

    @Test
    void aHostThatIsNamedIsAskedAndNoRedirectIsFollowed() throws Exception {
        var asked = new AtomicInteger();
        var server = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "/again");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try (var answer = new OutsideRequests("localhost")
                .createRequest(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/"), HttpMethod.GET)
                .execute()) {
            assertThat(answer.getStatusCode().value()).isEqualTo(302);
            assertThat(asked).hasValue(1);
        } finally {
            server.stop(0);
        }
    }
}
