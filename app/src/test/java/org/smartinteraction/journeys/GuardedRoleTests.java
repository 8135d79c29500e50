package org.smartinteraction.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.Authenticator;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.People;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;

/** A role that asks for a second step: from the builder, over the sign-in host, to the act. */
class GuardedRoleTests extends Journey {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @Autowired
    People people;

    String space;
    String email;

    @BeforeEach
    void aSpaceWithAnAdministratorAndAnOfficial() {
        var tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        space = tenant.label();
        email = UUID.randomUUID() + "@people.example";
        tenants.run(tenant.id(), () -> {
            spaces.begin(templates.find("village").orElseThrow().space());
            people.invite("admin@demo.example", "Admin", Set.of("admin"), null);
            people.invite(email, "Ольга Посадова", Set.of("official"), null);
        });
    }

    @Test
    void anOfficialSetsUpASecondStepOnTheWayToWhatTheRoleAllows() {
        var official = person(Screen.PHONE, "uk");
        entersByLink(official, "/news/new");
        official.seesHeading("Написати новину");
        var elsewhere = official.address(space, "/");

        theAdministratorAsksForASecondStep();

        official.fills("Заголовок", "Ремонт мосту почався").pressesExactly("Опублікувати");
        official.sees("потребує другого кроку входу");
        official.opens(space, "/news/new").seesHeading("Ще один крок").findsNothingWrong();
        official.sees("діє тут лише після другого кроку входу").follows("Підтвердити зараз");
        official.page.waitForURL(url -> url.startsWith(official.address("id", "/second-step")));
        official.seesHeading("Налаштуйте другий крок").follows("Налаштувати застосунок");
        official.seesHeading("Налаштуйте застосунок для кодів");
        var app = new Authenticator(official.page.locator(".secret").textContent());
        official.fills("Код із застосунку", app.next()).presses("Увімкнути");
        official.seesHeading("Ваші запасні коди");
        assertThat(official.page.locator(".recovery li")).hasCount(10);
        official.presses("Вони в надійному місці");
        official.page.waitForURL(official.address(space, "/news/new"));

        official.seesHeading("Написати новину");
        assertThat(official.page.getByText("лише після другого кроку")).hasCount(0);
        official.fills("Заголовок", "Ремонт мосту почався").pressesExactly("Опублікувати");
        official.seesHeading("Ремонт мосту почався").findsNothingWrong();
        assertThat(official.page.url()).startsWith(elsewhere);
    }

    private void theAdministratorAsksForASecondStep() {
        var admin = person(Screen.DESK, "en");
        admin.signsIn("admin", space, "/builder/rules").seesHeading("Roles and rules");
        admin.sees("confirm a second step yourself").findsNothingWrong();
        admin.page
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Confirm it now"))
                .click();
        admin.page.waitForURL(url -> url.startsWith(admin.address("id", "/second-step")));
        admin.presses("Confirm for the demonstration");
        admin.page.waitForURL(admin.address(space, "/builder/rules"));
        admin.rests();
        admin.page
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Role “Official” asks for a second step"))
                .check();
        admin.rests();
        admin.findsNothingWrong().opens(space, "/builder/publish");
        admin.sees("Role “Official” now asks for a second step of signing in").findsNothingWrong();
        admin.page
                .locator("main")
                .getByRole(AriaRole.BUTTON)
                .getByText("Publish")
                .last()
                .click();
        admin.seesHeading("History");
    }

    private void entersByLink(Person person, String path) {
        person.page.navigate(person.address(space, "/sign-in?to=" + path));
        person.fills("Ваша електронна адреса", email).pressesExactly("Надіслати посилання");
        person.opens("id", "/outbox");
        person.page
                .locator("article")
                .filter(new Locator.FilterOptions().setHasText(email))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        person.pressesExactly("Увійти");
        person.page.waitForURL(person.address(space, path));
        person.rests();
    }
}
