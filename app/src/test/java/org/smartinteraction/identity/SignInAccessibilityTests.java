package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartinteraction.Authenticator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the sign-in host in a browser, without script, and what axe says of each. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInAccessibilityTests {

    @Autowired
    IdentityDatabase database;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"uk-UA, 320, DARK", "en-GB, 1280, LIGHT"})
    void everyPageIsAccessible(String locale, int width, ColorScheme scheme) {
        var id = "http://id.localhost:" + port;
        try (var playwright = Chromium.playwright();
                var browser = playwright.chromium().launch(Chromium.options())) {
            var page = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, 700)
                            .setLocale(locale)
                            .setColorScheme(scheme))
                    .newPage();
            page.setDefaultTimeout(120_000);
            page.navigate(id + "/sign-in?at=localhost&to=/");
            check(page);
            page.fill("#email", "nobody");
            page.click("form[action='/sign-in'] button");
            check(page);
            assertThat(page.locator("#email").getAttribute("aria-invalid")).isEqualTo("true");
            page.fill("#email", locale + "@people.example");
            page.click("form[action='/sign-in'] button");
            check(page);
            page.navigate(id + "/outbox");
            check(page);
            page.navigate(database.sql()
                    .sql("select link from letter where recipient = ?")
                    .param(locale.toLowerCase() + "@people.example")
                    .query(String.class)
                    .single());
            check(page);
            page.click("form[action=''] button, form:not([action]) button");
            page.waitForURL(address -> !address.contains("/link/"));
            page.navigate(id + "/account?at=localhost&to=/");
            assertThat(page.content()).contains(locale.toLowerCase() + "@people.example");
            check(page);
            page.navigate(id + "/sign-in?again=account");
            check(page);
            page.navigate(id + "/second-step?again=surely&at=localhost&to=/");
            check(page);
            page.click("a[href^='/account/codes']");
            check(page);
            page.fill("#code", "000000");
            page.click("form[action='/account/codes'] button");
            check(page);
            assertThat(page.locator("#code").getAttribute("aria-invalid")).isEqualTo("true");
            var app = new Authenticator(page.locator(".secret").textContent());
            page.fill("#code", app.next());
            page.click("form[action='/account/codes'] button");
            assertThat(page.locator(".recovery li").count()).isEqualTo(10);
            check(page);
            page.navigate(id + "/account?at=localhost&to=/");
            check(page);
            page.navigate(id + "/second-step?at=localhost&to=/");
            page.locator("summary").click();
            check(page);
            page.fill("#code", "000000");
            page.click("form:has(#code) button");
            check(page);
            page.locator("summary").click();
            page.fill("#recovery", "ABCD");
            page.click("form:has(#recovery) button");
            assertThat(page.locator("#recovery").getAttribute("aria-invalid")).isEqualTo("true");
            check(page);
            for (var path : new String[] {"/link/unknown", "/nothing", "/sign-out", "/failed"}) {
                page.navigate(id + path);
                check(page);
            }
        }
    }

    private static void check(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found)
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits the width", page.url())
                .isEqualTo(true);
    }
}
