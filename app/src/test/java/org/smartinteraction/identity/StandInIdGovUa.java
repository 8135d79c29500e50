package org.smartinteraction.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Not id.gov.ua, but a stand-in that keeps strictly to the exchange that id.gov.ua describes, and complains of every
 * request that does not. Its people are made up; whoever had their numbers would be born after the year 2100.
 */
final class StandInIdGovUa implements AutoCloseable {

    static final String CLIENT = "0123456789abcdef";
    static final String SECRET = "a secret of the stand-in";

    /** Everybody whom this stand-in knows, with what certificates say of them. */
    static final Map<String, Map<String, String>> PEOPLE = new TreeMap<>(Map.of(
            "oksana", person("Оксана", "Вигадана", "9999900013", "", "oksana@certificate.example"),
            "petro", person("Петро", "Неіснуючий", "9999900020", "", "victim@people.example"),
            "ivanna", person("Іванна", "Безкодова", "", "19000101-01234", ""),
            "nobody", person("Ніхто", "Безномерний", "0000000000", "", ""),
            "mistaken", person("Помилка", "Контрольна", "9999900014", "", "")));

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WAYS = Set.of("dig_sign", "bank_id", "mobile_id", "diia_id");
    private static final Set<String> FIELDS = Set.of(
            "issuer,issuercn,serial,subject,subjectcn,locality,state,o,ou,title,lastname,givenname,middlename,email,address,phone,dns,edrpoucode,drfocode,unzr,isqscd"
                    .split(","));

    /** What was begun, by an id that stands in the page's form. */
    private final Map<String, Map<String, String>> begun = new ConcurrentHashMap<>();

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, String> visits = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final String redirect;

    /** How it ends the exchange: with an error when the person is asked for, or encrypted without being asked to. */
    volatile boolean failing;

    volatile boolean encrypting;

