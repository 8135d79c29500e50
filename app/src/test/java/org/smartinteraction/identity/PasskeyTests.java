package org.smartinteraction.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Passkeys in Chromium, with its virtual authenticator in the place of a finger. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(WhoAmI.class)
class PasskeyTests {

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    IdentityDatabase database;

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;
    CDPSession devices;
    String authenticator;
    String email;

    @BeforeAll
    static void openTheBrowser() {
        playwright = Chromium.playwright();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    static void closeTheBrowser() {
        playwright.close();
    }

    @BeforeEach
    void somebodyIsSignedInByLink() {
        email = UUID.randomUUID() + "@people.example";
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        authenticator = authenticator();
        enterByLink();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void aPasskeySignsInAtTheButtonWithTwoFactors() {
        addPasskey("My phone");
        onlyTheButton();
        assertThat(page.getByText("My phone").first()).isVisible();
        signOut();
        page.navigate("http://localhost:" + port + "/sign-in?to=/who-am-i");
        usePasskey();
        page.waitForURL(address -> address.endsWith("/who-am-i"));
        assertThat(page.content()).contains(email).contains("acr=two-factors").contains("passkey");
    }

    @Test
    void theBrowserOffersItInTheAddressField() {
        addPasskey("My phone");
        signOut();
        page.navigate(id("/sign-in"));
        page.waitForURL(address -> address.contains("/account"));
        assertThat(page.content()).contains(email);
    }

    @Test
    void aPasskeyIsRenamedAndRemovedAndThenOpensNothing() {
        onlyTheButton();
        addPasskey("My phone");
        page.getByText("Rename or remove").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Old phone");
        button("Rename").click();
        assertThat(page.getByText("Old phone").first()).isVisible();
        page.getByText("Rename or remove").click();
        button("Remove").click();
        assertThat(page.getByText("Old phone")).hasCount(0);
        assertThat(letters())
                .contains("a passkey was added to your account: My phone")
                .contains("was removed");
        signOut();
        page.navigate(id("/sign-in"));
        usePasskey();
        page.waitForURL("**/sign-in/passkey");
        assertThat(page.content()).contains("We did not recognise this passkey");
        page.navigate(id("/account"));
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void severalPasskeysStandSideBySide() {
        onlyTheButton();
        addPasskey("My phone");
        var first = authenticator;
        devices.send("WebAuthn.removeVirtualAuthenticator", json("authenticatorId", first));
        authenticator = authenticator();
        addPasskey("My computer");
        assertThat(page.getByText("My phone").first()).isVisible();
        assertThat(page.getByText("My computer").first()).isVisible();
        signOut();
        page.navigate(id("/sign-in"));
        usePasskey();
        page.waitForURL(address -> address.contains("/account"));
    }

    @Test
    void anAnswerWorksOnceAndOnlyInTheBrowserThatWasAsked() {
        onlyTheButton();
        addPasskey("My phone");
        signOut();
        var answer = new AtomicReference<String>();
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey")) {
                answer.set(request.postData());
            }
        });
        page.navigate(id("/sign-in"));
        usePasskey();
        page.waitForURL(address -> address.contains("/account"));
        var fields = fields(answer.get());
        assertThat(fields.get("credential")).contains("signature");
        var thief = new Visitor(port).ask(id("/sign-in"));
        thief.submit("/sign-in/passkey", Map.of("credential", fields.get("credential")));
        assertThat(thief.status()).isEqualTo(401);
        thief.ask(id("/sign-in")).submit("/sign-in/passkey/options", Map.of());
        assertThat(thief.body()).contains("\"userVerification\":\"required\"").contains("\"rpId\":\"id.localhost\"");
        thief.ask(id("/sign-in")).submit("/sign-in/passkey", Map.of("credential", fields.get("credential")));
        assertThat(thief.status()).isEqualTo(401);
        for (var nonsense : new String[] {"", "{}", "null", "[", "{\"id\":\"x\"}"}) {
            thief.ask(id("/sign-in")).submit("/sign-in/passkey/options", Map.of());
            thief.ask(id("/sign-in")).submit("/sign-in/passkey", Map.of("credential", nonsense));
            assertThat(thief.status()).as(nonsense).isEqualTo(401);
        }
        assertThat(thief.ask(id("/account")).location()).startsWith("/sign-in");
    }

