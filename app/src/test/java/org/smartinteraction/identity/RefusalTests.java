package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.Visitor;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** What an attacker, a broken client or bad luck may try at sign-in, and what comes of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RefusalTests {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-the-protocol";

    @Autowired
    TenantRegistry registry;

    @Autowired
    IdentityDatabase database;

    @Autowired
    JdbcClient spaceDatabase;

    @Autowired
    Secret secret;

    @Autowired
    Tenants tenants;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @LocalServerPort
    int port;

    Visitor visitor;
    Tenant rudky;
    Tenant sambir;

    @BeforeEach
    void someoneVisits() {
        rudky = space();
        sambir = space();
        visitor = new Visitor(port);
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() {
        signedInAtIdentity();
        visitor.ask(at(rudky, "/sign-in?to=/who-am-i")).ask(visitor.location());
        var answer = visitor.location();
        assertThat(answer).contains("/login/oauth2/code/id?code=");
        visitor.go(UriComponentsBuilder.fromUriString(answer)
                .replaceQueryParam("state", "another")
                .build()
                .toUriString());
        assertThat(visitor.body()).contains("The sign-in did not come through");
        assertThat(visitor.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void aCodeOfAnotherSignInIsRefused() {
        signedInAtIdentity();
        visitor.ask(at(rudky, "/sign-in?to=/who-am-i")).ask(visitor.location());
        var mine = UriComponentsBuilder.fromUriString(visitor.location());
        var attacker = new Visitor(port);
        attacker.go(at(rudky, "/sign-in?to=/who-am-i")).submit("/demo", Map.of("role", "ngo"));
        attacker.ask(attacker.location()).ask(attacker.location());
        var theirs =
                UriComponentsBuilder.fromUriString(attacker.location()).build().getQueryParams();
        visitor.go(
                mine.replaceQueryParam("code", theirs.getFirst("code")).build().toUriString());
        assertThat(visitor.body()).contains("The sign-in did not come through");
        assertThat(visitor.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void anAnswerWorksOnceAndOnlyWhereItWasAskedFor() {
        signedInAtIdentity();
        visitor.ask(at(rudky, "/sign-in?to=/who-am-i")).ask(visitor.location());
        var answer = visitor.location();
        assertThat(new Visitor(port).go(answer).body()).contains("The sign-in did not come through");
        assertThat(visitor.go(answer).body()).contains("official@demo.example");
        assertThat(visitor.go(answer).body()).contains("The sign-in did not come through");
    }

    @Test
    void aCodeIsExchangedOnceByItsClientWithItsVerifier() throws Exception {
        signedInAtIdentity();
        assertThat(exchange(code(), rudky, "wrong-" + VERIFIER)).isEqualTo(400);
        assertThat(exchange(code(), sambir, VERIFIER)).isEqualTo(400);
        var code = code();
        assertThat(exchange(code, rudky, VERIFIER)).isEqualTo(200);
        assertThat(exchange(code, rudky, VERIFIER)).isEqualTo(400);
        assertThat(visitor.body()).contains("invalid_grant");
    }

    @Test
    void aClientMustKnowItsSecret() {
        visitor.as("Basic " + basic(rudky.host(), secret.ofClient(sambir.host())))
                .ask(id("/"))
                .post("/oauth2/token", Map.of("grant_type", "authorization_code", "code", "x"));
        assertThat(visitor.status()).isEqualTo(401);
    }

    @Test
    void withoutAProofKeyNoCodeIsGiven() {
        signedInAtIdentity();
        visitor.ask(id("/oauth2/authorize?response_type=code&scope=openid&client_id=" + rudky.host() + "&redirect_uri="
                + Visitor.encoded(at(rudky, "/login/oauth2/code/id"))));
        assertThat(visitor.location()).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void anUnknownClientGetsAPageThatSaysSo() {
        for (var host : new String[] {"evil.example", "rudky.localhost.evil.example", ""}) {
            visitor.ask(id("/oauth2/authorize?response_type=code&scope=openid&client_id=" + host
                    + "&redirect_uri=https%3A%2F%2Fevil.example%2F"));
            assertThat(visitor.status()).as(host).isEqualTo(400);
            assertThat(visitor.location()).as(host).isNull();
            assertThat(visitor.body()).as(host).contains("We could not understand this request");
        }
    }

    @Test
    void aKnownClientIsAnsweredAtItsOwnAddressOnly() {
        signedInAtIdentity();
        for (var elsewhere : new String[] {
            "https://evil.example/login/oauth2/code/id",
            at(sambir, "/login/oauth2/code/id"),
            at(rudky, "/other"),
            "http://" + rudky.host() + ":1/login/oauth2/code/id"
        }) {
            visitor.ask(
                    id("/oauth2/authorize?response_type=code&scope=openid&code_challenge_method=S256&code_challenge=x"
                            + "&client_id=" + rudky.host() + "&redirect_uri=" + Visitor.encoded(elsewhere)));
            assertThat(visitor.status()).as(elsewhere).isEqualTo(400);
            assertThat(visitor.location()).as(elsewhere).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil",
                "",
                "/sign-in?to=/sign-in"
            })
    void nobodyIsLedAwayFromTheSpace(String to) {
        visitor.go(at(rudky, "/sign-in?to=" + Visitor.encoded(to))).submit("/demo", Map.of("role", "official"));
        while (visitor.location() != null && !visitor.at().getPath().startsWith("/login/oauth2")) {
            visitor.ask(visitor.location());
        }
        assertThat(visitor.location()).isEqualTo(at(rudky, "/"));
    }

    @Test
    void theSignInHostLeadsToKnownSitesOnly() {
        visitor.ask(id("/sign-in?at=evil.example&to=/x"));
        assertThat(visitor.body()).doesNotContain("evil");
        visitor.submit("/demo", Map.of("role", "official", "at", "evil.example", "to", "/x"));
        assertThat(visitor.location()).startsWith("/account?lang=");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedWithAPage() {
        assertThat(visitor.ask(id("/sign-in"))
                        .post("/sign-in", Map.of("email", "a@b.example"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.body()).contains("This page was open for too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p",
                "/p/feed.atom",
                "/who-am-i",
                "/oauth2/authorization/id",
                "/nothing",
                "/actuator/env",
                "/link/"
            })
    void theSignInHostHasNothingElse(String path) {
        visitor.ask(id(path));
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.body()).contains("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/nothing", "/sign-in/passkey", "/account/nothing", "/providers/nothing", "/demo"})
    void theApplicationOfTheSpacesAnswersNothingThere(String path) {
        visitor.ask(id(path));
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.body()).contains("There is no such page");
        visitor.ask(id("/sign-in")).submit("/failed", Map.of());
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.body()).contains("There is no such page");
        assertThat(visitor.cookiesOf("id.localhost")).doesNotContainKey("session");
    }

    @Test
    void itTellsClientsNothingThatIsNotSo() {
        for (var path : List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
            visitor.ask(id(path));
            assertThat(visitor.body())
                    .contains("\"grant_types_supported\":[\"authorization_code\"]")
                    .contains("\"token_endpoint_auth_methods_supported\":[\"client_secret_basic\"]")
                    .doesNotContain("client_credentials", "tls_client", "dpop", "client_secret_post");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/oauth2/token", "/oauth2/authorize", "/oauth2/jwks", "/connect/logout", "/link/x", "/outbox"})
    void aSpaceIsNoSignInHost(String path) {
        visitor.ask(at(rudky, path));
        assertThat(visitor.body()).doesNotContain("\"keys\"").doesNotContain("class=\"si-main sign-in\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p",
                "/p/feed.atom",
                "/p/no/such",
                "/robots.txt",
                "/styles/plain.css",
                "/space.css",
                "/actuator/health"
            })
    void plainPagesSetNoCookie(String path) {
        visitor.ask(at(rudky, path));
        assertThat(visitor.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(visitor.status()).isNotIn(301, 302, 303, 401, 403);
    }

    @Test
    void pagesOfTheSignInHostRunNoScriptButOursAndAreNotFramed() {
        visitor.go(at(rudky, "/sign-in"));
        var headers = visitor.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self' http://" + rudky.host() + ":" + port)
                .contains("script-src 'self'; connect-src 'self';")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(visitor.body().split("<script", -1)).hasSize(2);
        assertThat(visitor.body()).contains("<script type=\"module\" src=\"/elements/passkeys.js\"></script>");
        visitor.ask(id("/failed"));
        assertThat(visitor.body()).doesNotContain("<script");
        assertThat(visitor.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("script");
    }

    @Test
    void pagesOfSpacesAreFramedByThemselvesAloneAndGetTheirScriptsFromTheirHostOnly() {
        visitor.ask(at(rudky, "/"));
        assertThat(visitor.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'self'")
                .contains("form-action 'self' " + id(""));
        assertThat(visitor.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(visitor.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void spacesCannotReadAccountsNorTheSignInHostSpaces() {
        assertThatThrownBy(() -> spaceDatabase
                        .sql("select count(*) from identity.account")
                        .query()
                        .singleValue())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageStartingWith("ERROR: permission denied for schema identity");
        assertThatThrownBy(() -> database.sql()
                        .sql("select count(*) from public.tenant")
                        .query()
                        .singleValue())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageStartingWith("ERROR: permission denied for table tenant");
    }

    private void signedInAtIdentity() {
        visitor.ask(id("/sign-in")).submit("/demo", Map.of("role", "official"));
        assertThat(visitor.status()).isEqualTo(303);
    }

    private String code() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        visitor.ask(id("/oauth2/authorize?response_type=code&scope=openid&state=s&nonce=n&code_challenge_method=S256"
                + "&code_challenge=" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "&client_id="
                + rudky.host() + "&redirect_uri=" + Visitor.encoded(at(rudky, "/login/oauth2/code/id"))));
        return UriComponentsBuilder.fromUriString(visitor.location())
                .build()
                .getQueryParams()
                .getFirst("code");
    }

    private int exchange(String code, Tenant client, String verifier) {
        return visitor.ask(id("/"))
                .as("Basic " + basic(client.host(), secret.ofClient(client.host())))
                .post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                at(rudky, "/login/oauth2/code/id"),
                                "code_verifier",
                                verifier))
                .as(null)
                .status();
    }

    private static String basic(String user, String password) {
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Tenant space() {
        var tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        tenants.run(
                tenant.id(),
                () -> spaces.begin(templates.find("village").orElseThrow().space()));
        return tenant;
    }

    private String at(Tenant tenant, String path) {
        return "http://" + tenant.host() + ":" + port + path;
    }

    private String id(String path) {
        return "http://id.localhost:" + port + path;
    }
}