    StandInIdGovUa(int port, String redirect) {
        this.redirect = redirect;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> answer(exchange, this::page));
        server.createContext("/signed", exchange -> answer(exchange, this::signed));
        server.createContext("/get-access-token", exchange -> answer(exchange, this::token));
        server.createContext("/get-user-info", exchange -> answer(exchange, this::info));
        server.createContext("/get-user-logout", exchange -> answer(exchange, this::logout));
        server.start();
    }

    /** For trying it by hand: the port to listen on and the address that people are sent back to. */
    public static void main(String[] arguments) {
        var standIn = new StandInIdGovUa(Integer.parseInt(arguments[0]), arguments[1]);
        System.out.println(standIn.address() + " client " + CLIENT + " secret \"" + SECRET + "\"");
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What clients did that the exchange does not allow. */
    List<String> complaints() {
        return complaints;
    }

    /** Visits that were not ended yet. */
    int visits() {
        return visits.size();
    }

    /** Somebody in a browser follows an address to here and shows who they are; where they are sent back to. */
    String enter(String address, String person) {
        try {
            var browser = HttpClient.newHttpClient();
            var page = browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            var form = "request=" + page.replaceFirst("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1") + "&person="
                    + person;
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address() + "/signed"))
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(complaints.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String type, String body) {
        static Answer json(Map<String, ?> members) {
            return new Answer(200, "application/json", JSON.writeValueAsString(members));
        }

        static Answer error(int status, String error) {
            var said = Map.of("error", error, "error_description", "Опис із номером 9999900013");
            return new Answer(status, "application/json", JSON.writeValueAsString(said));
        }

        static Answer to(String address) {
            return new Answer(302, "location", address);
        }
    }

    private interface Handler {
        Answer answer(HttpExchange exchange, Map<String, String> query) throws IOException;
    }

    /** The page on which people show who they are. */
    private Answer page(HttpExchange exchange, Map<String, String> query) {
        if (query.isEmpty()) {
            return new Answer(200, "text/html; charset=utf-8", "<!doctype html><title>Stand-in</title>");
        }
        if (!exact(exchange, "GET", query, "response_type", "client_id", "auth_type", "state", "redirect_uri")
                || !query.get("response_type").equals("code")
                || !query.get("client_id").equals(CLIENT)
                || !query.get("redirect_uri").equals(redirect)
                || query.get("state").length() < 20
                || !WAYS.containsAll(Arrays.asList(query.get("auth_type").split(",")))) {
            return complain("page", query);
        }
        var id = UUID.randomUUID().toString();
        begun.put(id, query);
        var buttons = PEOPLE.keySet().stream()
                .map(person -> "<p><button name=\"person\" value=\"" + person + "\">"
                        + PEOPLE.get(person).get("givenname") + "</button></p>")
                .collect(Collectors.joining());
        return new Answer(
                200,
                "text/html; charset=utf-8",
                "<!doctype html><title>Stand-in</title><h1>Stand-in for id.gov.ua</h1><form method=\"post\" action=\"/signed\">"
                        + "<input type=\"hidden\" name=\"request\" value=\"" + id + "\">" + buttons
                        + "<p><button name=\"person\" value=\"refuse\">Refuse</button></p></form>");
    }

    private Answer signed(HttpExchange exchange, Map<String, String> query) throws IOException {
        var form = pairs(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = begun.remove(form.getOrDefault("request", ""));
        if (request == null) {
            return complain("signed", form);
        }
        var back = UriComponentsBuilder.fromUriString(request.get("redirect_uri"));
        if (form.get("person").equals("refuse")) {
            back.queryParam("error", "access_denied");
        } else {
            var code = UUID.randomUUID().toString();
            codes.put(code, form.get("person"));
            back.queryParam("code", code);
        }
        return Answer.to(back.queryParam("state", "{state}")
                .encode()
                .buildAndExpand(request.get("state"))
                .toUriString());
    }

    private Answer token(HttpExchange exchange, Map<String, String> query) {
        if (!exact(exchange, "POST", query, "grant_type", "client_id", "client_secret", "code")
                || !query.get("grant_type").equals("authorization_code")) {
            return complain("token", query);
        }
        if (!query.get("client_id").equals(CLIENT)
                || !query.get("client_secret").equals(SECRET)) {
            return Answer.error(400, "invalid_client");
        }
        var person = codes.remove(query.get("code"));
        if (person == null) {
            return Answer.error(200, "invalid_grant");
        }
        var token = UUID.randomUUID().toString();
        int user = 1_000 + visits.size();
        visits.put(token + " " + user, person);
        return Answer.json(Map.of(
                "access_token",
                token,
                "token_type",
                "bearer",
                "expires_in",
                3600,
                "refresh_token",
                UUID.randomUUID().toString(),
                "user_id",
                user));
    }

    private Answer info(HttpExchange exchange, Map<String, String> query) {
        if (!exact(exchange, "POST", query, "access_token", "user_id", "fields", "cert")
                || !FIELDS.containsAll(Arrays.asList(query.get("fields").split(",")))) {
            return complain("info", query);
        }
        var person = visits.get(query.get("access_token") + " " + query.get("user_id"));
        if (person == null || failing) {
            return Answer.error(400, "2");
        }
        var said = new LinkedHashMap<String, String>(Map.of("auth_type", "dig_sign"));
        for (var field : query.get("fields").split(",")) {
            said.put(field, PEOPLE.get(person).getOrDefault(field, ""));
        }
        return !query.get("cert").isEmpty() || encrypting
                ? Answer.json(
                        Map.of("encryptedUserInfo", Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(said))))
                : Answer.json(said);
    }

    private Answer logout(HttpExchange exchange, Map<String, String> query) {
        if (!exact(exchange, "POST", query, "access_token", "user_id")) {
            return complain("logout", query);
        }
        return visits.remove(query.get("access_token") + " " + query.get("user_id")) == null
                ? Answer.error(400, "2")
                : Answer.json(Map.of("error", "0", "error_description", "Дані видалено"));
    }

    private static boolean exact(HttpExchange exchange, String method, Map<String, String> query, String... names) {
        return exchange.getRequestMethod().equals(method) && query.keySet().equals(Set.of(names));
    }

    private Answer complain(String where, Map<String, String> query) {
        complaints.add(where + " " + query);
        return Answer.error(400, "1");
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getRawQuery();
            var answer = handler.answer(exchange, query == null ? Map.of() : pairs(query));
            var headers = exchange.getResponseHeaders();
            if (answer.status() == 302) {
                headers.add("Location", answer.body());
                exchange.sendResponseHeaders(302, -1);
            } else {
                headers.add("Content-Type", answer.type());
                var body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Map<String, String> pairs(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> person(
            String givenName, String lastName, String number, String register, String email) {
        return Map.of(
                "givenname", givenName, "lastname", lastName, "drfocode", number, "unzr", register, "email", email);
    }
}
