package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no browser sends. They are written by hand: no client would. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "rudky.localhost,/p/search?q=%,text/html",
        "rudky.localhost,/p/search?q=%zz&lang=en,text/html",
        "rudky.localhost,/issues?x=%f,text/html",
        "rudky.localhost,/sign-in?to=%,text/html",
        "rudky.localhost,/p/search?q=%,application/json",
        "localhost,/p/search?q=%,text/html",
        "id.localhost,/p/search?q=%,text/html",
        "id.localhost,/?lang=%,text/html",
    })
    void brokenEscapesAreRefused(String host, String target, String accepted, CapturedOutput output)
            throws IOException {
        assertRefused(answer(host, "GET " + target, "Accept: " + accepted, ""), output);
    }

    @ParameterizedTest
    @CsvSource({
        "rudky.localhost,/p/issues,multipart/form-data",
        "rudky.localhost,/sign-in,multipart/form-data; boundary=",
        "rudky.localhost,/sign-in,application/x-www-form-urlencoded",
        "localhost,/,multipart/form-data",
        "id.localhost,/demo,multipart/form-data",
        "id.localhost,/demo,application/x-www-form-urlencoded",
    })
    void aFormThatCannotBeReadIsRefused(String host, String target, String type, CapturedOutput output)
            throws IOException {
        assertRefused(answer(host, "POST " + target, "Accept: text/html\r\nContent-Type: " + type, "lang=%"), output);
    }

    @ParameterizedTest
    @CsvSource({
        "rudky.localhost,/error,404",
        "localhost,/error,404",
        "rudky.localhost,/?v-r=nonsense,403",
        "rudky.localhost,/VAADIN/dynamic/resource/0/none/none,404"
    })
    void whatOnlyTheProgramAsksForIsNotThere(String host, String target, int status, CapturedOutput output)
            throws IOException {
        assertThat(answer(host, "GET " + target, "Accept: */*", "")).startsWith("HTTP/1.1 " + status);
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "id.localhost,/failed?at=%00,200",
        "id.localhost,/oauth2/authorize?client_id=%00,400",
        "localhost,/p/search?q=%00,404",
        "localhost,/p?lang=%00,200"
    })
    void whatTheDatabaseCannotHoldIsLeftOut(String host, String target, int status, CapturedOutput output)
            throws IOException {
        assertThat(answer(host, "GET " + target, "Accept: text/html", "")).startsWith("HTTP/1.1 " + status);
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "rudky.localhost,PUT /",
        "rudky.localhost,OPTIONS /",
        "localhost,DELETE /p",
        "id.localhost,PATCH /sign-in",
        "id.localhost,TRACE /",
        "localhost,NONSENSE /"
    })
    void whoeverWantsMoreThanToReadOrToSendAFormIsRefused(String host, String line) throws IOException {
        assertThat(answer(host, line, "Accept: text/html", "")).startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,GET /p/;x",
        "localhost,GET /error",
        "localhost,PUT /",
        "id.localhost,GET /;x",
        "id.localhost,TRACE /",
        "unknown.localhost,GET /"
    })
    void anErrorFromBeforeAnyPageHasTheHeadersOfOne(String host, String line) throws IOException {
        assertThat(answer(host, line, "Accept: text/html", ""))
                .contains(
                        "Content-Security-Policy: default-src 'none'",
                        "frame-ancestors 'none'",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer");
    }

    private static void assertRefused(String answer, CapturedOutput output) {
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.contains("application/json") || answer.contains("<h1>"))
                .as(answer)
                .isTrue();
        assertThat(output).doesNotContain("ERROR");
    }

    private String answer(String host, String line, String headers, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n"
                                    + "Content-Length: " + body.length() + "\r\n" + headers + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
