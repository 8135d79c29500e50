package org.smartinteraction.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** From the front page of the platform to a space of one's own, shaped and published. */
class StartingASpaceTests extends Journey {

    @Test
    void anAdministratorOpensASpaceForTheirHromadaAndShapesIt() {
        var person = person(Screen.DESK, "en");
        person.opens("", "/").findsNothingWrong().follows("Start your space").seesHeading("Start your community");
        person.fills("Name or KATOTTG code", "Броди").sees("Found: 1").findsNothingWrong();
        person.presses("Choose: ")
                .seesHeading("What do you want to begin with?")
                .findsNothingWrong();
        person.presses("Choose the template “Settlement community”").seesHeading("Address, languages and colour");
        person.fills("Address of the space", "brody-together").sees("is free");
        person.page.locator("input[type=color]").fill("#7a4b00");
        person.findsNothingWrong().presses("Continue").seesHeading("Check and confirm");
        person.fills("E-mail address", "head@brody.example").findsNothingWrong();
        person.page.getByRole(AriaRole.BUTTON, named("Confirm by e-mail")).click();
        confirmByLetter(person);
        person.seesHeading("Your space is ready").findsNothingWrong().follows("Open brody-together.localhost");
        person.page.waitForURL(url -> url.startsWith(person.address("brody-together", "/")));
        person.rests();
        renameASection(person);
    }

    private static void confirmByLetter(Person person) {
        person.page.waitForURL(url -> url.startsWith(person.address("id", "/")));
        person.fills("Your e-mail address", "head@brody.example")
                .pressesExactly("Send me a link")
                .seesHeading("Check your mail");
        person.opens("id", "/outbox").follows("Open the link").seesHeading("One more step");
        person.page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        person.page.waitForURL(url -> url.startsWith(person.address("", "/start/confirm/")));
        person.rests();
    }

    private static void renameASection(Person person) {
        person.opens("brody-together", "/builder").seesHeading("Sections").findsNothingWrong();
        person.page
                .locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Issues"))
                .first()
                .click();
        person.seesHeading("Issues").fills("Name, English", "What Brody needs").seesHeading("What Brody needs");
        person.findsNothingWrong().opens("brody-together", "/builder/publish").sees("becomes “What Brody needs”");
        person.findsNothingWrong()
                .page
                .locator("main")
                .getByRole(AriaRole.BUTTON)
                .getByText("Publish")
                .last()
                .click();
        person.seesHeading("History").findsNothingWrong().opens("brody-together", "/issues");
        assertThat(person.page
                        .getByRole(AriaRole.NAVIGATION)
                        .getByText("What Brody needs")
                        .first())
                .isVisible();
        person.seesHeading("What Brody needs");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
