package org.smartinteraction.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartinteraction.people.SignedIn;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.OnThePlatform;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OnThePlatform.class)
class PlatformViewsTests extends SpringBrowserlessTest {

    private static final String TURKA = "UA46080190000096121";

    @Autowired
    SpaceRequests requests;

    @Autowired
    TenantDirectory directory;

    @Autowired
    TenantRegistry registry;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Templates templates;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Texts.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyPageOfThePlatformHasOneHeading() {
        signIn("operator@platform.example");
        for (var page : List.<Class<? extends Component>>of(
                PlatformHomeView.class,
                ParticipantsView.class,
                StartView.class,
                OperatorView.class,
                OperatorRequestsView.class,
                OperatorProvisionView.class,
                OperatorAreasView.class)) {
            navigate(page);
            assertThat($(H1.class).all()).as(page.getSimpleName()).hasSize(1);
        }
    }

    @Test
    void nobodyButAnOperatorSeesTheConsole() {
        signIn("head@village.example");

        navigate(OperatorView.class);

        assertThat($(Grid.class).all()).isEmpty();
        assertThat($(H1.class).single().getText()).isEqualTo(Texts.t("ui.problem.refused"));
    }

    @Test
    void aSettlementLeadsToItsHromadaWithRaionAndOblast() {
        navigate(StartView.class);

        test($(TextField.class).single()).setValue("сколе");

        assertThat(button("Choose: Skolivska hromada").isVisible()).isTrue();
        assertThat(texts()).contains("Stryiskyi raion, Lviv oblast").contains("UA46100190000081766");
    }

    @Test
    void aCommunityWalksFromTheRegisterToItsSpace() {
        signIn("head@turka.example");
        navigate(StartView.class);
        test($(TextField.class).single()).setValue(TURKA);
        test(button("Choose: Turkivska hromada")).click();
        test(button("Choose the template “Village community”")).click();

        var label = field("Address of the space");
        assertThat(label.getValue()).isEqualTo("turka");
        test(label).setValue("турка");
        assertThat(label.isInvalid()).isTrue();
        assertThat(label.getErrorMessage()).endsWith("By the official table that is: turka");
        test(label).setValue("turka-hromada");
        assertThat(label.isInvalid()).isFalse();
        test(buttonNamed("Continue")).click();

        assertThat($(EmailField.class).single().getValue()).isEqualTo("head@turka.example");
        test(buttonNamed("Confirm by e-mail")).click();

        assertThat($(H1.class).single().getText()).isEqualTo("Your space is ready");
        var tenant = directory.byHost("turka-hromada.localhost").orElseThrow();
        assertThat(tenant.area()).isEqualTo(TURKA);

        // The same link again, and again the search: nothing more is made.
        navigate(ConfirmedView.class, Map.of("request", requestOf(tenant).toString()));
        assertThat($(H1.class).single().getText()).isEqualTo("Your space is ready");
        navigate(StartView.class);
        test($(TextField.class).single()).setValue(TURKA);
        assertThat(texts()).contains("Has a space already: turka-hromada.localhost");
    }

    @Test
    void theConfirmationLinkToldToAStrangerGivesNothingAway() {
        var tenant = new UUID(0, 1);

        navigate(ConfirmedView.class, Map.of("request", tenant.toString()));

        assertThat($(H1.class).single().getText()).isEqualTo(Texts.t("ui.problem.refused"));
    }

    @Test
    void anOperatorFindsSuspendsAndErasesASpace() {
        var tenant = provisioning.provision(
                new NewSpace(
                        null,
                        templates.find("regional-council").orElseThrow(),
                        "donor-programme",
                        Map.of("uk", "Програма донора", "en", "Donor programme"),
                        List.of(),
                        null,
                        null),
                _ -> {});
        signIn("operator@platform.example");
        navigate(OperatorView.class);
        var view = (OperatorView) getCurrentView();
        test(view.search).setValue("donor-programme");
        assertThat(test(view.grid).size()).isOne();

        registry.status(tenant.id(), Tenant.Status.SUSPENDED);
        navigate(OperatorSpaceView.class, Map.of("space", tenant.id().toString()));
        test(buttonNamed("Resume the space")).click();
        assertThat(directory.byId(tenant.id()).orElseThrow().status()).isEqualTo(Tenant.Status.ACTIVE);

        var typed = field("To erase it, type its name: Donor programme");
        test(typed).setValue("Donor");
        test(buttonNamed("Erase the space for good")).click();
        assertThat(typed.isInvalid()).isTrue();
        test(typed).setValue("Donor programme");
        test(buttonNamed("Erase the space for good")).click();
        assertThat(directory.byHost("donor-programme.localhost")).isEmpty();
    }

    private UUID requestOf(Tenant tenant) {
        return jdbc.sql("select id from space_request where space_id = ?")
                .param(tenant.id())
                .query(UUID.class)
                .single();
    }

    private Button button(String label) {
        return one(button -> button.getAriaLabel().orElse("").equals(label));
    }

    private Button buttonNamed(String text) {
        return one(button -> button.getText().equals(text));
    }

    private Button one(Predicate<Button> which) {
        return $(Button.class).all().stream().filter(which).findFirst().orElseThrow();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String texts() {
        var page = new StringBuilder();
        $(Anchor.class).all().forEach(anchor -> page.append(anchor.getText()).append('\n'));
        page.append(((Component) getCurrentView()).getElement().getTextRecursively());
        return page.toString();
    }

    private static void signIn(String email) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new SignedIn(email.toLowerCase(Locale.ROOT), email, "en"), "", List.of()));
    }
}
