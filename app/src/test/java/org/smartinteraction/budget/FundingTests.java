package org.smartinteraction.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FundingTests {
    private static final Paper DECISION = Paper.of("№ 12-5/2026", LocalDate.of(2026, 3, 5));

    @Autowired
    BudgetSpace space;

    @Autowired
    BudgetImports imports;

    @Autowired
    Budget budget;

    @Autowired
    Funding funding;

    @Autowired
    Confirmed confirmed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    BudgetSpace.Here here;
    Subject subject;
    UUID line;

    @BeforeEach
    void freshSpace() {
        here = space.add(Tenant.Kind.COMMUNITY);
        subject = BudgetSpace.subject(here);
        line = official(() -> {
            BudgetSpace.accept(imports, BudgetSpace.programme(3, 100_000));
            return budget.lines(2026, Layout.EXPENSES_PROGRAM).stream()
                    .filter(l -> l.code().equals("0611020"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    @Test
    void moneyGoesThroughItsStagesEachWithADocument() {
        var row = plan(60_000_00);
        official(() -> {
            funding.confirm(row, 50_000_00, DECISION);
            funding.receive(row, 40_000_00, Paper.of("Платіжна інструкція 7", LocalDate.of(2026, 4, 1)));
            funding.spend(row, 30_000_00, Paper.of("Акт 3", LocalDate.of(2026, 5, 1)));
            funding.report(row, 30_000_00, Paper.of("Звіт 1", LocalDate.of(2026, 6, 1)));
            return row;
        });
        var table = official(() -> funding.of(subject));
        assertThat(table.rows().getFirst().money())
                .isEqualTo(new Money(60_000_00, 50_000_00, 40_000_00, 30_000_00, 30_000_00));
        assertThat(table.budgets().confirmed()).isEqualTo(50_000_00);
        assertThat(table.voluntary()).isEqualTo(Money.NONE);
        assertThat(official(() -> confirmed.of(List.of(subject.item(), UUID.randomUUID()))))
                .containsExactly(Map.entry(subject.item(), 50_000_00L));
        assertThat(table.cover(60_000_00)).isEqualTo(Cover.PARTIAL);
        assertThat(table.facts()).containsEntry("money.received/community", 40_000_00L);
        assertThat(official(() -> funding.ledger(row)))
                .extracting(Movement::stage)
                .containsExactly(Stage.values());
        assertThat(official(() -> budget.line(line).orElseThrow().use()))
                .isEqualTo(new BudgetLine.Use(60_000_00, 50_000_00, 30_000_00, 1));
    }

    @Test
    void laterStagesNeverHoldMoreThanEarlierOnes() {
        var row = plan(60_000_00);
        refuses("funding.refusal.confirmed", () -> funding.receive(row, 1, DECISION));
        act(() -> funding.confirm(row, 50_000_00, DECISION));
        refuses("funding.refusal.confirmed", () -> funding.receive(row, 50_000_01, DECISION));
        act(() -> funding.receive(row, 50_000_00, DECISION));
        refuses("funding.refusal.notReceived", () -> funding.spend(row, 50_000_01, DECISION));
        refuses("funding.refusal.notSpent", () -> funding.report(row, 1, DECISION));
        refuses("funding.refusal.amount", () -> funding.spend(row, 0, DECISION));
    }

    @Test
    void aPublicBudgetConfirmsByADecisionWithNumberAndDateOnly() {
        var row = plan(60_000_00);
        refuses("funding.refusal.decision", () -> funding.confirm(row, 100, Paper.none()));
        refuses("funding.refusal.decision", () -> funding.confirm(row, 100, new Paper("12", null, "")));
        refuses("funding.refusal.future", () -> funding.confirm(row, 100, Paper.of("12", LocalDate.of(2200, 1, 1))));
    }

    @Test
    void whatMovedIsReversedOnceAndNeverEdited() {
        var row = plan(60_000_00);
        act(() -> funding.confirm(row, 50_000_00, DECISION));
        act(() -> funding.receive(row, 20_000_00, DECISION));
        var decision = official(() -> funding.ledger(row)).get(1);
        var receipt = official(() -> funding.ledger(row)).get(2);
        var reason = new Paper("", null, "Помилка в сумі");
        refuses("funding.refusal.received", () -> funding.reverse(decision.id(), reason));
        refuses("funding.refusal.reason", () -> funding.reverse(receipt.id(), Paper.none()));
        act(() -> funding.reverse(receipt.id(), reason));
        refuses("funding.refusal.reversed", () -> funding.reverse(receipt.id(), reason));
        act(() -> funding.reverse(decision.id(), reason));
        assertThat(official(() -> funding.find(row).orElseThrow().money())).isEqualTo(new Money(60_000_00, 0, 0, 0, 0));
        assertThat(official(() -> funding.ledger(row))).hasSize(5);
        assertThatThrownBy(() -> official(() -> new TransactionTemplate(transactions)
                        .execute(_ ->
                                jdbc.sql("update money_movement set amount = 1").update())))
                .hasMessageContaining("reversed, not changed");
    }

    @Test
    void aLineRefusesMoreThanItHas() {
        plan(60_000_00);
        refuses(
                "funding.refusal.line",
                () -> funding.plan(subject, Source.COMMUNITY, "Рада", null, line, 40_000_01, Paper.none()));
        var second = plan(40_000_00);
        refuses("funding.refusal.line", () -> funding.confirm(second, 40_000_01, DECISION));
        assertThat(official(() -> budget.available(line))).isZero();
    }

    @Test
    void decisionsThatRaceForALineNeverTakeMoreThanItHas() throws Exception {
        int racers = 12;
        var rows = new ArrayList<UUID>();
        for (int i = 0; i < racers; i++) {
            rows.add(official(() ->
                    funding.plan(BudgetSpace.subject(here), Source.COMMUNITY, "Рада", null, line, 100, Paper.none())));
        }
        var start = new CountDownLatch(1);
        var accepted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var row : rows) {
                threads.submit(() -> {
                    start.await();
                    return official(() -> {
                        try {
                            funding.confirm(row, 30_000_00, DECISION);
                            accepted.incrementAndGet();
                        } catch (Refusal noRoom) {
                            assertThat(noRoom.textKey()).isEqualTo("funding.refusal.line");
                        }
                        return row;
                    });
                });
            }
            start.countDown();
        }
        assertThat(accepted).hasValue(3);
        assertThat(official(() -> budget.line(line).orElseThrow().use().confirmed()))
                .isEqualTo(90_000_00);
    }

    @Test
    void residentsMayPromiseTheirOwnMoneyButNotTheBudgets() {
        var row = space.asResident(
                here,
                () -> funding.plan(
                        subject, Source.RESIDENTS, "Мешканці вулиці Садової", null, null, 5_000_00, Paper.none()));
        assertThat(official(() -> funding.of(subject).voluntary().planned())).isEqualTo(5_000_00);
        assertThat(row).isNotNull();
        assertThatThrownBy(() -> space.asResident(
                        here, () -> funding.plan(subject, Source.COMMUNITY, "Рада", null, line, 100, Paper.none())))
                .isInstanceOf(Refusal.class);
        refuses(
                "funding.refusal.foreignLine",
                () -> funding.plan(subject, Source.NGO, "Спілка", null, line, 100, Paper.none()));
    }

    @Test
    void rulesAreCheckedAgainstTheTable() {
        plan(30_000_00);
        var table = official(() -> funding.of(subject));
        var verdicts = FundingRule.check(
                List.of(
                        FundingRule.least(Source.COMMUNITY, 40),
                        FundingRule.cap(Source.COMMUNITY, 30_000_00),
                        FundingRule.most(Source.REGION, 50),
                        FundingRule.capOfAll(90_000_00)),
                table,
                100_000_00);
        assertThat(verdicts).extracting(FundingRule.Verdict::met).containsExactly(false, true, true, false);
        assertThat(verdicts.getFirst().allowed()).isEqualTo(40_000_00);
        assertThat(table.cover(100_000_00)).isEqualTo(Cover.NO_COVER);
        assertThat(FundingRule.check(List.of(FundingRule.least(Source.COMMUNITY, 40)), table, 0))
                .isEmpty();
    }

    @Test
    void moreThanARuleAllowsIsRefusedAndTooLittleIsOnlySaid() {
        plan(30_000_00);
        var table = official(() -> funding.of(subject));
        FundingRule.require(
                List.of(FundingRule.least(Source.COMMUNITY, 90), FundingRule.cap(Source.COMMUNITY, 30_000_00)),
                table,
                100_000_00,
                Source.COMMUNITY);
        assertThatThrownBy(() -> FundingRule.require(
                        List.of(FundingRule.cap(Source.COMMUNITY, 29_999_99)), table, 0, Source.COMMUNITY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FundingRule.require(
                        List.of(FundingRule.most(Source.COMMUNITY, 29)), table, 100_000_00, Source.COMMUNITY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FundingRule.require(List.of(FundingRule.capOfAll(99_000_00)), table, 100_000_00, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRegionsShareInACommunitysSolutionIsKeptAndPublishedByTheRegion() {
        var region = space.add(Tenant.Kind.REGION);
        var row = space.asOfficial(
                region,
                () -> funding.plan(subject, Source.REGION, "Обласна рада", null, null, 70_000_00, Paper.none()));
        assertThat(space.asOfficial(region, () -> funding.of(subject).rows()))
                .extracting(Share::id)
                .containsExactly(row);
        assertThat(official(() -> funding.find(row))).isEmpty();
        var published = space.asOfficial(
                region,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql(
                                        "select facts ->> 'money.planned/region' from published_item where id = ?")
                                .param(row)
                                .query(String.class)
                                .single()));
        assertThat(published).isEqualTo("7000000");
    }

    @Test
    void theCommunityIsToldInItsOwnSpaceThatTheRegionMovedMoneyForIt() throws Exception {
        var region = space.add(Tenant.Kind.REGION);
        var row = space.asOfficial(
                region,
                () -> funding.plan(subject, Source.REGION, "Обласна рада", null, null, 70_000_00, Paper.none()));
        assertThat(row).isNotNull();
        var told = Objects.requireNonNull(space.told.poll(10, TimeUnit.SECONDS));
        while (!told.tenant().equals(subject.tenant())) {
            told = Objects.requireNonNull(space.told.poll(10, TimeUnit.SECONDS));
        }
        assertThat(told.moved().tenant()).isEqualTo(region.tenant().id());
        assertThat(told.moved().item()).isEqualTo(subject.item());
    }

    @Test
    void aClosedRowMovesNoMore() {
        var row = plan(60_000_00);
        act(() -> funding.close(row));
        refuses("funding.refusal.closed", () -> funding.confirm(row, 100, DECISION));
        assertThat(official(() -> funding.of(subject).cover(1))).isEqualTo(Cover.CLOSED);
    }

    private UUID plan(long kopecks) {
        return official(() -> funding.plan(subject, Source.COMMUNITY, "Рада", null, line, kopecks, Paper.none()));
    }

    private void act(Runnable action) {
        official(() -> {
            action.run();
            return subject;
        });
    }

    private void refuses(String textKey, Runnable action) {
        assertThatThrownBy(() -> act(action))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.textKey()).isEqualTo(textKey));
    }

    private <T> T official(Callable<T> action) {
        return space.asOfficial(here, action);
    }
}
