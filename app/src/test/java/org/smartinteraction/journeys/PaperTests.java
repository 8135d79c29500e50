package org.smartinteraction.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.People;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;

/** The clerk of a service centre with a stack of paper forms, and with a person at the counter. */
class PaperTests extends Journey {

    private static final long TEN_SECONDS = 10_000;

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

    @BeforeEach
    void aSpaceWithAClerk() {
        var tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        space = tenant.label();
        tenants.run(tenant.id(), () -> {
            spaces.begin(templates.find("settlement").orElseThrow().space());
            people.invite("official@demo.example", "Clerk", Set.of("facilitator"), null);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "uk, PHONE, Почати стос, Внесено 2 бланки, У якому розділі, Нові потреби, Останні десять",
        "en, DESK, Begin the stack, 2 forms entered, In which section, New issues, The last ten"
    })
    void aStackIsEnteredByKeyboardAlone(
            String language, Screen screen, String begin, String count, String about, String form, String last) {
        var clerk = person(screen, language);
        clerk.signsIn("official", space, "/assistance/paper");
        clerk.findsNothingWrong();
        var keys = clerk.page.keyboard();
        clerk.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(form))
                .focus();
        keys.press("Space");
        clerk.rests();
        clerk.page
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile(about)))
                .focus();
        keys.press("ArrowDown");
        assertThat(clerk.page.getByRole(AriaRole.OPTION).first()).isVisible();
        keys.press("ArrowDown");
        keys.press("Enter");
        clerk.rests();
        tabsTo(clerk, begin);
        keys.press("Enter");
        clerk.page.waitForFunction("document.activeElement.matches('vaadin-text-field input')");

        for (var name : new String[] {"Марія Коваленчук", "Петро Гринь"}) {
            long began = System.nanoTime();
            keys.type(name);
            keys.press("Tab");
            keys.type("1951");
            keys.press("Tab");
            keys.press("Tab");
            keys.type("Темно біля школи, де ходить " + name);
            keys.press("Tab");
            keys.type("вул. Шкільна, 3");
            keys.press("Enter");
            assertThat(clerk.page
                            .getByRole(AriaRole.LISTITEM)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name)))
                    .isVisible();
            clerk.rests();
            assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(TEN_SECONDS);
        }
        clerk.seesHeading(last).sees(count);
        // What cannot be stored stays in the fields.
        keys.type("Степан");
        keys.press("Enter");
        assertThat(clerk.page.getByRole(AriaRole.ALERT).first()).not().isEmpty();
        assertThat(clerk.page.evaluate("document.activeElement.value")).isEqualTo("Степан");
        clerk.findsNothingWrong();
    }

    @ParameterizedTest
    @CsvSource({
        "uk, DESK, Ім’я та прізвище, Зберегти й діяти, Ви дієте від імені, Завершити, Квитанція",
        "en, PHONE, Name, Save and act, You act for, Finish, Receipt"
    })
    void somebodyAtTheCounterIsActedForVisiblyAndGetsAReceipt(
            String language, Screen screen, String name, String save, String bar, String finish, String receipt) {
        var clerk = person(screen, language);
        clerk.signsIn("official", space, "/assistance/new");
        clerk.fills(name, "Марія Коваленчук").findsNothingWrong();
        clerk.presses(save);
        clerk.page.waitForURL(clerk.address(space, "/"));
        clerk.sees(bar).findsNothingWrong();
        clerk.opens(space, "/issues").sees(bar).findsNothingWrong();

        clerk.presses(finish);
        clerk.seesHeading(receipt).findsNothingWrong();
        assertThat(clerk.page.locator(".si-claim-code").textContent()).matches("\\w{4}-\\w{4}-\\w{4}");
        assertThat(clerk.page.getByText(bar).count()).isZero();
    }

    private static void tabsTo(Person person, String button) {
        for (int i = 0; i < 30; i++) {
            var at = person.page.evaluate("document.activeElement.textContent");
            if (String.valueOf(at).strip().equals(button)) {
                return;
            }
            person.page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by keyboard: " + button);
    }
}
