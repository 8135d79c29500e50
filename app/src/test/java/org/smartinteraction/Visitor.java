package org.smartinteraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: keeps the cookies of every host apart and follows redirects between hosts one by one. */
public class Visitor {

    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final int port;
    private URI at;
    private HttpResponse<byte[]> shown;
    private String authorization;
    private String forwarded;
    private String network;

    public Visitor(int port) {
        this.port = port;
        at = URI.create("http://localhost:" + port + "/");
    }

    /** Asks for an address and stays there, redirect or not. */
    public Visitor ask(String address) {
        return send(at.resolve(address), HttpRequest.newBuilder().GET());
    }

    /** Asks for an address and follows wherever it leads. */
    public Visitor go(String address) {
        return ask(address).follow();
    }

    public Visitor follow() {
        for (int hops = 0; location() != null; hops++) {
            if (hops > 20) {
                throw new IllegalStateException("Redirects without end at " + at);
            }
            ask(location());
        }
        return this;
    }

    /** Sends the first form of the page that is shown, with its hidden fields and what was entered. */
    public Visitor submit(String action, Map<String, String> entered) {
        var fields = new HashMap<String, String>();
        FIELD.matcher(body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.putAll(entered);
        return post(action, fields);
    }

    public Visitor post(String action, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                action.isEmpty() ? at : at.resolve(action),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Posts JSON, as Vaadin's client does. */
    public Visitor json(String address, String body) {
        return send(
                at.resolve(address),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Shows an Authorization header from now on; null for none. */
    public Visitor as(String authorization) {
        this.authorization = authorization;
        return this;
    }

    /** Claims another host in X-Forwarded-Host from now on. */
    public Visitor forwarded(String host) {
        this.forwarded = host;
        return this;
    }

    /** Comes from a network address from now on, as a proxy in front tells it. */
    public Visitor from(String network) {
        this.network = network;
        return this;
    }

    private Visitor send(URI address, HttpRequest.Builder request) {
        var jar = cookies.computeIfAbsent(address.getHost(), host -> new HashMap<>());
        if ("https".equals(address.getScheme())) {
            request.header("X-Forwarded-Proto", "https").header("X-Forwarded-Port", "443");
        }
        request.uri(URI.create("http://127.0.0.1:" + port + address.getRawPath()
                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())))
                .header("Host", address.getRawAuthority())
                .header("Accept-Language", "en");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (forwarded != null) {
            request.header("X-Forwarded-Host", forwarded);
        }
        if (network != null) {
            request.header("X-Forwarded-For", network);
        }
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie", jar.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; ")));
        }
        try {
            shown = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        at = address;
        for (var cookie : shown.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";")[0].split("=", 2);
            if (pair[1].isEmpty()) {
                jar.remove(pair[0]);
            } else {
                jar.put(pair[0], pair[1]);
            }
        }
        return this;
    }

    public int status() {
        return shown.statusCode();
    }

    public String body() {
        return new String(shown.body(), StandardCharsets.UTF_8);
    }

    /** What was answered, byte by byte. */
    public byte[] content() {
        return shown.body();
    }

    public URI at() {
        return at;
    }

    /** Where the answer redirects to, or null. */
    public String location() {
        return shown.headers().firstValue("Location").orElse(null);
    }

    public java.net.http.HttpHeaders headers() {
        return shown.headers();
    }

    public Map<String, String> cookiesOf(String host) {
        return cookies.computeIfAbsent(host, unseen -> new HashMap<>());
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
