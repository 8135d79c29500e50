package org.smartinteraction.sections.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.budget.Budget;
import org.smartinteraction.budget.BudgetImports;
import org.smartinteraction.budget.BudgetSpace;
import org.smartinteraction.budget.Fund;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.budget.Layout;
import org.smartinteraction.budget.Paper;
import org.smartinteraction.budget.Source;
import org.smartinteraction.budget.Subject;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Visit;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.ui.BusyButton;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BudgetViewsTests extends SpringBrowserlessTest {
    @Autowired
    BudgetSpace space;

    @Autowired
    BudgetSection type;

    @Autowired
    BudgetImports imports;

    @Autowired
    Budget budget;

    @Autowired
    Funding funding;

    @Autowired
    Publisher publisher;

    @Autowired
    Desk desk;

    BudgetSpace.Here here;

    @BeforeEach
    void freshSpace() {
        here = space.add(Tenant.Kind.COMMUNITY);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysThatThereIsNoBudgetYet() {
        assertThat(text(show(List.of(), Map.of()))).contains(Texts.t("budget.empty"));
    }

    @Test
    void showsAYearAndLeadsFromBranchesToProgrammesToLines() {
        bring(BudgetSpace.programme(6, 100_000));
        var overview = show(List.of(), Map.of());
        assertThat(find(H1.class, overview).single().getText()).contains("2026");
        assertThat(links(overview)).contains("/budget/functions?year=2026&code=0400");
        var branches = show(List.of("programmes"), Map.of());
        assertThat(links(branches)).contains("/budget/programmes?year=2026&code=1000");
        var schools = show(List.of("programmes"), Map.of("code", List.of("1000")));
        assertThat(text(schools)).contains("UAH 100,000").doesNotContain("UAH 50,000");
        assertThat(links(schools)).anyMatch(href -> href.startsWith("/budget/lines/"));
        assertThat(text(schools)).doesNotContain("[budget");
    }

    @Test
    void findsByWordsAndKeepsTheFundInTheAddress() {
        bring(BudgetSpace.programme(6, 100_000));
        var found = show(List.of("programmes"), Map.of("q", List.of("водогону"), "fund", List.of("C")));
        assertThat(text(found)).contains("0217310").doesNotContain("0611020");
        assertThat(links(found))
                .contains("/budget/programmes?year=2026&q=%D0%B2%D0%BE%D0%B4%D0%BE%D0%B3%D0%BE%D0%BD%D1%83");
        assertThat(text(show(List.of("programmes"), Map.of("fund", List.of("S")))))
                .contains(Texts.t("budget.nothing"));
    }

    @Test
    void aLineShowsWhatSolutionsTakeFromIt() {
        bring(BudgetSpace.programme(6, 100_000));
        var line = official(() -> budget.lines(2026, Layout.EXPENSES_PROGRAM)).getFirst();
        var subject = BudgetSpace.subject(here);
        official(() -> {
            publisher.publish(PublishedItem.of(
                    subject.item(), UUID.randomUUID(), "solution", "/solutions/" + subject.item(), subject.title()));
            return subject;
        });
        official(() -> funding.plan(subject, Source.COMMUNITY, "Рада", null, line.id(), 20_000_00, Paper.none()));
        var page = show(List.of("lines", line.id().toString()), Map.of());
        assertThat(text(page)).contains("Новий водогін", "UAH 20,000", "UAH 30,000");
    }

    @Test
    void whatIsNotPublicYetIsNotNamedOnTheLineItDrawsOn() {
        bring(BudgetSpace.programme(6, 100_000));
        var line = official(() -> budget.lines(2026, Layout.EXPENSES_PROGRAM)).getFirst();
        official(() -> funding.plan(
                Subject.here(UUID.randomUUID(), "Секретна чернетка"),
                Source.COMMUNITY,
                "Рада",
                null,
                line.id(),
                20_000_00,
                Paper.none()));
        for (var path : List.of(List.of("lines", line.id().toString()), List.of("drawn")))
            assertThat(text(show(path, Map.of())))
                    .contains("UAH 20,000", Texts.t("budget.subject.hidden"))
                    .doesNotContain("Секретна чернетка");
    }

    @Test
    void theFileThatHoldsCanBeWithdrawnOnThePageOfImports() {
        bring(BudgetSpace.programme(6, 100_000));
        var view = official(() -> {
            var page = new ImportView(desk, section(Map.of()));
            UI.getCurrent().add(page);
            return page;
        });
        var withdraw = find(Button.class, view).all().stream()
                .filter(button -> button.getText().equals(Texts.t("budget.withdraw")))
                .findFirst()
                .orElseThrow();
        official(() -> {
            withdraw.click();
            return view;
        });
        assertThat(official(budget::states)).hasSize(1);
        find(TextArea.class).single().setValue("Не той рік");
        official(() -> {
            find(BusyButton.class).all().getLast().click();
            return view;
        });
        assertThat(official(budget::states)).isEmpty();
        assertThat(text(view)).contains("Не той рік");
    }

    @Test
    void aBrokenFileIsReportedWithItsLinesAndNothingIsImported() {
        var view = importPage("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_INCO;NAME_INC;ZAT_AMT;FAKT_AMT\n"
                + "12.2026;C;1353000000;11010100;Податок;10;10\n"
                + "12.2026;C;1353000000;11010400;Податок;десять;10\n");
        assertThat(text(view)).contains("3", "ZAT_AMT", "десять", Texts.t("budget.broken.nothing"));
        assertThat(official(budget::states)).isEmpty();
    }

    @Test
    void sumsThatDisagreeAreShownAndAcceptedOnlyKnowingly() {
        var view = importPage("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_INCO;NAME_INC;ZAT_AMT;FAKT_AMT\n"
                + "12.2026;C;1353000000;11010100;Податок;10;10\n"
                + "12.2026;T;1353000000;11010100;Податок;11;10\n");
        assertThat(text(view)).contains("UAH 11", Texts.t("budget.sound.no"));
        var accept = find(BusyButton.class, view).single();
        official(() -> {
            accept.click();
            return view;
        });
        assertThat(official(budget::states)).isEmpty();
        find(Checkbox.class, view).single().setValue(true);
        official(() -> {
            accept.click();
            return view;
        });
        assertThat(official(budget::states)).hasSize(1);
        assertThat(official(budget::states).getFirst().total(Fund.TOTAL).amended())
                .isEqualTo(10_00L);
    }

    @Test
    void defenceIsOneSumWhereTheSpaceWantsIt() {
        bring(("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CONS_MB_FK;COD_CONS_MB_FK_NAME;ZAT_AMT;FAKT_AMT\n"
                        + "12.2026;C;1353000000;0380;Інший порядок;7;7\n"
                        + "12.2026;C;1353000000;0921;Школи;5;5\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(text(show(List.of("functions"), Map.of()))).doesNotContain(Texts.t("budget.hidden"));
        var hidden = show(new Visit(section(Map.of("hideDefence", true)), List.of("functions"), Map.of()));
        assertThat(text(hidden)).contains(Texts.t("budget.hidden"), "UAH 12").doesNotContain("0300");
    }

    private Component importPage(String file) {
        return official(() -> {
            var view = new ImportView(desk, section(Map.of()));
            UI.getCurrent().add(view);
            view.show(view.read("budget.csv", file.getBytes(StandardCharsets.UTF_8))
                    .get());
            return view;
        });
    }

    private void bring(byte[] file) {
        official(() -> BudgetSpace.accept(imports, file));
    }

    private Component show(List<String> path, Map<String, List<String>> query) {
        return show(new Visit(section(Map.of()), path, query));
    }

    private Component show(Visit visit) {
        return official(() -> {
            var view = type.view(visit);
            UI.getCurrent().add(view);
            return view;
        });
    }

    private Section section(Map<String, Object> settings) {
        return new Section(
                UUID.randomUUID(),
                "budget",
                "budget",
                Map.of("uk", "Бюджет", "en", "Budget"),
                org.smartinteraction.publishing.Audience.PUBLIC,
                settings);
    }

    private List<String> links(Component view) {
        return find(Anchor.class, view).all().stream().map(Anchor::getHref).toList();
    }

    /** What can be read on the page. */
    private static String text(Component view) {
        return view.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private <T> T official(Callable<T> action) {
        return space.asOfficial(here, action);
    }
}
