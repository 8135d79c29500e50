package org.smartinteraction.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.smartinteraction.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Signing in by another provider, which is a real Keycloak; one start serves all. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"smart.fetch.private-hosts=localhost", "smart.demo=true"})
@Import({WhoAmI.class, ProviderTests.Time.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderTests {

    private static Keycloak keycloak;
    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    IdentityDatabase database;

    @Autowired
    Time.Shifted clock;

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @BeforeAll
    static void startThem() {
        keycloak = Keycloak.start();
        playwright = Chromium.playwright();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    static void stopThem() {
        playwright.close();
        keycloak.close();
    }

    @BeforeEach
    void anOperatorEntersTheProvider() {
        database.sql().sql("delete from provider").update();
        database.sql().sql("delete from linked_identity").update();
        database.sql()
                .sql("delete from account where email like '%@keycloak.example' or email like '%@people.example'")
                .update();
        enter(Map.of("trusts", "on"));
        clock.by = Duration.ZERO;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(25_000);
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    @Order(1)
    void aPersonOfTheProviderSignsInAtASpaceAndOutOfBoth() {
        page.navigate("http://localhost:" + port + "/sign-in?to=/who-am-i");
        page.getByText("Municipal Keycloak").click();
        signInThere("olena");
        page.waitForURL("**/who-am-i");
        assertThat(page.content())
                .contains("olena@keycloak.example")
                .contains("provider:kc")
                .contains("acr=one-factor");
        page.navigate(id("/account"));
        button("Sign out").click();
        page.waitForURL("**/signed-out?state=**");
        page.navigate("http://localhost:" + port + "/who-am-i");
        assertThat(page.content()).contains("nobody");
        page.navigate(id("/sign-in/with/kc"));
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    @Order(2)
    void whoComesAgainIsTheSamePerson() {
        page.navigate(id("/sign-in/with/kc"));
        signInThere("olena");
        page.waitForURL("**/account**");
        page.navigate(id("/sign-in/with/kc"));
        page.waitForURL("**/account**");
        assertThat(count("select count(*)::int from account where email = 'olena@keycloak.example'"))
                .isEqualTo(1);
        assertThat(count("select count(*)::int from linked_identity")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void aRefusedSignInIsSaidSo() {
        page.navigate(id("/sign-in/with/kc"));
        page.fill("#username", "petro");
        page.fill("#password", "petro");
        page.click("#kc-login");
        page.click("#kc-cancel");
        page.waitForURL("**/failed**");
        assertThat(page.content()).contains("You were not signed in there");
        nobodyIsSignedIn();
    }

    @Test
    @Order(4)
    void anAnswerWithAnotherNonceIsRefused() {
        page.navigate(begun().replaceFirst("nonce=[^&]+", "nonce=another"));
        signInThere("olena");
        page.waitForURL("**/failed**");
        assertThat(page.content()).contains("belongs to another sign-in");
        nobodyIsSignedIn();
    }

    @Test
    @Order(5)
    void anAnswerWithAnotherStateIsRefused() {
        page.navigate(begun().replaceFirst("state=[^&]+", "state=another"));
        signInThere("olena");
        page.waitForURL("**/failed**");
        assertThat(page.content()).contains("The sign-in did not come through");
        nobodyIsSignedIn();
    }

    @Test
    @Order(6)
    void anExpiredTokenIsRefused() {
        clock.by = Duration.ofHours(2);
        page.navigate(id("/sign-in/with/kc"));
        signInThere("olena");
        page.waitForURL("**/failed**");
        assertThat(page.content()).contains("answer is too old");
        nobodyIsSignedIn();
    }

    @Test
    @Order(7)
    void theSameAddressAtAProviderOpensNobodysAccount() {
        var victim = new Visitor(port);
        enterByLink(victim, "victim@people.example");
        page.navigate(id("/sign-in/with/kc"));
        signInThere("thief");
        page.waitForURL("**/sign-in**");
        assertThat(page.content()).contains("not linked to an account here yet");
        nobodyIsSignedIn();
        assertThat(count("select count(*)::int from linked_identity")).isZero();
    }

    @Test
    @Order(8)
    void anAccountIsLinkedByItsOwnerOnly() {
        enter(Map.of());
        page.navigate(id("/sign-in/with/kc"));
        signInThere("petro");
        page.waitForURL("**/sign-in**");
        assertThat(page.locator("#email")).hasValue("petro@keycloak.example");
        page.fill("#email", "own@people.example");
        page.click("form[action='/sign-in'] button");
        assertThat(page.getByText("Check your mail").first()).isVisible();
        page.navigate(link("own@people.example"));
        button("Sign in").click();
        page.waitForURL("**/account**");
        button("Link them").click();
        assertThat(button("Unlink Municipal Keycloak")).isVisible();
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setDomain("id.localhost"));
        page.navigate(id("/sign-in/with/kc"));
        page.waitForURL("**/account**");
        assertThat(page.content()).contains("own@people.example");
        button("Unlink Municipal Keycloak").click();
        assertThat(button("Unlink Municipal Keycloak")).hasCount(0);
        assertThat(count("select count(*)::int from linked_identity")).isZero();
    }

    @Test
    @Order(9)
    void somebodyLinkedIsNotLinkedTwice() {
        page.navigate(id("/sign-in/with/kc"));
        signInThere("olena");
        page.waitForURL("**/account**");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setDomain("id.localhost"));
        page.navigate(id("/sign-in"));
        page.click("button[value=ngo]");
        page.waitForURL("**/account**");
        page.navigate(id("/account/link/kc"));
        page.waitForURL("**/failed**");
        assertThat(page.content()).contains("linked to another account");
        page.navigate(id("/account"));
        assertThat(page.content()).contains("ngo@demo.example");
    }

    @Test
    @Order(10)
    void aProviderOfOneSpaceOpensThatSpaceAlone() {
        enter(Map.of("only", "rudky.localhost"));
        page.navigate(id("/sign-in"));
        assertThat(page.getByText("Municipal Keycloak")).hasCount(0);
        page.navigate(id("/sign-in/with/kc"));
        assertThat(page.content()).contains("There is no such page");
        enterByLink(new Visitor(port), "olena@keycloak.example");
        database.sql()
                .sql(
                        "update sign_in_session set only_at = 'rudky.localhost', token_hash = sha256('limited') where account_id = (select id from account where email = 'olena@keycloak.example')")
                .update();
        var limited = new Visitor(port);
        limited.cookiesOf("id.localhost").put("sign-in", "bGltaXRlZA");
        limited.go("http://localhost:" + port + "/sign-in?to=/who-am-i");
        assertThat(limited.at().toString()).contains("again=elsewhere");
        assertThat(limited.go(id("/account")).body()).contains("show once more that it is you");
    }

    @Test
    @Order(11)
    void onlyOperatorsEnterProviders() {
        var somebody = new Visitor(port);
        somebody.go(id("/sign-in")).submit("/demo", Map.of("role", "admin"));
        assertThat(somebody.ask(id("/providers")).status()).isEqualTo(404);
        somebody.go(id("/account")).submit("/providers", Map.of("key", "evil"));
        assertThat(somebody.status()).isEqualTo(404);
        assertThat(new Visitor(port).ask(id("/providers")).location()).startsWith("/sign-in");
        assertThat(count("select count(*)::int from provider where sealed_secret like '%secret%'"))
                .isZero();
    }

    @Test
    @Order(12)
    void aProviderThatDoesNotAnswerLeavesTheOtherWaysOpen() {
        database.sql()
                .sql("update provider set issuer = 'http://localhost:1', changed_at = now()")
                .update();
        page.navigate(id("/sign-in"));
        page.getByText("Municipal Keycloak").click();
        assertThat(page.getByText("The provider does not answer").first()).isVisible();
        page.navigate(id("/sign-in"));
        page.click("button[value=ngo]");
        page.waitForURL("**/account**");
    }

    @Test
    @Order(13)
    void aProviderThatGoesDownInTheMiddleIsSaidSo() {
        page.navigate(id("/sign-in/with/kc"));
        database.sql()
                .sql("update provider set issuer = 'http://localhost:1', changed_at = now()")
                .update();
        signInThere("olena");
        page.waitForURL("**/failed**");
        assertThat(page.content()).contains("The provider does not answer");
        nobodyIsSignedIn();
    }

    private void enter(Map<String, String> more) {
        var operator = new Visitor(port);
        operator.go(id("/sign-in")).submit("/demo", Map.of("role", "operator"));
        var fields = new HashMap<>(more);
        fields.putAll(Map.of(
                "key", "kc",
                "name-uk", "Муніципальний Keycloak",
                "name-en", "Municipal Keycloak",
                "issuer", keycloak.issuer(),
                "client", "smart-interaction",
                "secret", "a secret for tests"));
        operator.go(id("/providers")).submit("/providers", fields);
        assertThat(operator.status()).as(operator.body()).isEqualTo(303);
    }

    private void signInThere(String who) {
        page.fill("#username", who);
        page.fill("#password", who);
        page.click("#kc-login");
        page.waitForCondition(() -> !page.url().contains(":" + keycloak.port + "/")
                || page.locator("#kc-cancel").count() > 0);
        if (page.url().contains(":" + keycloak.port + "/")) {
            page.locator("#kc-login").click();
        }
    }

    private String begun() {
        var visitor = new Visitor(port);
        visitor.ask(id("/sign-in/with/kc"));
        context.addCookies(
                List.of(new Cookie("session", visitor.cookiesOf("id.localhost").get("session")).setUrl(id("/"))));
        return visitor.location();
    }

    private void nobodyIsSignedIn() {
        page.navigate(id("/account"));
        assertThat(page.url()).contains("/sign-in");
    }

    private void enterByLink(Visitor visitor, String email) {
        visitor.go(id("/sign-in")).submit("/sign-in", Map.of("email", email));
        visitor.go(link(email)).submit("", Map.of());
        assertThat(visitor.location()).startsWith("/account");
    }

    private String link(String email) {
        return database.sql()
                .sql(
                        "select link from letter where recipient = ? and link like '%/link/%' order by created_at desc limit 1")
                .param(email)
                .query(String.class)
                .single();
    }

    private int count(String sql) {
        return database.sql().sql(sql).query(Integer.class).single();
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String id(String path) {
        return "http://id.localhost:" + port + path;
    }

    /** A clock that a test may put forward. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Shifted clock() {
            return new Shifted();
        }

        static class Shifted extends Clock {
            volatile Duration by = Duration.ZERO;

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(by);
            }
        }
    }
}
