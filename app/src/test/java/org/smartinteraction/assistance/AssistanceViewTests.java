package org.smartinteraction.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartinteraction.InASpace;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a window shows of acting for somebody, and that it does nothing in a name that it does not show. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(InASpace.class)
class AssistanceViewTests extends SpringBrowserlessTest {

    @Autowired
    Assistance assistance;

    @Autowired
    ErrandSession session;

    @Autowired
    ActingBar acting;

    @Autowired
    Supports supports;

    @Autowired
    People people;

    final UUID subject = UUID.randomUUID();

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Texts.ENGLISH);
    }

    @AfterEach
    void finish() {
        session.finish();
    }

    @Test
    void everyPageSaysForWhomOneActs() {
        begin();

        UI.getCurrent().navigate("issues");

        assertThat(bar()).contains("You act for Maria Koval").contains(Texts.date(LocalDate.now()));
    }

    @Test
    void aWindowThatShowsNobodyDoesNothingForSomebody() {
        UI.getCurrent().navigate("issues");
        var stamp = UUID.randomUUID();
        var maria = consenting();
        // As if it had begun in another window of the same session.
        var clerk = people.requireMe().id();
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        "smart.acts-for." + Tenancy.tenant().id(),
                        new ErrandSession.Held(
                                stamp, maria, clerk, System.currentTimeMillis(), System.currentTimeMillis(), null));

        assertThatThrownBy(() -> supports.add(subject)).hasMessage("assistance.refusal.outdated");
        assertThat(supports.count(subject)).isZero();
    }

    @Test
    void aWindowThatStillShowsSomebodyDoesNothingForOneself() {
        begin();
        UI.getCurrent().navigate("issues");
        VaadinSession.getCurrent()
                .getSession()
                .removeAttribute("smart.acts-for." + Tenancy.tenant().id());

        assertThatThrownBy(() -> supports.add(subject)).hasMessage("assistance.refusal.outdated");
        assertThat(supports.count(subject)).isZero();
    }

    @Test
    void whatHasEndedIsSaidAndNothingIsDoneUntilItIsKnown() {
        var maria = begin();
        people.asOneself(() -> {
            assistance.withdraw(maria);
            return maria;
        });
        assertThatThrownBy(() -> supports.add(subject)).hasMessage("assistance.refusal.consent");

        UI.getCurrent().navigate("issues");
        UI.getCurrent().setLocale(Texts.ENGLISH);

        assertThat(bar()).contains("You no longer act for Maria Koval");
        session.finish();
        assertThat(supports.add(subject)).isTrue();
    }

    @Test
    void theOnesOwnPageIsNotThePersons() {
        begin();

        assertThatThrownBy(() -> people.requireOneself()).hasMessage("people.refusal.on-behalf");
        assertThat(people.oneself().orElseThrow().name()).isEqualTo("Admin");
    }

    @Test
    void aWrongCodeIsSaidBesideTheField() {
        var resident = people.invite("resident@example.org", "Resident", Set.of(), null);

        people.run(resident, () -> {
            UI.getCurrent().navigate("me/claim");
            var code = $(TextField.class).first();
            code.setValue("ABCD-EFGH-JKMN");
            test($(com.vaadin.flow.component.button.Button.class)
                            .withText("Make it mine")
                            .first())
                    .click();

            assertThat(code.isInvalid()).isTrue();
            assertThat(code.getErrorMessage()).contains("after five wrong ones");
        });
    }

    @Test
    void aMemberFindsTheWayToTypeACode() {
        UI.getCurrent().navigate("me");

        assertThat($(Paragraph.class).all().stream()
                        .flatMap(each -> each.getChildren())
                        .filter(Anchor.class::isInstance)
                        .map(each -> ((Anchor) each).getHref()))
                .contains("/me/claim");
    }

    @Test
    void theNextPersonIsOfferedOnceOneHasFinished() {
        var maria = begin();

        UI.getCurrent().navigate("assistance/" + maria + "/receipt");
        assertThat($(Anchor.class).all().stream().map(Anchor::getText)).doesNotContain("Next person");

        session.finish();
        UI.getCurrent().navigate("issues");
        UI.getCurrent().navigate("assistance/" + maria + "/receipt");
        assertThat($(Anchor.class).all().stream().map(Anchor::getText)).contains("Next person");
    }

    /** What stands over every page. */
    /** In English also where the page was begun anew. */
    private String bar() {
        speakEnglish();
        return acting.bar().map(bar -> bar.getElement().getTextRecursively()).orElse("");
    }

    private UUID consenting() {
        var maria = assistance.enter(Entry.of("Maria Koval"));
        assistance.consent(maria, Consent.Kind.PAPER, "", "", LocalDate.now(), null);
        return maria;
    }

    private UUID begin() {
        var maria = consenting();
        assistance.begin(maria);
        return maria;
    }
}
