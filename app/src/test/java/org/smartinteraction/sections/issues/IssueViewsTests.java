package org.smartinteraction.sections.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.space.NoSuchPage;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.space.Visit;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IssueViewsTests extends SpringBrowserlessTest {

    private static final Place SCHOOL = new Place("вул. Шкільна, 1", 49.6530, 23.4880, null);

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @Autowired
    Issues issues;

    @Autowired
    IssueReader reader;

    @Autowired
    Supports supports;

    @Autowired
    IssuesSection type;

    Tenant tenant;
    Section section;
    Member oksana;
    Member petro;
    Member official;

    @BeforeEach
    void aVillage() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        within(() -> spaces.begin(templates.find("village").orElseThrow().space()));
        section = within(() -> spaces.firstOf("issues").orElseThrow());
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
        petro = within(() -> people.invite("petro@example.org", "Petro", Set.of(), null));
        official = within(() -> people.invite("official@example.org", "Office", Set.of("official"), null));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void anEmptyListSaysHowToBegin() {
        var view = within(() -> visit(Map.of()));
        assertThat(text(view)).contains(Texts.t("issues.empty"));
        assertThat(links(view)).contains("/issues/new");
    }

    @Test
    void aVisitorSeesTheListAndFiltersIt() {
        report("Не світить ліхтар біля школи", "");
        report("Яма на дорозі", "");
        var view = within(() -> visit(Map.of()));
        assertThat(text(view)).contains("Не світить ліхтар біля школи", "Яма на дорозі", Texts.t("issues.found", 2));
        within(() -> {
            test(find(TextField.class, view).first()).setValue("ліхтарі");
            return view;
        });
        assertThat(text(view)).contains("ліхтар", Texts.t("issues.found", 1)).doesNotContain("Яма");
        assertThat(text(within(() -> visit(Map.of("state", List.of("solved"))))))
                .contains(Texts.t("issues.empty.filtered"));
    }

    @Test
    void everyViewHasOneHeadingAndNoTextMissing() {
        var id = report("Не світить ліхтар біля школи", "Темно");
        for (var path : List.of(List.<String>of(), List.of("new"), List.of("queue"), List.of(id.toString()))) {
            for (var language : Texts.languages()) {
                UI.getCurrent().setLocale(language);
                var view = as(official, () -> visit(path, Map.of()));
                assertThat(find(H1.class, view).all()).as("%s", path).hasSize(1);
                assertThat(text(view)).as("%s", path).doesNotContain("[issues.", "[engagement.", "[ui.");
            }
        }
    }

    @Test
    void whoeverWritesAboutAKnownNeedIsToldAndCanJoinIt() {
        var known = report("Не світить ліхтар біля школи", "Темно");
        var form = (IssueForm) as(petro, () -> visit(List.of("new"), Map.of()));
        as(petro, () -> {
            test(form.title).setValue("Біля школи не світять ліхтарі");
            return form;
        });
        assertThat(text(form)).contains(Texts.t("issues.alike", 1), "Не світить ліхтар біля школи");
        var join = find(Button.class, form).all().stream()
                .filter(button -> button.getText().equals(Texts.t("issues.support.add")))
                .findFirst()
                .orElseThrow();
        as(petro, () -> {
            test(join).click();
            return join;
        });
        assertThat(within(() -> supports.members(known))).containsExactlyInAnyOrder(oksana.id(), petro.id());
        assertThat(text(form)).contains(Texts.t("issues.support.added"));
    }

    @Test
    void aReportWithoutAPlaceIsAskedForOneAndNothingTypedIsLost() {
        var form = (IssueForm) as(petro, () -> visit(List.of("new"), Map.of()));
        as(petro, () -> {
            test(form.title).setValue("Немає лавки в парку");
            send(form);
            return form;
        });
        assertThat(text(form)).contains(Texts.t("issues.refusal.place"));
        assertThat(form.title.getValue()).isEqualTo("Немає лавки в парку");
        var again = (IssueForm) as(petro, () -> attached(visit(List.of("new"), Map.of())));
        assertThat(again.title.getValue()).isEqualTo("Немає лавки в парку");
    }

    @Test
    void markupAndOtherScriptsAreShownAsText() {
        var id = report("<img src=x onerror=alert(1)>", "<b>жирно</b> שלום 🙂");
        var view = within(() -> visit(List.of(id.toString()), Map.of()));
        assertThat(find(H1.class, view).single().getText()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(text(view)).contains("<b>жирно</b> שלום 🙂");
        assertThat(view.getElement().getOuterHTML()).contains("&lt;b&gt;").doesNotContain("<b>жирно");
    }

    @Test
    void aVisitorIsLedToSignInAndBack() {
        var id = report("Яма на дорозі", "");
        var view = within(() -> visit(List.of(id.toString()), Map.of()));
        assertThat(links(view)).contains("/sign-in?to=%2Fissues%2F" + id + "%3Fthen%3Dsupport");
        assertThat(buttons(view)).doesNotContain(Texts.t("issues.verb.acknowledge"));
    }

    @Test
    void anOfficialMovesAnIssueOnWithAReason() {
        var id = report("Яма на дорозі", "");
        var view = as(official, () -> visit(List.of(id.toString()), Map.of()));
        assertThat(buttons(view)).contains(Texts.t("issues.verb.acknowledge"), Texts.t("issues.merge"));
        var pressed = find(Button.class, view).all().stream()
                .filter(button -> button.getText().equals(Texts.t("issues.verb.solve")))
                .findFirst()
                .orElseThrow();
        as(official, () -> {
            test(pressed).click();
            var dialog = $(StepDialog.class).single();
            find(org.smartinteraction.ui.BusyButton.class, dialog).single().click();
            assertThat(dialog.reason.isInvalid()).isTrue();
            dialog.reason.setValue("Засипано щебенем");
            find(org.smartinteraction.ui.BusyButton.class, dialog).single().click();
            return dialog;
        });
        assertThat(within(() -> reader.find(id)).orElseThrow().state()).isEqualTo(State.SOLVED);
        assertThat(text(view)).contains("Засипано щебенем", Texts.t("issues.state.solved"));
    }

    @Test
    void theDeskIsForStaffOnly() {
        assertThatThrownBy(() -> as(oksana, () -> visit(List.of("queue"), Map.of())))
                .isInstanceOf(Refusal.class);
        report("Яма на дорозі", "");
        var queue = (IssueQueue) as(official, () -> visit(List.of("queue"), Map.of()));
        assertThat(as(official, () -> queue.grid.getGenericDataView().getItems().toList()))
                .hasSize(1);
    }

    @Test
    void theDeskAsksForItsRowsInPartsAndKnowsHowManyThereAre() {
        var first = report("Яма на дорозі", "");
        report("Темно біля школи", "");
        var third = report("Зламана лавка", "");
        assertThat(within(() -> reader.count(section.id(), Filter.ALL))).isEqualTo(3);
        assertThat(within(() -> reader.part(section.id(), Filter.ALL, IssueReader.Order.OLDEST, 0, 1)))
                .extracting(IssueReader.Row::id)
                .containsExactly(first);
        assertThat(within(() -> reader.part(section.id(), Filter.ALL, IssueReader.Order.OLDEST, 2, 5)))
                .extracting(IssueReader.Row::id)
                .containsExactly(third);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> within(() -> visit(List.of(UUID.randomUUID().toString()), Map.of())))
                .isInstanceOf(NoSuchPage.class);
        assertThatThrownBy(() -> within(() -> visit(List.of("nothing"), Map.of())))
                .isInstanceOf(NoSuchPage.class);
    }

    @Test
    void theHomePageShowsTheNewest() {
        report("Яма на дорозі", "");
        var block = within(() -> type.block(section)).orElseThrow();
        assertThat(text(block)).contains("Яма на дорозі", Texts.t("issues.block.numbers", 1, 0));
    }

    private static void send(IssueForm form) {
        form.getElement();
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                sendButton(form), new com.vaadin.flow.component.ClickEvent<>(sendButton(form)));
    }

    private static Button sendButton(Component form) {
        return all(form)
                .filter(org.smartinteraction.ui.BusyButton.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private UUID report(String title, String text) {
        var report = new Report(title, text, "lighting", Affected.STREET, SCHOOL);
        return as(oksana, () -> issues.report(section, report, List.of()));
    }

    private Component visit(Map<String, List<String>> query) {
        return visit(List.of(), query);
    }

    private Component visit(List<String> path, Map<String, List<String>> query) {
        return attached(type.view(new Visit(section, path, query)));
    }

    private static <C extends Component> C attached(C view) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private static java.util.stream.Stream<Component> all(Component component) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(component), component.getChildren().flatMap(IssueViewsTests::all));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static List<String> links(Component component) {
        return all(component)
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private static List<String> buttons(Component component) {
        return all(component)
                .filter(Button.class::isInstance)
                .map(button -> ((Button) button).getText())
                .toList();
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
