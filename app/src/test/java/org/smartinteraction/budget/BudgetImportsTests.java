package org.smartinteraction.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BudgetImportsTests {
    @Autowired
    BudgetSpace space;

    @Autowired
    BudgetImports imports;

    @Autowired
    Budget budget;

    @Autowired
    Funding funding;

    BudgetSpace.Here here;

    @BeforeEach
    void freshSpace() {
        here = space.add(Tenant.Kind.COMMUNITY);
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() {
        var bytes = BudgetSpace.programme(3, 100_000);
        assertThat(accept(bytes)).isTrue();
        var before = ids();
        assertThat(accept(bytes)).isFalse();
        assertThat(ids()).isEqualTo(before);
        assertThat(space.asOfficial(here, imports::history)).hasSize(1);
        var file = ((Reading.Sound) Reading.of(bytes)).file();
        assertThat(space.asOfficial(here, () -> imports.preview(file, BudgetImports.sha256(bytes)))
                        .same())
                .isTrue();
    }

    @Test
    void aNewerMonthReplacesTheStateAndKeepsLinesMonthsAndDecisions() {
        accept(BudgetSpace.programme(1, 90_000));
        var school = line("0611020");
        space.asOfficial(
                here,
                () -> funding.plan(
                        BudgetSpace.subject(here),
                        Source.COMMUNITY,
                        "Рада",
                        null,
                        school.id(),
                        30_000_00,
                        Paper.none()));
        accept(BudgetSpace.programme(6, 120_000));
        var after = line("0611020");
        assertThat(after.id()).isEqualTo(school.id());
        assertThat(after.amounts()).isEqualTo(new Amounts(90_000_00L, 120_000_00L, null, 10_00L));
        assertThat(after.amended().at(1)).isEqualTo(90_000_00L);
        assertThat(after.available()).isEqualTo(90_000_00L);
    }

    @Test
    void aLineThatIsGoneStaysWhileADecisionHangsOnIt() {
        accept(BudgetSpace.programme(1, 90_000));
        var school = line("0611020");
        space.asOfficial(
                here,
                () -> funding.plan(
                        BudgetSpace.subject(here),
                        Source.COMMUNITY,
                        "Рада",
                        null,
                        school.id(),
                        30_000_00,
                        Paper.none()));
        var other = "REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CONS_MB_PK;COD_CONS_EK;ZAT_AMT;FAKT_AMT\n"
                + "02.2026;C;1353000000;0611021;3110;5;5\n";
        accept(other.getBytes(StandardCharsets.UTF_8));
        assertThat(line("0611020").present()).isFalse();
        assertThat(line("0611020").available()).isEqualTo(-30_000_00L);
        assertThat(ids()).hasSize(2);
    }

    @Test
    void aWrongFileIsWithdrawnWithAReasonAndAnEarlierOneCanComeAgain() {
        var right = BudgetSpace.programme(1, 90_000);
        accept(right);
        accept(BudgetSpace.programme(6, 120_000));
        var school = line("0611020");
        space.asOfficial(
                here,
                () -> funding.plan(
                        BudgetSpace.subject(here),
                        Source.COMMUNITY,
                        "Рада",
                        null,
                        school.id(),
                        30_000_00,
                        Paper.none()));
        var history = space.asOfficial(here, imports::history);
        var wrong = history.getFirst().id();
        refuses("budget.refusal.reason", wrong, " ");
        refuses("budget.refusal.notNewest", history.getLast().id(), "Не той файл");
        withdraw(wrong, "Не той файл");
        refuses("budget.refusal.notNewest", wrong, "Ще раз");
        assertThat(space.asOfficial(here, budget::states)).isEmpty();
        assertThat(space.asOfficial(here, imports::history).getFirst().withdrawn())
                .isEqualTo("Не той файл");
        assertThat(ids()).hasSize(1);
        assertThat(line("0611020").available()).isEqualTo(-30_000_00L);
        assertThat(accept(right)).isTrue();
        assertThat(line("0611020").id()).isEqualTo(school.id());
        assertThat(line("0611020").available()).isEqualTo(60_000_00L);
    }

    private void withdraw(UUID file, String reason) {
        space.asOfficial(here, () -> {
            imports.withdraw(file, reason);
            return file;
        });
    }

    private void refuses(String key, UUID file, String reason) {
        assertThatThrownBy(() -> withdraw(file, reason)).hasMessage(key);
    }

    @Test
    void totalsAreThoseOfTheFileAndCountNothingTwice() {
        accept(BudgetSpace.programme(6, 100_000));
        var state = space.asOfficial(here, () -> budget.states().getFirst());
        assertThat(state.total(Fund.TOTAL).amended()).isEqualTo(150_000_00L);
        assertThat(Objects.requireNonNull(lines().stream()
                        .map(BudgetLine::amounts)
                        .reduce(Amounts.NONE, Amounts::plus)
                        .executed()))
                .isEqualTo(30_00L);
    }

    @Test
    void warnsOfAnotherBudgetAndOfAnOlderMonth() {
        accept(BudgetSpace.programme(6, 100_000));
        var text = new String(BudgetSpace.programme(3, 100_000), StandardCharsets.UTF_8).replace("1353", "1710");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = ((Reading.Sound) Reading.of(bytes)).file();
        var preview = space.asOfficial(here, () -> imports.preview(file, BudgetImports.sha256(bytes)));
        assertThat(preview.warnings())
                .extracting(Problem::reason)
                .containsExactly("warning.otherBudget", "warning.older");
    }

    @Test
    void warnsOfTheFileOfAnotherCommunityAndNamesIt() {
        assertThat(BudgetCode.owner("1353000000").orElseThrow())
                .isEqualTo(new BudgetCode.Owner("1353000000", "UA46080110000050484", "Рудківська"));
        assertThat(BudgetCode.of("UA46080130000077112")).contains("1357600000");
        assertThat(BudgetImports.stranger("1357600000", "UA46080110000050484").orElseThrow())
                .satisfies(warning -> assertThat(warning.reason()).isEqualTo("warning.otherCommunity"))
                .satisfies(warning -> assertThat(warning.args()).contains("Самбірська"));
        assertThat(BudgetImports.stranger("1300000001", "UA46080110000050484")
                        .orElseThrow()
                        .reason())
                .isEqualTo("warning.otherCode");
        assertThat(BudgetImports.stranger("1353000000", "UA46080110000050484")).isEmpty();
        assertThat(BudgetImports.stranger("1310000000", "UA46000000000026241")).isEmpty();
    }

    @Test
    void onlyThoseWhoMayBringBudgetsIn() {
        assertThatThrownBy(() -> space.asResident(here, () -> BudgetSpace.accept(imports, BudgetSpace.programme(1, 5))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anotherSpaceSeesNothingOfIt() {
        accept(BudgetSpace.programme(6, 100_000));
        var line = line("0611020").id();
        var neighbour = space.add(Tenant.Kind.COMMUNITY);
        assertThat(space.asOfficial(neighbour, budget::states)).isEmpty();
        assertThat(space.asOfficial(neighbour, () -> budget.line(line))).isEmpty();
        assertThatThrownBy(() -> space.asOfficial(
                        neighbour,
                        () -> funding.plan(
                                BudgetSpace.subject(neighbour),
                                Source.COMMUNITY,
                                "Рада",
                                null,
                                line,
                                100,
                                Paper.none())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void findsLinesToDrawOnByWordsAndCodes() {
        accept(BudgetSpace.programme(6, 100_000));
        assertThat(space.asOfficial(here, () -> budget.drawable("водо")))
                .extracting(BudgetLine::code)
                .containsExactly("0217310");
        assertThat(space.asOfficial(here, () -> budget.drawable("0611 3110"))).hasSize(1);
    }

    private boolean accept(byte[] bytes) {
        return space.asOfficial(here, () -> BudgetSpace.accept(imports, bytes));
    }

    private List<BudgetLine> lines() {
        return space.asOfficial(here, () -> budget.lines(2026, Layout.EXPENSES_PROGRAM));
    }

    private BudgetLine line(String code) {
        return lines().stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
    }

    private Map<String, UUID> ids() {
        return lines().stream().collect(Collectors.toMap(BudgetLine::code, BudgetLine::id));
    }
}
