package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of a person from a space to the sign-in host and back, as their browser sees it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    IdentityDatabase database;

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
    void aLinkFromTheLetterLeadsBackSignedIn() {
        var email = someEmail();
        open(askForLink(visitor, rudky, "/who-am-i", email));
        assertThat(visitor.at()).hasToString(at(rudky, "/who-am-i"));
        assertThat(visitor.body()).contains(email).contains("verified=true").contains("locale=en");
    }

    @Test
    void aLinkOpenedInAnotherBrowserSignsInThere() {
        var email = someEmail();
        var link = askForLink(visitor, rudky, "/who-am-i?a=b%26c", email);
        var phone = new Visitor(port);
        phone.go(link).submit("", Map.of()).follow();
        assertThat(phone.at()).hasToString(at(rudky, "/who-am-i?a=b%26c"));
        assertThat(phone.body()).contains(email);
        assertThat(visitor.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void whoIsSignedInInOneSpaceNeedsNoSecondLetterForTheNextAndIsTheSamePerson() {
        open(askForLink(visitor, rudky, "/who-am-i", someEmail()));
        var before = visitor.body();
        visitor.go(at(sambir, "/sign-in?to=/who-am-i"));
        assertThat(visitor.at()).hasToString(at(sambir, "/who-am-i"));
        assertThat(visitor.body()).isEqualTo(before);
    }

    @Test
    void lookingAtALinkDoesNotUseIt() {
        var link = askForLink(visitor, rudky, "/who-am-i", someEmail());
        new Visitor(port).go(link);
        new Visitor(port).go(link);
        open(link);
        assertThat(visitor.at()).hasToString(at(rudky, "/who-am-i"));
    }

    @Test
    void aLinkWorksOnce() {
        var link = askForLink(visitor, rudky, "/who-am-i", someEmail());
        var second = new Visitor(port);
        second.go(link);
        open(link);
        assertThat(second.submit("", Map.of()).status()).isEqualTo(410);
        assertThat(second.body()).contains("already used");
        assertThat(second.go(link).status()).isEqualTo(410);
        assertThat(second.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
    }

    @Test
    void aLinkDiesOfAge() {
        var email = someEmail();
        var link = askForLink(visitor, rudky, "/who-am-i", email);
        database.sql()
                .sql("update sign_in_link set expires_at = now() where email = ?")
                .param(email)
                .update();
        assertThat(visitor.go(link).status()).isEqualTo(410);
        assertThat(visitor.body()).contains("too old").contains("/sign-in?lang=en&amp;at=" + rudky.host());
        assertThat(visitor.ask(id("/sign-in")).submit(link, Map.of()).status()).isEqualTo(410);
    }

    @Test
    void theTokenOfALinkIsNotInItsTable() {
        var email = someEmail();
        var link = askForLink(visitor, rudky, "/", email);
        var row = database.sql()
                .sql("select sign_in_link::text from sign_in_link where email = ?")
                .param(email)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(link.replaceFirst(".*/link/", "").replaceFirst("\\?.*", ""));
    }

    @Test
    void oneAddressGetsFewLettersButTheSameAnswer() {
        var email = someEmail();
        for (int i = 0; i < SignInLinks.PER_EMAIL + 3; i++) {
            visitor.ask(id("/sign-in")).submit("/sign-in", Map.of("email", email));
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.body()).contains("Check your mail");
        }
        assertThat(letters(email)).isEqualTo(SignInLinks.PER_EMAIL);
    }

    @Test
    void whoeverAsksInSomebodysNameDoesNotKeepThemOut() {
        var email = someEmail();
        visitor.from("203.0.113.7");
        for (int i = 0; i < SignInLinks.PER_EMAIL + 3; i++) {
            visitor.ask(id("/sign-in")).submit("/sign-in", Map.of("email", email));
        }
        var owner = new Visitor(port).from("198.51.100.9");

        owner.ask(id("/sign-in")).submit("/sign-in", Map.of("email", email));

        assertThat(letters(email)).isEqualTo(SignInLinks.PER_EMAIL + 1);
    }

    @Test
    void oneHouseholdIsOneNetworkAndNobodyIsFlooded() {
        var email = someEmail();
        for (int i = 0; i < SignInLinks.PER_EMAIL + 3; i++) {
            ask(email, "2001:db8:1:1::" + i);
        }
        assertThat(letters(email)).isEqualTo(SignInLinks.PER_EMAIL);
        for (int i = 0; i < 2 * SignInLinks.PER_EMAIL_ANYWHERE; i++) {
            ask(email, "203.0.113." + i);
        }
        assertThat(letters(email)).isEqualTo(SignInLinks.PER_EMAIL_ANYWHERE);
    }

    private void ask(String email, String network) {
        new Visitor(port).from(network).ask(id("/sign-in")).submit("/sign-in", Map.of("email", email));
    }

    @Test
    void whatIsNoAddressIsSaidSo() {
        for (var wrong : new String[] {
            "", "a", "a@b", "a@b@c.ua", "a b@c.ua", "a@c.ua\nBcc: x@y.ua", "\0", "x".repeat(250) + "@c.ua"
        }) {
            visitor.ask(id("/sign-in")).submit("/sign-in", Map.of("email", wrong));
            assertThat(visitor.status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void signingInBeginsANewSession() {
        visitor.go(at(rudky, "/sign-in?to=/who-am-i"));
        var before = visitor.cookiesOf(rudky.host()).get("session");
        open(linkFor(visitor, someEmail()));
        assertThat(visitor.body()).contains("verified");
        assertThat(before).isNotNull();
        assertThat(visitor.cookiesOf(rudky.host()).get("session")).isNotEqualTo(before);
    }

    @Test
    void aSessionOfOneHostIsNothingToAnother() {
        open(askForLink(visitor, rudky, "/who-am-i", someEmail()));
        var thief = new Visitor(port);
        thief.cookiesOf(sambir.host()).putAll(visitor.cookiesOf(rudky.host()));
        thief.cookiesOf("id.localhost").putAll(visitor.cookiesOf(rudky.host()));
        assertThat(thief.ask(at(sambir, "/who-am-i")).status()).isEqualTo(403);
        assertThat(thief.ask(id("/")).status()).isEqualTo(403);
    }

    @Test
    void signingOutEndsBothSessions() {
        open(askForLink(visitor, rudky, "/who-am-i", someEmail()));
        visitor.ask(at(rudky, "/csrf")).post("/sign-out", Map.of("_csrf", visitor.body()));
        assertThat(visitor.location()).startsWith(id("/connect/logout?id_token_hint="));
        visitor.ask(visitor.location());
        assertThat(visitor.location()).isEqualTo(at(rudky, "/"));
        assertThat(visitor.ask(at(rudky, "/who-am-i")).body()).isEqualTo("nobody");
        visitor.go(at(sambir, "/sign-in?to=/who-am-i"));
        assertThat(visitor.at().getHost()).isEqualTo("id.localhost");
        assertThat(visitor.body()).contains("Your e-mail address");
    }

    @Test
    void nobodySignsOthersOut() {
        open(askForLink(visitor, rudky, "/who-am-i", someEmail()));
        assertThat(visitor.post("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.ask(id("/")).post("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.go(at(rudky, "/who-am-i")).status()).isEqualTo(200);
    }

    @Test
    void aDemonstrationSignsInAtTheButton() {
        visitor.go(at(rudky, "/sign-in?to=/who-am-i"))
                .submit("/demo", Map.of("role", "official"))
                .follow();
        assertThat(visitor.body()).contains("official@demo.example");
        assertThat(visitor.ask(id("/sign-in"))
                        .submit("/demo", Map.of("role", "mayor"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPageForMembersAsksWhoOneIsAndThenOpens() {
        visitor.ask(at(rudky, "/me?tab=1"));
        assertThat(visitor.location()).isEqualTo(at(rudky, "/sign-in?to=%2Fme%3Ftab%3D1"));
        visitor.follow().submit("/demo", Map.of("role", "resident")).follow();
        assertThat(visitor.at()).hasToString(at(rudky, "/me?tab=1"));
    }

    @Test
    void twoTabsMaySignInAtOnce() {
        visitor.go(at(rudky, "/sign-in?to=/who-am-i"));
        visitor.go(at(rudky, "/sign-in?to=/"));
        visitor.ask(visitor.at() + "").submit("/demo", Map.of("role", "ngo"));
        visitor.ask(at(rudky, "/sign-in?to=/who-am-i"));
        var first = visitor.location();
        visitor.ask(at(rudky, "/sign-in?to=/csrf"));
        assertThat(visitor.go(visitor.location()).at()).hasToString(at(rudky, "/csrf"));
        assertThat(visitor.go(first).at()).hasToString(at(rudky, "/who-am-i"));
    }

    @Test
    void behindAProxyEverythingIsSaidInItsTerms() {
        var rudky = "https://" + this.rudky.host();
        visitor.go(rudky + "/sign-in?to=/who-am-i");
        assertThat(visitor.at().toString()).startsWith("https://id.localhost/sign-in?");
        visitor.submit("/demo", Map.of("role", "business")).follow();
        assertThat(visitor.at()).hasToString(rudky + "/who-am-i");
        assertThat(visitor.body()).contains("business@demo.example");
        visitor.ask("https://id.localhost/");
        assertThat(new Visitor(port).ask("https://id.localhost/").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    }

    @Test
    void anAddressInCyrillicIsComeBackTo() {
        visitor.go(at(rudky, "/sign-in?to=" + Visitor.encoded("/who-am-i?q=дорога до школи")));
        visitor.submit("/demo", Map.of("role", "resident")).follow();
        assertThat(visitor.at().getPath()).isEqualTo("/who-am-i");
        assertThat(visitor.at().getQuery()).isEqualTo("q=дорога до школи");
    }

    @Test
    void nobodyIsLedElsewhere() {
        for (var to : new String[] {
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/.//evil.example",
            "/..//evil.example",
            "/a//b"
        }) {
            visitor.ask(at(rudky, "/sign-in?to=" + Visitor.encoded(to)));
            assertThat(visitor.location()).as(to).contains("&to=/&");
        }
    }

    @Test
    void theLogHasNoLinesThatVisitorsWrite(CapturedOutput output) {
        visitor.ask(at(rudky, "/sign-in?to=/"));
        var state = visitor.location().replaceFirst(".*[?&]state=([^&]*).*", "$1");
        visitor.ask(at(rudky, "/login/oauth2/code/id?error=a%0A2026+written+by+a+visitor&state=" + state));
        assertThat(visitor.location()).startsWith(id("/failed"));
        assertThat(output.getOut().lines()).noneMatch(line -> line.startsWith("2026 written"));
    }

    @Test
    void theHostIsWhatTheHostHeaderSays() {
        var host = visitor.forwarded(sambir.host()).go(at(rudky, "/p"));
        assertThat(host.body()).contains("//" + rudky.host()).doesNotContain(sambir.host());
    }

    @Test
    void theLanguageOfTheSpaceGoesAlong() {
        visitor.go(at(rudky, "/sign-in?lang=uk"));
        assertThat(visitor.body()).contains("lang=\"uk\"").contains("Ваша електронна адреса");
        visitor.submit("/demo", Map.of("role", "resident")).follow();
        visitor.go(at(sambir, "/sign-in?to=/who-am-i"));
        assertThat(visitor.body()).contains("locale=uk");
    }

    @Test
    void thePlatformIsASiteLikeAnyOther() {
        visitor.go("http://localhost:" + port + "/sign-in?to=/who-am-i")
                .submit("/demo", Map.of("role", "operator"))
                .follow();
        assertThat(visitor.at()).hasToString("http://localhost:" + port + "/who-am-i");
    }

    private String askForLink(Visitor visitor, Tenant tenant, String to, String email) {
        visitor.go(at(tenant, "/sign-in?to=" + Visitor.encoded(to)));
        assertThat(visitor.at().getHost()).isEqualTo("id.localhost");
        assertThat(visitor.body()).contains(tenant.names().get("en"));
        return linkFor(visitor, email);
    }

    private String linkFor(Visitor visitor, String email) {
        visitor.submit("/sign-in", Map.of("email", " " + email.toUpperCase() + " "));
        assertThat(visitor.status()).isEqualTo(200);
        return database.sql()
                .sql("select link from letter where recipient = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private void open(String link) {
        visitor.go(link);
        assertThat(visitor.body()).contains("One more step");
        visitor.submit("", Map.of()).follow();
    }

    private int letters(String email) {
        return database.sql()
                .sql("select count(*)::int from letter where recipient = ?")
                .param(email)
                .query(Integer.class)
                .single();
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

    private static String someEmail() {
        return UUID.randomUUID() + "@people.example";
    }
}