    @Test
    void anAuthenticatorThatAsksForNothingIsNotEnough() {
        onlyTheButton();
        addPasskey("My phone");
        signOut();
        devices.send("WebAuthn.setUserVerified", json("authenticatorId", authenticator, "isUserVerified", false));
        page.navigate(id("/sign-in"));
        button("Sign in with a passkey").click();
        page.navigate(id("/account"));
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void anOldSessionCannotAddAPasskey() {
        age();
        page.navigate(id("/account"));
        assertThat(page.getByText("show once more that it is you").first()).isVisible();
        assertThat(button("Add a passkey")).hasCount(0);
        assertThat(post("/account/passkeys/options")).contains("/sign-in?again=account");
        assertThat(post("/account/passkeys")).contains("/sign-in?again=account");
    }

    @Test
    void theMailboxAloneCannotTouchPasskeys() {
        onlyTheButton();
        addPasskey("My phone");
        signOut();
        enterByLink();
        assertThat(page.getByText("My phone").first()).isVisible();
        assertThat(page.getByText("Rename or remove")).hasCount(0);
        for (var change : new String[] {"/account/passkeys/options", "/account/passkeys/remove"}) {
            assertThat(post(change)).contains("/second-step?again=account");
        }
    }

    @Test
    void whoeverHasLostEveryPasskeyTakesARecoveryCodeAndMakesAnotherOne() {
        onlyTheButton();
        addPasskey("My phone");
        button("Make recovery codes").click();
        var code = page.locator(".recovery li").first().textContent();
        button("They are in a safe place, go on").click();
        signOut();
        devices.send("WebAuthn.removeVirtualAuthenticator", json("authenticatorId", authenticator));
        enterByLink();
        assertThat(page.getByText("Rename or remove")).hasCount(0);
        page.getByText("Sign in once more").click();
        page.waitForURL("**/second-step?**");
        page.getByText("Use a recovery code").click();
        page.getByLabel("Recovery code").fill(code);
        button("Use this code").click();
        page.waitForURL(address -> address.contains("/account"));
        page.getByText("Rename or remove").click();
        button("Remove").click();
        assertThat(page.getByText("My phone")).hasCount(0);
        authenticator = authenticator();
        addPasskey("New phone");
    }

    @Test
    void aPasskeyIsTheSecondStepToo() {
        onlyTheButton();
        addPasskey("My phone");
        signOut();
        enterByLink();
        page.navigate("http://localhost:" + port + "/sign-in?surely&to=/who-am-i");
        button("Use a passkey").click();
        page.waitForURL(address -> address.endsWith("/who-am-i"));
        assertThat(page.content()).contains("acr=two-factors");
    }

    @Test
    void whoeverHasNoSecondStepSetsUpAPasskeyOnTheWay() {
        onlyTheButton();
        page.navigate("http://localhost:" + port + "/sign-in?surely&to=/who-am-i");
        button("Add a passkey").click();
        page.waitForURL(address -> address.endsWith("/who-am-i"));
        assertThat(page.content()).contains("acr=two-factors");
    }

    @Test
    void nobodyTouchesThePasskeysOfOthers() {
        addPasskey("My phone");
        var credential = database.sql()
                .sql(
                        "select credential_id from user_credentials c join account a on a.passkey_user = c.user_entity_user_id where email = ?")
                .param(email)
                .query(String.class)
                .single();
        var stranger = new Visitor(port);
        stranger.go(id("/sign-in")).submit("/demo", Map.of("role", "ngo"));
        stranger.go(id("/account")).submit("/account/passkeys/remove", Map.of("id", credential));
        stranger.go(id("/account")).submit("/account/passkeys/rename", Map.of("id", credential, "name", "Mine"));
        page.reload();
        assertThat(page.getByText("My phone").first()).isVisible();
    }

    private void addPasskey(String name) {
        page.getByLabel("Name for a new passkey").fill(name);
        button("Add a passkey").click();
        assertThat(page.getByText(name).first()).isVisible();
    }

    /** The virtual finger takes whatever the browser offers in the address field at once. */
    private void onlyTheButton() {
        context.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)");
    }

    private void usePasskey() {
        button("Sign in with a passkey").click();
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void signOut() {
        page.navigate(id("/account"));
        button("Sign out").click();
        assertThat(page.getByText("You have signed out").first()).isVisible();
    }

    private void enterByLink() {
        page.navigate(id("/sign-in"));
        page.fill("#email", email);
        page.click("form[action='/sign-in'] button");
        assertThat(page.getByText("Check your mail").first()).isVisible();
        page.navigate(database.sql()
                .sql(
                        "select link from letter where recipient = ? and link like '%/link/%' order by created_at desc limit 1")
                .param(email)
                .query(String.class)
                .single());
        button("Sign in").click();
        page.waitForURL(address -> address.contains("/account"));
    }

    private String post(String path) {
        return (String) page.evaluate(
                "path => fetch(path, {method: 'POST', headers: {'X-XSRF-TOKEN':"
                        + " document.querySelector('[name=_csrf]').value}}).then(answer => answer.url)",
                path);
    }

    private void age() {
        database.sql()
                .sql(
                        "update sign_in_session set authenticated_at = now() - interval '1 hour' where account_id in (select id from account where email = ?)")
                .param(email)
                .update();
    }

    private String letters() {
        return database.sql()
                .sql("select string_agg(text, ' ') from letter where recipient = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private String authenticator() {
        var options = json(
                "protocol", "ctap2",
                "transport", "internal",
                "hasResidentKey", true,
                "hasUserVerification", true,
                "isUserVerified", true,
                "automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        return devices.send("WebAuthn.addVirtualAuthenticator", request)
                .get("authenticatorId")
                .getAsString();
    }

    private static JsonObject json(Object... pairs) {
        var json = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] instanceof Boolean flag) {
                json.addProperty((String) pairs[i], flag);
            } else {
                json.addProperty((String) pairs[i], (String) pairs[i + 1]);
            }
        }
        return json;
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var field : form.split("&")) {
            var pair = field.split("=", 2);
            fields.put(pair[0], java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return fields;
    }

    private String id(String path) {
        return "http://id.localhost:" + port + path;
    }
}
