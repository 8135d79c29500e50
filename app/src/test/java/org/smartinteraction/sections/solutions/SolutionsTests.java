package org.smartinteraction.sections.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.budget.FundingRule;
import org.smartinteraction.budget.Paper;
import org.smartinteraction.budget.Source;
import org.smartinteraction.budget.Stage;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.journal.Line;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.Veil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SolutionsTests {

    private static final Wording WORDING = new Wording(
            "Світло на дорозі до школи", "Дванадцять ліхтарів із сонячними панелями.", "Поставимо ліхтарі.");

    @Autowired
    Veil veil;

    @Autowired
    Journal journal;

    @Autowired
    SolutionSpace space;

    @Autowired
    Desk desk;

    @Autowired
    Published published;

    @Autowired
    SolutionsSection type;

    SolutionSpace.Here here;
    UUID id;

    @BeforeEach
    void aDraftOfAnOrganisation() {
        here = space.add();
        id = as(
                here.ngo(),
                () -> desk.solutions()
                        .propose(
                                here.section().id(),
                                WORDING,
                                List.of(UUID.randomUUID()),
                                List.of("11.2", "9.9"),
                                true));
    }

    @Test
    void aDraftIsSeenByItsTeamOnly() {
        assertThat(as(here.ngo(), () -> desk.solutions().see(id).wording())).isEqualTo(WORDING);
        refused(here.resident(), () -> desk.solutions().see(id), "solutions.refusal.unknown");
        assertThat(as(here.resident(), () -> listed())).isEmpty();
        assertThat(as(here.ngo(), () -> listed())).hasSize(1);
        assertThat(published()).isEmpty();
    }

    @Test
    void unknownTargetsAreLeftOutAndTheSectorIsThatOfTheOrganisation() {
        var solution = as(here.ngo(), () -> desk.solutions().see(id));
        assertThat(solution.targets()).containsExactly("11.2");
        assertThat(solution.sector().name()).isEqualTo("NGO");
    }

    @Test
    void anIdeaIsPublishedWithWhatItAnswersAndItsFigures() {
        run(here.ngo(), () -> desk.progress().publish(id));
        var item = published().orElseThrow();
        assertThat(item.title()).isEqualTo(WORDING.title());
        assertThat(item.relation().name()).isEqualTo("answers");
        assertThat(item.goals()).containsExactly("11.2");
        assertThat(item.facts())
                .containsEntry("solutions.state/idea", 1L)
                .containsEntry("sdg.target/11.2", 1L)
                .containsEntry("solutions.sector/ngo", 1L);
        assertThat(item.author().name()).isEqualTo("ГО «Світло»");
    }

    @Test
    void aHiddenSolutionIsSeenByItsTeamAndTheStaffAlone() {
        run(here.ngo(), () -> desk.progress().publish(id));
        run(here.official(), () -> veil.hide(id));
        refused(here.resident(), () -> desk.solutions().see(id), "solutions.refusal.unknown");
        assertThat(as(here.resident(), () -> listed())).isEmpty();
        assertThat(as(here.ngo(), () -> desk.solutions().see(id)).wording()).isEqualTo(WORDING);
        assertThat(as(here.official(), () -> desk.solutions().see(id)).wording())
                .isEqualTo(WORDING);
        run(here.official(), () -> veil.show(id));
        assertThat(as(here.resident(), () -> listed())).hasSize(1);
    }

    @Test
    void strangersChangeNothing() {
        run(here.ngo(), () -> desk.progress().publish(id));
        refused(here.resident(), () -> desk.solutions().rewrite(id, 1, WORDING), "solutions.refusal.team");
        refused(here.resident(), () -> run(() -> desk.progress().accept(id, "")), "people.refusal.role");
        assertThatThrownBy(() -> space.visit(here, () -> desk.solutions().support(id)))
                .isInstanceOf(Refusal.class)
                .hasMessage("people.refusal.sign-in");
    }

    @Test
    void whoWasInvitedByMailWritesAlong() {
        run(here.ngo(), () -> desk.team().invite(id, "Resident@demo.example"));
        run(here.ngo(), () -> desk.team().invite(id, "stranger@demo.example"));
        var next = as(
                here.resident(),
                () -> desk.solutions()
                        .rewrite(
                                id, 1, new Wording(WORDING.title(), WORDING.summary(), "Поставимо ліхтарі та лавки.")));
        assertThat(next).isEqualTo(2);
        assertThat(as(here.ngo(), () -> desk.team().of(id)))
                .extracting(Editor::email)
                .containsExactly(null, "stranger@demo.example");
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldAndNothingIsLost() throws Exception {
        run(here.ngo(), () -> desk.team().invite(id, "resident@demo.example"));
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<java.util.concurrent.Future<Object>>();
            for (var member : List.of(here.ngo(), here.resident())) {
                results.add(threads.submit(() -> as(member, () -> {
                    ready.countDown();
                    ready.await();
                    try {
                        return desk.solutions().rewrite(id, 1, new Wording(member.name() + " пише", "Коротко.", ""));
                    } catch (Overtaken overtaken) {
                        return overtaken;
                    }
                })));
            }
            var outcomes = new ArrayList<Object>();
            for (var result : results) outcomes.add(result.get());
            assertThat(outcomes).filteredOn(Overtaken.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(outcome -> outcome.equals(2)).hasSize(1);
        }
        assertThat(as(here.ngo(), () -> desk.solutions().revisions(id))).hasSize(2);
    }

    @Test
    void aReviewGoesToANamedDepartmentWithADeadlineAndStandsInItsQueue() {
        reviewed();
        var queue =
                as(here.official(), () -> desk.catalogue().queue(here.section().id()));
        assertThat(queue).singleElement().satisfies(card -> {
            assertThat(card.department()).isEqualTo("Відділ освіти");
            assertThat(card.due()).isEqualTo(Moment.today().plusDays(10));
        });
        refused(here.official(), () -> run(() -> desk.progress().refuse(id, " ")), "solutions.refusal.reason");
        run(
                here.official(),
                () -> desk.progress()
                        .sendBack(id, "Додайте кошторис", Moment.today().plusDays(5)));
        refused(here.official(), () -> run(() -> desk.progress().accept(id, "")), "solutions.refusal.stuck");
        assertThat(as(here.ngo(), () -> desk.progress().steps(id)))
                .extracting(Step::to)
                .containsExactly(State.IDEA, State.REVIEW, State.RETURNED);
    }

    @Test
    void everyActIsOneLineOfTheJournalAndADraftHasNone() {
        run(here.ngo(), () -> desk.needs().add(id, Need.Kind.WORK, "Копати ями", 12, "год"));
        run(here.ngo(), () -> desk.progress().publish(id));
        var poles = as(here.ngo(), () -> desk.needs().add(id, Need.Kind.GOODS, "Опори", 12, "шт."));
        var offer = as(here.business(), () -> desk.offers().make(poles, 8, "", true));
        run(here.ngo(), () -> desk.offers().accept(offer));
        run(here.ngo(), () -> desk.works().plan(id, "Стоять опори", Moment.today()));
        run(
                here.ngo(),
                () -> desk.progress().submit(id, "Відділ освіти", Moment.today().plusDays(10), ""));
        run(here.official(), () -> desk.progress().accept(id, ""));

        var lines = new ArrayList<Line>();
        space.visit(here, () -> {
            journal.forEach(lines::add);
            return lines;
        });
        assertThat(lines)
                .filteredOn(line -> line.act().matches("(solutions|publishing)\\..*"))
                .extracting(Line::act)
                .containsExactly(
                        "solutions.publish",
                        "solutions.need",
                        "solutions.offer",
                        "solutions.offer",
                        "solutions.milestone",
                        "solutions.submit",
                        "solutions.accept");
        assertThat(lines.getLast().facts())
                .contains("\"from\":\"REVIEW\"", "\"publishing.publish\":{", "solutions.state.ACCEPTED");
    }

    @Test
    void offersOfFourSectorsCoverNeedsAndMoneyIsPlannedUntilItArrives() {
        run(here.ngo(), () -> desk.progress().publish(id));
        var goods = as(here.ngo(), () -> desk.needs().add(id, Need.Kind.GOODS, "Опори", 12, "шт."));
        var money = as(here.ngo(), () -> desk.needs().add(id, Need.Kind.MONEY, "Ліхтарі", 60_000_00, ""));
        var poles = as(here.business(), () -> desk.offers().make(goods, 8, "Привеземо", true));
        var small = as(here.resident(), () -> desk.offers().make(money, 500_00, "", false));
        run(here.ngo(), () -> desk.offers().accept(poles));
        run(here.ngo(), () -> desk.offers().accept(small));
        assertThat(as(here.ngo(), () -> desk.needs().of(id)))
                .filteredOn(covered -> covered.need().kind() == Need.Kind.GOODS)
                .singleElement()
                .satisfies(covered -> assertThat(covered.accepted()).isEqualTo(8));
        var planned = as(here.resident(), () -> desk.finances().table(id));
        assertThat(planned.of(Source.RESIDENTS).planned()).isEqualTo(500_00);
        assertThat(planned.of(Source.RESIDENTS).confirmed()).isZero();
        run(here.ngo(), () -> desk.offers().deliver(small));
        assertThat(as(here.resident(), () -> desk.finances().table(id))
                        .of(Source.RESIDENTS)
                        .received())
                .isEqualTo(500_00);
        refused(here.resident(), () -> run(() -> desk.offers().withdraw(small)), "solutions.refusal.offer.decided");
    }

    @Test
    void whatWasAgreedIsCancelledByEitherSideWithAReasonThatStays() {
        run(here.ngo(), () -> desk.progress().publish(id));
        var money = as(here.ngo(), () -> desk.needs().add(id, Need.Kind.MONEY, "Ліхтарі", 60_000_00, ""));
        var small = as(here.resident(), () -> desk.offers().make(money, 500_00, "", false));
        var goods = as(here.ngo(), () -> desk.needs().add(id, Need.Kind.GOODS, "Опори", 12, "шт."));
        var poles = as(here.business(), () -> desk.offers().make(goods, 8, "Привеземо", true));
        run(here.ngo(), () -> desk.offers().accept(small));
        run(here.ngo(), () -> desk.offers().accept(poles));
        refused(here.resident(), () -> run(() -> desk.offers().cancel(small, " ")), "solutions.refusal.reason");
        refused(here.resident(), () -> run(() -> desk.offers().cancel(poles, "Ні")), "solutions.refusal.team");
        run(here.resident(), () -> desk.offers().cancel(small, "Втратила роботу"));
        run(here.ngo(), () -> desk.offers().cancel(poles, "Опори вже є"));
        var table = as(here.resident(), () -> desk.finances().table(id));
        assertThat(table.of(Source.RESIDENTS).planned()).isZero();
        assertThat(as(here.ngo(), () -> desk.offers().of(id)))
                .extracting(made -> made.offer().state(), made -> made.offer().reason())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Offer.State.CANCELLED, "Втратила роботу"),
                        org.assertj.core.groups.Tuple.tuple(Offer.State.CANCELLED, "Опори вже є"));
        refused(here.ngo(), () -> run(() -> desk.offers().deliver(small)), "solutions.refusal.offer.decided");
    }

    @Test
    void anOfferWhoseMoneyIsConfirmedIsCancelledOnlyAfterTheEntryIsTakenBack() {
        run(here.ngo(), () -> desk.progress().publish(id));
        var money = as(here.ngo(), () -> desk.needs().add(id, Need.Kind.MONEY, "Ліхтарі", 60_000_00, ""));
        var small = as(here.resident(), () -> desk.offers().make(money, 500_00, "", false));
        run(here.ngo(), () -> desk.offers().accept(small));
        var row =
                as(here.ngo(), () -> desk.finances().table(id).rows().getFirst().id());
        run(here.ngo(), () -> desk.finances().move(row, Stage.CONFIRMED, 500_00, Paper.of("Угода 1", LocalDate.now())));
        refused(
                here.ngo(),
                () -> run(() -> desk.offers().cancel(small, "Помилка")),
                "solutions.refusal.offer.confirmed");
        var entry = as(here.ngo(), () -> desk.finances().entries(row).getLast().id());
        refused(
                here.resident(),
                () -> run(() -> desk.finances().reverse(row, entry, "Помилка")),
                "solutions.refusal.team");
        run(here.ngo(), () -> desk.finances().reverse(row, entry, "Помилка"));
        run(here.ngo(), () -> desk.offers().cancel(small, "Помилка"));
        var share = as(here.ngo(), () -> desk.finances().table(id).rows().getFirst());
        assertThat(share.money().planned()).isZero();
        assertThat(share.money().confirmed()).isZero();
        assertThat(share.decision()).isNull();
        assertThat(as(here.ngo(), () -> desk.finances().entries(row))).hasSize(4);
    }

    @Test
    void whoWasInvitedFindsTheDraftInTheList() {
        assertThat(as(
                        here.resident(),
                        () -> desk.catalogue().invited(here.section().id())))
                .isEmpty();
        var address = as(here.resident(), () -> desk.people().requireMe().email());
        run(here.ngo(), () -> desk.team().invite(id, address));
        assertThat(as(
                        here.resident(),
                        () -> desk.catalogue().invited(here.section().id())))
                .singleElement()
                .satisfies(card -> assertThat(card.id()).isEqualTo(id));
        assertThat(as(here.ngo(), () -> desk.catalogue().invited(here.section().id())))
                .isEmpty();
    }

    @Test
    void publicMoneyNeedsAnAcceptedSolutionADecisionAndAnOfficial() {
        reviewed();
        refused(
                here.ngo(),
                () -> run(() -> desk.finances().plan(id, Source.COMMUNITY, "Рада", null, 100, Paper.none())),
                "people.refusal.role");
        run(here.official(), () -> desk.finances().plan(id, Source.COMMUNITY, "Рада", null, 40_000_00, Paper.none()));
        var share = as(
                here.official(),
                () -> desk.finances().table(id).rows().getFirst().id());
        var decision = Paper.of("12-5/2026", LocalDate.now().minusDays(1));
        refused(
                here.official(),
                () -> run(() -> desk.finances().move(share, Stage.CONFIRMED, 40_000_00, decision)),
                "solutions.refusal.money.early");
        run(here.official(), () -> desk.progress().accept(id, "Так"));
        run(here.official(), () -> desk.finances().move(share, Stage.CONFIRMED, 40_000_00, decision));
        assertThat(published().orElseThrow().facts()).containsEntry("money.confirmed/community", 40_000_00L);
    }

    @Test
    void theCommunityGivesNoMoreThanItsStatuteAllows() {
        reviewed();
        run(here.ngo(), () -> desk.needs().add(id, Need.Kind.MONEY, "Опори", 400_000_00, ""));
        refused(
                here.official(),
                () -> run(() -> desk.finances().plan(id, Source.COMMUNITY, "Рада", null, 200_000_01, Paper.none())),
                "funding.refusal.rule");
        assertThat(as(here.official(), () -> desk.finances().table(id).rows())).isEmpty();
        run(here.official(), () -> desk.finances().plan(id, Source.COMMUNITY, "Рада", null, 200_000_00, Paper.none()));
        var row = as(
                here.official(),
                () -> desk.finances().table(id).rows().getFirst().id());
        refused(
                here.official(),
                () -> run(() -> desk.finances().move(row, Stage.PLANNED, 1, Paper.none())),
                "funding.refusal.rule");
        assertThat(as(here.resident(), () -> desk.finances().verdicts(id)))
                .extracting(FundingRule.Verdict::met)
                .containsExactly(true, true, true);
        assertThat(as(here.resident(), () -> desk.finances().verdicts(id)))
                .allSatisfy(verdict -> assertThat(verdict.rule().basis()).isNotBlank());
    }

    @Test
    void aSolutionCostsNoMoreThanTheStatuteAllows() {
        refused(
                here.ngo(),
                () -> run(() -> desk.needs().add(id, Need.Kind.MONEY, "Міст", 1_000_000_01, "")),
                "funding.refusal.rule");
        var need = as(here.ngo(), () -> desk.needs().add(id, Need.Kind.MONEY, "Міст", 900_000_00, ""));
        refused(
                here.ngo(),
                () -> run(() -> desk.needs().change(need, "Міст", 1_100_000_00, "")),
                "funding.refusal.rule");
    }

    @Test
    void theWholeRoadEndsWithAMeasuredEffect() {
        reviewed();
        run(here.official(), () -> desk.progress().accept(id, "Так"));
        run(here.ngo(), () -> desk.progress().start(id, Moment.today().plusDays(60)));
        var milestone = as(
                here.ngo(),
                () -> desk.works().plan(id, "Опори стоять", Moment.today().plusDays(30)));
        run(here.ngo(), () -> desk.works().reach(milestone, Moment.today()));
        run(here.ngo(), () -> desk.works().report(id, milestone, "Стоять усі дванадцять.", 10_000_00, List.of()));
        run(
                here.ngo(),
                () -> desk.progress().finish(id, "Світить", Moment.today().plusDays(90)));
        refused(here.ngo(), () -> run(() -> desk.progress().conclude(id, "Добре")), "solutions.refusal.unmeasured");
        var today = Moment.today();
        var indicator = as(
                here.ngo(),
                () -> desk.indicators()
                        .define(
                                id,
                                new Indicator.Terms(
                                        "Освітлена дорога",
                                        "11.2",
                                        "%",
                                        20_000,
                                        90_000,
                                        today.minusDays(90),
                                        today.plusDays(90),
                                        "облік")));
        run(here.ngo(), () -> desk.indicators().measure(indicator, 91_500, today, "обхід"));
        run(here.ngo(), () -> desk.progress().conclude(id, "Світла дорога щовечора"));
        var item = published().orElseThrow();
        assertThat(item.facts())
                .containsEntry("solutions.state/measured", 1L)
                .containsEntry("solutions.answered", 1L)
                .containsEntry("solutions.measurements", 1L);
        assertThat(item.details()).hasSizeGreaterThan(2);
    }

    @Test
    void anEarlierVersionIsComparedAndBroughtBack() {
        run(here.ngo(), () -> desk.solutions().rewrite(id, 1, new Wording("Інша назва тут", "Інше.", "")));
        run(here.ngo(), () -> desk.solutions().restore(id, 1));
        assertThat(as(here.ngo(), () -> desk.solutions().see(id).wording())).isEqualTo(WORDING);
        assertThat(as(here.ngo(), () -> desk.solutions().revisions(id))).hasSize(3);
    }

    @Test
    void wordsAreFoundInAnyForm() {
        run(here.ngo(), () -> desk.progress().publish(id));
        var wanted = new Catalogue.Wanted(null, 0, "дорога школою", false);
        assertThat(as(
                        here.resident(),
                        () -> desk.catalogue().find(here.section().id(), wanted)))
                .hasSize(1);
        var goal = new Catalogue.Wanted(State.IDEA, 11, "", false);
        assertThat(as(
                        here.resident(),
                        () -> desk.catalogue().find(here.section().id(), goal)))
                .hasSize(1);
        var other = new Catalogue.Wanted(null, 1, "", false);
        assertThat(as(
                        here.resident(),
                        () -> desk.catalogue().find(here.section().id(), other)))
                .isEmpty();
    }

    @Test
    void inASectionForMembersOnlyMembersReadEvenWhoKnowsTheAddress() {
        run(here.ngo(), () -> desk.progress().publish(id));
        assertThat(space.visit(here, () -> desk.solutions().see(id)).id()).isEqualTo(id);
        space.shownTo(here, Audience.MEMBERS);
        assertThatThrownBy(() -> space.visit(here, () -> desk.solutions().see(id)))
                .hasMessage("solutions.refusal.unknown");
        assertThat(as(here.resident(), () -> desk.solutions().see(id)).id()).isEqualTo(id);
        space.shownTo(here, Audience.STAFF);
        refused(here.resident(), () -> desk.solutions().support(id), "solutions.refusal.unknown");
    }

    @Test
    void anotherSectionsAddressDoesNotLeadToIt() {
        run(here.ngo(), () -> desk.progress().publish(id));
        var other = new org.smartinteraction.space.Section(
                UUID.randomUUID(), "solutions", "other", java.util.Map.of(), Audience.PUBLIC, java.util.Map.of());
        var visit = new org.smartinteraction.space.Visit(other, List.of(id.toString()), java.util.Map.of());
        assertThatThrownBy(() -> as(here.ngo(), () -> type.view(visit)))
                .isInstanceOf(org.smartinteraction.space.NoSuchPage.class);
    }

    private void reviewed() {
        run(here.ngo(), () -> desk.progress().publish(id));
        run(
                here.ngo(),
                () -> desk.progress().submit(id, "Відділ освіти", Moment.today().plusDays(10), ""));
    }

    private List<Catalogue.Card> listed() {
        return desk.catalogue().find(here.section().id(), new Catalogue.Wanted(null, 0, "", false));
    }

    private java.util.Optional<org.smartinteraction.publishing.PublishedItem> published() {
        return space.visit(here, () -> published.find(id, Audience.PUBLIC));
    }

    private <T> T as(Member member, Callable<T> action) {
        return space.as(here, member, action);
    }

    private void run(Member member, Runnable action) {
        space.run(here, member, action);
    }

    private static Object run(Runnable action) {
        action.run();
        return action;
    }

    private void refused(Member member, Callable<?> action, String key) {
        assertThatThrownBy(() -> as(member, action)).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
