package org.smartinteraction.sections.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SolutionsViewsTests extends SpringBrowserlessTest {

    private static final Wording WORDING =
            new Wording("Світло на дорозі до школи", "Дванадцять ліхтарів.", "Поставимо ліхтарі.");

    @Autowired
    SolutionSpace space;

    @Autowired
    Desk desk;

    @Autowired
    SolutionsSection type;

    SolutionSpace.Here here;

    @BeforeEach
    void aVillage() {
        here = space.add();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void anEmptyListInvitesToProposeTheFirst() {
        var view = visitor();
        assertThat(text(view)).contains("There are no solutions yet", "Propose a solution");
        assertThat(find(H1.class, view).all()).hasSize(1);
    }

    @Test
    void theListIsFilteredByTheAddress() {
        idea();
        assertThat(text(visitor())).contains(WORDING.title(), "1 solution");
        assertThat(text(space.visit(here, () -> view(Map.of("state", List.of("refused"))))))
                .contains("Nothing fits")
                .doesNotContain(WORDING.title());
        assertThat(text(space.visit(here, () -> view(Map.of("q", List.of("школою"), "goal", List.of("11"))))))
                .contains(WORDING.title());
    }

    @Test
    void aDraftIsNoPageForStrangers() {
        var id = draft();
        assertThatThrownBy(() -> space.visit(here, () -> view(Map.of(), id.toString())))
                .isInstanceOf(NoSuchPage.class);
        assertThat(text(as(here.ngo(), id.toString()))).contains("Only the team sees this draft");
    }

    @Test
    void aVisitorIsToldWhatItIsWhereItStandsAndWhatTheyCanDo() {
        var id = idea();
        var view = space.visit(here, () -> view(Map.of(), id.toString()));
        assertThat(text(view)).contains(WORDING.title(), "Idea", "What happens next", "Support", "Offer help");
        assertThat(buttons(view)).doesNotContain("Send to review", "Add a need", "Add a source of money");
        assertThat(find(H1.class, view).all()).hasSize(1);
    }

    @Test
    void onlyTheTeamIsOfferedTheNextStepAndOnlyOfficialsTheDecision() {
        var id = idea();
        assertThat(buttons(as(here.ngo(), id.toString()))).contains("Send to review", "Add a need");
        assertThat(buttons(as(here.resident(), id.toString()))).doesNotContain("Send to review", "Add a need");
        space.run(
                here,
                here.ngo(),
                () -> desk.progress().submit(id, "Відділ освіти", Moment.today().plusDays(9), ""));
        assertThat(buttons(as(here.official(), id.toString()))).contains("Accept", "Return for revision", "Refuse");
        assertThat(buttons(as(here.ngo(), id.toString()))).doesNotContain("Accept", "Refuse");
        assertThat(text(as(here.official(), "review"))).contains(WORDING.title(), "Відділ освіти", "9 days left");
    }

    @Test
    void theSmartCheckReadsAlong() {
        space.as(here, here.resident(), () -> {
            var view = view(Map.of(), "new");
            assertThat(text(view)).contains("Give it a title", "Choose a sustainable development target");
            test(find(TextField.class, view).first()).setValue("Світло на дорозі");
            assertThat(text(view)).doesNotContain("Give it a title");
            return view;
        });
    }

    @Test
    void whoSavesSecondIsShownTheDifferenceAndKeepsTheirText() {
        var id = idea();
        space.run(here, here.ngo(), () -> desk.team().invite(id, "resident@demo.example"));
        space.as(here, here.resident(), () -> {
            var view = view(Map.of(), id.toString(), "edit");
            people(
                    here.ngo(),
                    () -> desk.solutions().rewrite(id, 1, new Wording(WORDING.title(), "Чотирнадцять.", "")));
            var areas = find(TextArea.class, view).all();
            test(areas.getFirst()).setValue("Шістнадцять ліхтарів.");
            press(view, "Save the version");
            assertThat(text(view)).contains("Someone else saved a version", "Чотирнадцять", "Шістнадцять");
            press(view, "Save mine as the next version");
            assertThat(desk.solutions().see(id).wording().summary()).isEqualTo("Шістнадцять ліхтарів.");
            assertThat(desk.solutions().see(id).revision()).isEqualTo(3);
            return view;
        });
        var versions = as(here.ngo(), id.toString(), "versions");
        assertThat(text(versions)).contains("Version 3", "Version 2", "removed:", "added:");
    }

    @Test
    void aStrangerDoesNotEdit() {
        var id = idea();
        assertThatThrownBy(() -> as(here.resident(), id.toString(), "edit")).isInstanceOf(Refusal.class);
    }

    @Test
    void proposingAsksAVisitorToSignIn() {
        assertThatThrownBy(() -> space.visit(here, () -> view(Map.of(), "new")))
                .isInstanceOf(Refusal.class)
                .hasMessage("people.refusal.sign-in");
    }

    private void people(Member member, Runnable action) {
        space.people(member, action);
    }

    private UUID draft() {
        return space.as(
                here,
                here.ngo(),
                () -> desk.solutions().propose(here.section().id(), WORDING, List.of(), List.of("11.2"), true));
    }

    private UUID idea() {
        var id = draft();
        space.run(here, here.ngo(), () -> desk.progress().publish(id));
        return id;
    }

    private Component visitor() {
        return space.visit(here, () -> view(Map.of()));
    }

    private Component as(Member member, String... path) {
        return space.as(here, member, () -> view(Map.of(), path));
    }

    private Component view(Map<String, List<String>> query, String... path) {
        var view = type.view(new Visit(here.section(), Arrays.asList(path), query));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private void press(Component view, String label) {
        test(find(Button.class, view).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> buttons(Component view) {
        return find(Button.class, view).all().stream().map(Button::getText).toList();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively() + " " + view.getElement().getOuterHTML();
    }
}
