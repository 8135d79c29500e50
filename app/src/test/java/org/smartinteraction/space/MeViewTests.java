package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Standings;
import org.smartinteraction.people.TextMessages;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A member's own page, in a village that lets only known residents of 14 years propose solutions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MeViewTests extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext beans;

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

    @Autowired
    Standings standings;

    @Autowired
    Verifications verifications;

    @Autowired
    TextMessages messages;

    Tenant tenant;
    Member admin;
    Member oksana;

    @BeforeEach
    void aVillageWithARule() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        var start = templates.find("village").orElseThrow().space();
        var rule = new ActionRule("solutions.propose", true, 3, 14, true, true);
        within(() -> spaces.begin(SpaceEdit.ruled(
                start,
                start.roles(),
                start.sectors(),
                start.verification(),
                new Statute(start.statute().rules(), List.of(rule)))));
        admin = within(() -> people.invite("admin@example.org", "Admin", Set.of("admin"), null));
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
    }

    @Test
    void aMemberReadsWhatTheyCanDoAndWhatIsMissingForTheRestAndWhereToGo() {
        var page = page();

        assertThat(text(page)).contains("You can read, report issues,").doesNotContain("one represents");
        assertThat(text(page))
                .contains("To propose solutions, you still need to show who you are: “Confirmed at the council”,"
                        + " be 14 years old: say when you were born, live in the community: add your address.");
        assertThat(all(page).filter(Anchor.class::isInstance).map(Anchor.class::cast))
                .extracting(Anchor::getHref)
                .contains("/me#known", "/me#age", "/me#addresses");
    }

    @Test
    void whatIsThereIsNotAskedForAgain() {
        within(() -> people.as(admin, () -> {
            verifications.confirm(oksana.id(), "office", "passport", "123", null, null);
            return 0;
        }));
        within(() -> people.as(oksana, () -> {
            standings.say(LocalDate.now().minusYears(20), false);
            return 0;
        }));

        assertThat(text(page()))
                .contains("To propose solutions, you still need to live in the community: add your address.");
    }

    @Test
    void aWayThatThisDeploymentDoesNotHaveIsNoButton() {
        var page = page();

        assertThat(text(page)).contains("“State electronic identity”: not available here yet");
        assertThat(all(page).filter(Anchor.class::isInstance).map(Anchor.class::cast))
                .extracting(Anchor::getHref)
                .noneMatch(address -> address.startsWith("/account"));
    }

    @Test
    void aTelephoneIsShownByTheCodeThatWasSentToIt() {
        within(() -> people.as(oksana, () -> {
            var page = attached();
            field(page, "Telephone number").setValue("000 " + (1_000_000 + (int) (Math.random() * 8_000_000)));
            press(page, "Send me a code");
            field(page, "Code from the message").setValue("12");
            press(page, "Confirm");
            assertThat(field(page, "Code from the message").isInvalid()).isTrue();
            return 0;
        }));
        var code = messages.kept().stream()
                .map(TextMessages.Kept::text)
                .filter(text -> text.startsWith(tenant.name(Locale.ENGLISH)))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".* (\\d{6})\\..*", "$1");
        within(() -> people.as(oksana, () -> {
            var page = attached();
            field(page, "Code from the message").setValue(code);
            press(page, "Confirm");
            assertThat(text(attached())).contains("Telephone number").contains("counts until");
            return 0;
        }));
    }

    private Component page() {
        return within(() -> people.as(oksana, this::attached));
    }

    private Component attached() {
        var page = beans.getAutowireCapableBeanFactory().createBean(MeView.class);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(page);
        return page;
    }

    private static TextField field(Component page, String label) {
        return all(page)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void press(Component page, String text) {
        all(page)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(MeViewTests::all));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }
}
