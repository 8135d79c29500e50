package org.smartinteraction.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Somebody in front of a browser: reads what is on the page, presses what is named, and fills in what is labelled. */
final class Person {

    /** The machine may be busy with other things: what comes, comes within this time, in milliseconds. */
    private static final double PATIENCE = 60_000;

    /** Nothing is on its way from or to the server; pages without Vaadin are ready as they are. */
    private static final String AT_REST = """
            () => {
                const clients = window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients;
                return document.readyState === 'complete' && !!document.querySelector('h1')
                    && (!clients || Object.values(clients).every(client => !client.isActive || !client.isActive()));
            }""";

    private final int port;
    private final BrowserContext context;
    final Page page;

    Person(Browser browser, int port, Screen screen, String locale) {
        this.port = port;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale(locale)
                .setTimezoneId("Europe/Kyiv")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Opens a page of a host: {@code rudky}, {@code id}, or nothing for the platform. */
    Person opens(String label, String path) {
        page.navigate(address(label, path));
        rests();
        return this;
    }

    /** Enters a space by one of the buttons of the demonstration. */
    Person signsIn(String role, String label, String path) {
        page.navigate(address(label, "/sign-in?to=" + path));
        page.locator("button[name=role][value=" + role + "]").click();
        page.waitForURL(url -> url.startsWith(address(label, "/")));
        rests();
        return this;
    }

    String address(String label, String path) {
        return "http://" + (label.isEmpty() ? "" : label + ".") + "localhost:" + port + path;
    }

    Person sees(String words) {
        assertThat(page.getByText(words).filter(visible()).first()).isVisible();
        return this;
    }

    Person seesHeading(String words) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words))
                        .first())
                .isVisible();
        rests();
        return this;
    }

    Person presses(String name) {
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)));
        return this;
    }

    Person pressesExactly(String name) {
        press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
        return this;
    }

    Person follows(String name) {
        press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)));
        return this;
    }

    /** Presses a button of the form that lies over the page, and waits until it is gone. */
    Person answers(String name) {
        var dialog = dialog();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(dialog).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
        rests();
        return this;
    }

    Locator dialog() {
        return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
                .last();
    }

    Person fills(String label, String value) {
        var field = field(label);
        field.fill(value);
        field.blur();
        rests();
        return this;
    }

    /** Writes a whole number. */
    Person fillsNumber(String label, String value) {
        var field = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(label))
                .filter(visible())
                .last();
        field.fill(value);
        field.blur();
        rests();
        return this;
    }

    /** Writes a day: {@code 01.12.2029}. */
    Person fillsDay(String label, String day) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .filter(visible())
                .last();
        field.fill(day);
        field.press("Enter");
        rests();
        return this;
    }

    /** Opens a calendar and takes the day it begins with. */
    Person picksToday(String label) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
        // The calendar opens before a day in it has the focus; Enter that comes earlier only closes it again.
        page.waitForCondition(() -> {
            if (field.inputValue().isEmpty()) {
                if ("true".equals(field.getAttribute("aria-expanded"))) {
                    page.keyboard().press("Enter");
                } else {
                    field.press("ArrowDown");
                }
            }
            return !field.inputValue().isEmpty();
        });
        rests();
        return this;
    }

    /** Opens a list of suggestions and takes the first. */
    Person choosesFirst(String label) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .filter(visible())
                .last();
        field.click();
        page.getByRole(AriaRole.OPTION).first().click();
        rests();
        return this;
    }

    /** Writes into a field with suggestions and takes the first one that has the words. */
    Person chooses(String label, String words) {
        var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .filter(visible())
                .last();
        field.click();
        field.pressSequentially(words);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.keyboard().press("Tab");
        rests();
        return this;
    }

    /** Takes one of a short list that opens. */
    Person selects(String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .filter(visible())
                .last()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .last()
                .click();
        rests();
        return this;
    }

    Person picks(String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option))
                .last()
                .check();
        rests();
        return this;
    }

    Locator field(String label) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile(
                                        "^" + label.replaceAll("[^\\p{L}\\p{N} ]", "."), Pattern.CASE_INSENSITIVE)))
                .filter(visible())
                .last();
    }

    /** What axe and the eye find wrong with the page as it stands; nothing if it is fine. */
    List<String> faults() {
        rests();
        var faults = new ArrayList<String>();
        var axe = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        axe.setLegacyMode(true);
        for (var rule : axe.analyze().getViolations()) {
            rule.getNodes().stream()
                    .filter(node -> !vaadins(rule.getId(), node.getHtml()))
                    .forEach(node ->
                            faults.add(here() + ": " + rule.getId() + ": " + node.getTarget() + " " + node.getHtml()));
        }
        faults.addAll(misfits());
        return faults;
    }

    /**
     * What is wrong inside Vaadin's own components. A custom field is a group and says of itself that it must be filled
     * in, which a group may not; its label says so anyway. The cell of a grid that takes the focus of the keyboard counts
     * as a target that the link in it covers; it is no target of its own.
     */
    private static boolean vaadins(String rule, String html) {
        return (rule.equals("aria-allowed-attr") && html.startsWith("<vaadin-custom-field "))
                || (rule.equals("target-size") && html.startsWith("<td id=\"vaadin-grid-cell-"));
    }

    /** What hangs over the edge, and a page that does not say in one heading what it is. */
    List<String> misfits() {
        var misfits = new ArrayList<String>();
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            misfits.add(here() + ": wider than the window: " + page.evaluate("document.documentElement.scrollWidth"));
        }
        var headings = page.locator("h1").count();
        if (headings != 1) {
            misfits.add(here() + ": " + headings + " h1");
        }
        return misfits;
    }

    Person findsNothingWrong() {
        Assertions.assertThat(faults()).isEmpty();
        return this;
    }

    void rests() {
        page.waitForFunction(AT_REST);
    }

    void leave() {
        context.close();
    }

    private String here() {
        return page.url().replace(":" + port, "") + " at " + page.viewportSize().width;
    }

    private void press(Locator named) {
        named.filter(visible()).first().click();
        rests();
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
