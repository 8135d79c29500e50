package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.context.annotation.Import;

/** Where a person is signed in, and how that ends everywhere at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(WhoAmI.class)
class SessionTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    IdentityDatabase database;

    @Autowired
    EndedSessions ended;

    @Autowired
    Tenants tenants;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @LocalServerPort
    int port;

    Visitor desk;
    Visitor phone;
    Tenant rudky;
    Tenant sambir;
    String email;

    @BeforeEach
    void somebodyHasTwoBrowsers() {
        rudky = space();
        sambir = space();
        email = UUID.randomUUID() + "@people.example";
        desk = signedIn(email);
        phone = signedIn(email);
    }

    @Test
    void theAccountPageAsksWhoOneIs() {
        var nobody = new Visitor(port).ask(id("/account"));
        assertThat(nobody.location()).startsWith("/sign-in?");
        for (var change : new String[] {"/account/language", "/account/sessions/end"}) {
            nobody.go(id("/sign-in")).submit(change, Map.of("which", "others", "choice", "uk"));
            assertThat(nobody.location()).startsWith("/sign-in?");
        }
    }

    @Test
    void theAccountPageSaysWhoOneIsAndLeadsBackToTheSpace() {
        desk.go(at(rudky, "/account?to=/who-am-i"));
        assertThat(desk.at()).asString().startsWith(id("/account?"));
        assertThat(desk.body())
                .contains(email)
                .contains("This browser")
                .contains(rudky.names().get("en"));
        desk.go(at(rudky, "/sign-in?to=/who-am-i"));
        assertThat(desk.body()).contains(email);
    }

    @Test
    void aChosenLanguageIsKept() {
        desk.go(id("/account"))
                .submit("/account/language", Map.of("choice", "uk"))
                .follow();
        assertThat(desk.body()).contains("Мій обліковий запис");
        assertThat(desk.go(at(sambir, "/sign-in?to=/who-am-i")).body()).contains("locale=uk");
    }

    @Test
    void endingASessionSignsItOutOfEverySpaceAndNoOther() {
        desk.go(at(rudky, "/sign-in?to=/who-am-i"));
        phone.go(at(rudky, "/sign-in?to=/who-am-i"));
        phone.go(at(sambir, "/sign-in?to=/who-am-i"));
        assertThat(phone.body()).contains(email);
        desk.go(id("/account")).submit("/account/sessions/end", Map.of("which", sessionBesides(desk)));
        assertThat(phone.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
        assertThat(phone.ask(at(sambir, "/who-am-i")).body()).isEqualTo("nobody");
        assertThat(phone.ask(id("/account")).location()).startsWith("/sign-in?");
        assertThat(desk.ask(at(rudky, "/who-am-i")).body()).contains(email);
    }

    @Test
    void allOthersEndAtOnce() {
        var third = signedIn(email);
        third.go(at(rudky, "/sign-in?to=/who-am-i"));
        desk.go(id("/account")).submit("/account/sessions/end", Map.of("which", "others"));
        assertThat(third.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
        assertThat(third.ask(id("/account")).location()).startsWith("/sign-in?");
        assertThat(phone.ask(id("/account")).location()).startsWith("/sign-in?");
        assertThat(desk.go(id("/account")).body()).contains(email).doesNotContain("End all others");
    }

    @Test
    void nobodyEndsTheSessionsOfOthers() {
        var stranger = signedIn(UUID.randomUUID() + "@people.example");
        for (var session : database.sql()
                .sql("select s.id::text from sign_in_session s join account a on a.id = s.account_id where a.email = ?")
                .param(email)
                .query(String.class)
                .list()) {
            stranger.go(id("/account")).submit("/account/sessions/end", Map.of("which", session));
        }
        stranger.submit("/account/sessions/end", Map.of("which", "others"));
        stranger.go(id("/account")).submit("/account/sessions/end", Map.of("which", "x' or true"));
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(desk.go(id("/account")).body()).contains(email);
        assertThat(phone.go(id("/account")).body()).contains(email);
    }

    @Test
    void signingOutOfOneSpaceSignsOutOfAllInThisBrowser() {
        phone.go(at(sambir, "/sign-in?to=/who-am-i"));
        desk.go(at(rudky, "/sign-in?to=/who-am-i"));
        desk.go(at(sambir, "/sign-in?to=/who-am-i"));
        desk.ask(at(rudky, "/csrf")).post("/sign-out", Map.of("_csrf", desk.body()));
        desk.ask(desk.location());
        assertThat(desk.location()).isEqualTo(at(rudky, "/"));
        assertThat(desk.ask(at(sambir, "/who-am-i")).body()).isEqualTo("nobody");
        assertThat(desk.ask(id("/account")).location()).startsWith("/sign-in?");
        assertThat(phone.ask(at(sambir, "/who-am-i")).body()).contains(email);
    }

    @Test
    void signingOutOnTheSignInHostDoesSo() {
        desk.go(at(rudky, "/sign-in?to=/who-am-i"));
        desk.go(id("/account")).submit("/sign-out", Map.of()).follow();
        assertThat(desk.body()).contains("You have signed out");
        assertThat(desk.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void aCodeOfAnEndedSessionIsNoLongerGood() {
        phone.ask(at(rudky, "/sign-in?to=/who-am-i")).ask(phone.location());
        var answer = phone.location();
        assertThat(answer).contains("code=");
        desk.go(id("/account")).submit("/account/sessions/end", Map.of("which", "others"));
        assertThat(phone.go(answer).body()).contains("The sign-in did not come through");
        assertThat(phone.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void whatEndsOnAnotherNodeEndsHere() {
        phone.go(at(rudky, "/sign-in?to=/who-am-i"));
        var session = sessionBesides(desk);
        database.sql()
                .sql("select pg_notify('sign_in_session_ended', ?)")
                .param(session)
                .query(String.class)
                .optional();
        await().atMost(Duration.ofMinutes(1)).until(() -> ended.contains(session));
        assertThat(phone.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void somebodyElseInTheSameBrowserEndsTheFormerSession() {
        desk.go(at(rudky, "/sign-in?to=/who-am-i"));
        desk.ask(id("/sign-in")).submit("/demo", Map.of("role", "official"));
        assertThat(desk.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void signingInAgainGoesOnWithTheSessionUnderANewToken() {
        desk.go(at(rudky, "/sign-in?to=/who-am-i"));
        var before = desk.cookiesOf("id.localhost").get("sign-in");
        enter(desk, email);
        assertThat(desk.cookiesOf("id.localhost").get("sign-in")).isNotEqualTo(before);
        assertThat(desk.ask(at(rudky, "/who-am-i")).body()).contains(email);
        var thief = new Visitor(port);
        thief.cookiesOf("id.localhost").put("sign-in", before);
        assertThat(thief.ask(id("/account")).location()).startsWith("/sign-in?");
    }

    @Test
    void theTokenOfASessionIsOnlyInTheCookie() {
        var token = desk.cookiesOf("id.localhost").get("sign-in");
        assertThat(token).hasSize(43);
        assertThat(database.sql()
                        .sql("select string_agg(s::text, ' ') from sign_in_session s")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        for (var nonsense : new String[] {"x", "%%%", "a".repeat(43), token + "A"}) {
            var thief = new Visitor(port);
            thief.cookiesOf("id.localhost").put("sign-in", nonsense);
            assertThat(thief.ask(id("/account")).location()).startsWith("/sign-in?");
        }
    }

    private Visitor signedIn(String email) {
        var visitor = new Visitor(port);
        enter(visitor, email);
        return visitor;
    }

    private void enter(Visitor visitor, String email) {
        visitor.go(id("/sign-in")).submit("/sign-in", Map.of("email", email));
        visitor.go(database.sql()
                        .sql("select link from letter where recipient = ? order by created_at desc limit 1")
                        .param(email)
                        .query(String.class)
                        .single())
                .submit("", Map.of());
        assertThat(visitor.location()).startsWith("/account");
    }

    private String sessionBesides(Visitor visitor) {
        visitor.go(id("/account"));
        return visitor.body().replaceFirst("(?s).*name=\"which\" value=\"([0-9a-f-]{36})\".*", "$1");
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
