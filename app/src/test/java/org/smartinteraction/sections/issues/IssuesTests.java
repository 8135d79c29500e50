package org.smartinteraction.sections.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.engagement.SupportsChanged;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.moderation.Moderated;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IssuesTests {

    private static final Place SCHOOL = new Place("вул. Шкільна, 1", 49.6530, 23.4880, null);
    private static final Place NEAR_SCHOOL = new Place(null, 49.6537, 23.4886, null);
    private static final Place FAR_AWAY = new Place("с. Хлопчиці", 49.7000, 23.4000, null);

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
    IssueDesk desk;

    @Autowired
    IssueReader reader;

    @Autowired
    Alike alike;

    @Autowired
    Supports supports;

    @Autowired
    Replies replies;

    @Autowired
    List<Moderated> moderated;

    @Autowired
    Published published;

    @Autowired
    Veil veil;

    @Autowired
    ApplicationEventPublisher events;

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
    }

    @Test
    void aHiddenIssueLeavesListsAndNumbersButNotItsAuthorsOwn() {
        var id = report(oksana, "Яма на дорозі", "Глибока", SCHOOL);
        var all = new Filter("", Set.of(), null, Filter.Sort.NEWEST, false, 9);
        var mine = new Filter("", Set.of(), null, Filter.Sort.NEWEST, true, 9);
        within(() -> {
            veil.hide(id);
            return id;
        });
        assertThat(as(petro, () -> reader.list(section.id(), all))).isEmpty();
        assertThat(as(petro, () -> reader.numbers(section.id()))).isEmpty();
        assertThat(as(oksana, () -> reader.list(section.id(), mine))).hasSize(1);
        assertThat(as(petro, () -> alike.to(section.id(), "Яма на дорозі", "Глибока", SCHOOL, null)))
                .isEmpty();
        assertThatThrownBy(() -> as(petro, () -> issues.support(id))).isInstanceOf(Refusal.class);
        within(() -> {
            veil.show(id);
            return id;
        });
        assertThat(as(petro, () -> reader.list(section.id(), all))).hasSize(1);
        assertThat(within(() -> published.find(id, Audience.PUBLIC))).isPresent();
    }

    @Test
    void aReportIsPublishedAndItsAuthorSupportsIt() {
        var id = report(oksana, "Не світить ліхтар біля школи", "Темно вже тиждень", SCHOOL);
        assertThat(within(() -> supports.members(id))).containsExactly(oksana.id());
        var item = within(() -> published.find(id, Audience.PUBLIC)).orElseThrow();
        assertThat(item.title()).isEqualTo("Не світить ліхтар біля школи");
        assertThat(item.path()).isEqualTo("/issues/" + id);
        assertThat(item.facts()).containsEntry("issues.reported", 1L).containsEntry("issues.state/new", 1L);
        assertThat(item.author())
                .satisfiesAnyOf(
                        author -> assertThat(author).isNull(),
                        author -> assertThat(author.name()).isEmpty());
    }

    @Test
    void aVisitorReportsNothing() {
        assertThatThrownBy(() -> within(() -> issues.report(section, said("Яма на дорозі", "", SCHOOL), List.of())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void onlyStaffMoveAnIssueOn() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        assertThatThrownBy(() -> act(oksana, List.of(id), Verb.SOLVE, "Сама засипала"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(oksana, () -> {
                    desk.reply(id, "Вже їдемо");
                    return id;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(find(id).state()).isEqualTo(State.NEW);
    }

    @Test
    void everyStepIsPublishedAndKept() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        act(official, List.of(id), Verb.TAKE_UP, "Бригада буде в середу");
        act(official, List.of(id), Verb.SOLVE, "Засипано");
        var item = within(() -> published.find(id, Audience.PUBLIC)).orElseThrow();
        assertThat(item.facts())
                .containsEntry("issues.state/solved", 1L)
                .containsEntry("issues.answered", 1L)
                .doesNotContainKeys("issues.open", "issues.state/new");
        assertThat(within(() -> reader.history(id)))
                .extracting(IssueReader.Past::toState, IssueReader.Past::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(State.IN_WORK, "Бригада буде в середу"),
                        org.assertj.core.groups.Tuple.tuple(State.SOLVED, "Засипано"));
    }

    @Test
    void whenOneOfManyHasMovedOnNoneIsChanged() {
        var one = report(oksana, "Яма на дорозі", "", SCHOOL);
        var two = report(oksana, "Немає лавки в парку", "", FAR_AWAY);
        act(official, List.of(two), Verb.SOLVE, "Поставили");
        assertThatThrownBy(() -> act(official, List.of(one, two), Verb.ACKNOWLEDGE, ""))
                .isInstanceOf(Refusal.class);
        assertThat(find(one).state()).isEqualTo(State.NEW);
    }

    @Test
    void mergingKeepsEverybodyAndCountsOnce() {
        var one = report(oksana, "Не світить ліхтар біля школи", "", SCHOOL);
        var two = report(petro, "Темно біля школи", "", NEAR_SCHOOL);
        as(official, () -> issues.support(two));
        as(official, () -> {
            desk.merge(List.of(two), one, "Те саме місце");
            return one;
        });
        assertThat(within(() -> supports.members(one)))
                .containsExactlyInAnyOrder(oksana.id(), petro.id(), official.id());
        assertThat(find(two).state()).isEqualTo(State.MERGED);
        assertThat(within(() -> reader.mergedInto(one)))
                .extracting(IssueReader.Row::id)
                .containsExactly(two);
        var merged = within(() -> published.find(two, Audience.PUBLIC)).orElseThrow();
        assertThat(merged.facts()).isEmpty();
        assertThat(merged.relation().items()).containsExactly(one);
        assertThat(within(() -> reader.list(section.id(), Filter.ALL)))
                .extracting(IssueReader.Row::id)
                .containsExactly(one);
    }

    @Test
    void whatWasMergedBeforeGoesAlong() {
        var one = report(oksana, "Не світить ліхтар біля школи", "", SCHOOL);
        var two = report(petro, "Темно біля школи", "", NEAR_SCHOOL);
        var three = report(petro, "Ліхтар біля школи згас", "", NEAR_SCHOOL);
        merge(List.of(three), two);
        merge(List.of(two), one);
        assertThat(within(() -> reader.mergedInto(one)))
                .extracting(IssueReader.Row::id)
                .containsExactlyInAnyOrder(two, three);
    }

    @Test
    void twoOfficialsWhoMergeEachIntoTheOtherLeaveOneOpen() throws Exception {
        var one = report(oksana, "Не світить ліхтар біля школи", "", SCHOOL);
        var two = report(petro, "Темно біля школи", "", NEAR_SCHOOL);
        var barrier = new CyclicBarrier(2);
        var done = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var pair : List.of(List.of(one, two), List.of(two, one))) {
                threads.submit(() -> {
                    barrier.await();
                    merge(List.of(pair.getFirst()), pair.getLast());
                    return done.incrementAndGet();
                });
            }
        }
        assertThat(done).hasValue(1);
        assertThat(List.of(find(one).state(), find(two).state())).containsExactlyInAnyOrder(State.NEW, State.MERGED);
    }

    @Test
    void aClosedIssueGainsNoSupporters() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        act(official, List.of(id), Verb.REFUSE, "Дорога обласна");
        assertThatThrownBy(() -> as(petro, () -> issues.support(id))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatBreaksTheRulesLeavesThePublicPages() {
        var id = report(oksana, "Мій сусід негідник", "І ось його телефон", SCHOOL);
        as(official, () -> {
            desk.act(List.of(id), Verb.REFUSE, "Особисті дані іншої людини", Rule.AGAINST_RULES);
            return id;
        });
        assertThat(within(() -> published.find(id, Audience.STAFF))).isEmpty();
        assertThat(within(() -> reader.list(section.id(), Filter.ALL))).isEmpty();
    }

    @Test
    void theNumberOfSupportersIsPublishedALittleLater() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        as(petro, () -> issues.support(id));
        within(() -> {
            events.publishEvent(new SupportsChanged(id));
            events.publishEvent(new SupportsChanged(UUID.randomUUID()));
            return id;
        });
        assertThat(within(() -> published.find(id, Audience.PUBLIC))
                        .orElseThrow()
                        .facts())
                .containsEntry("issues.supports", 2L);
    }

    @Test
    void anOfficialReplyCountsAsTheAnswer() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        as(official, () -> {
            desk.reply(id, "Дякуємо, перевіримо в понеділок");
            return id;
        });
        assertThat(find(id).answeredAt()).isNotNull();
        assertThat(within(() -> published.find(id, Audience.PUBLIC))
                        .orElseThrow()
                        .facts())
                .containsEntry("issues.answered", 1L);
    }

    @Test
    void thePlainPageTellsWhatWasAnsweredAndDoneAndWhy() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        as(petro, () -> {
            issues.comment(id, "І я там колесо пробив");
            return id;
        });
        as(official, () -> {
            desk.reply(id, "Перевіримо в понеділок");
            return id;
        });
        act(official, List.of(id), Verb.ACKNOWLEDGE, "Дорога наша");
        assertThat(details(id))
                .contains(
                        "Перевіримо в понеділок", "Дорога наша", "issues.state.acknowledged", "1 issues.support.short")
                .doesNotContain("І я там колесо пробив", "Office", "Oksana");

        var reply = within(() -> replies.about(id)).stream()
                .filter(said -> said.voice() == Voice.OFFICIAL)
                .findFirst()
                .orElseThrow();
        as(official, () -> {
            desk.withdrawReply(reply.id(), "Помилилися датою");
            return id;
        });
        assertThat(details(id)).doesNotContain("Перевіримо в понеділок");
    }

    @Test
    void anAnswerThatModeratorsHideLeavesThePlainPageToo() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        as(official, () -> {
            desk.reply(id, "Сусід Іван у всьому винен");
            return id;
        });
        var reply = within(() -> replies.about(id)).getFirst().id();
        within(() -> {
            veil.hide(reply);
            moderated.stream().filter(kind -> kind.kind().equals("reply")).forEach(kind -> kind.changed(reply));
            return id;
        });
        assertThat(details(id)).doesNotContain("Сусід Іван у всьому винен");
    }

    private List<String> details(UUID id) {
        return within(() -> published.find(id, Audience.PUBLIC)).orElseThrow().details().stream()
                .flatMap(detail -> detail.rows().stream())
                .flatMap(List::stream)
                .map(Cell::value)
                .toList();
    }

    @Test
    void theSameNeedInOtherWordsAtTheSamePlaceIsFound() {
        var lamp = report(oksana, "Не світить ліхтар біля школи", "Діти йдуть додому в темряві", SCHOOL);
        report(oksana, "Переповнений смітник на зупинці", "", SCHOOL);
        report(oksana, "Не працює ліхтар біля клубу", "", FAR_AWAY);
        var found =
                within(() -> alike.to(section.id(), "Біля школи темно, ліхтарі не працюють", "", NEAR_SCHOOL, null));
        assertThat(found).extracting(Alike.Match::id).startsWith(lamp);
        assertThat(found).extracting(Alike.Match::title).doesNotContain("Переповнений смітник на зупинці");
        assertThat(found.getFirst().metres()).isBetween(50.0, 150.0);
    }

    @Test
    void withoutAPointTheWordsDecide() {
        var lamp = report(oksana, "Не світить ліхтар біля школи", "", SCHOOL);
        assertThat(within(() -> alike.to(section.id(), "Ліхтар біля школи не світить", "", Place.NOWHERE, null)))
                .extracting(Alike.Match::id)
                .containsExactly(lamp);
        assertThat(within(() -> alike.to(section.id(), "Потрібен дитячий садок", "", Place.NOWHERE, null)))
                .isEmpty();
    }

    @Test
    void aLongStoryIsFoundByItsTitleAndAnAddressInWordsIsAPlaceToo() {
        var lamp = report(
                oksana,
                "Не світить ліхтар біля школи",
                "Друга зміна закінчується пізно, а тротуару там немає. Електрик приїздив, але після вітру знову згасло.",
                SCHOOL);
        var words = new Place("вул. Шкільна", null, null, null);
        assertThat(within(() -> alike.to(section.id(), "Біля школи не горять ліхтарі", "Дуже темно", words, null)))
                .extracting(Alike.Match::id)
                .containsExactly(lamp);
        assertThat(within(() -> alike.to(section.id(), "Діти бояться, ліхтарі", "", words, null)))
                .extracting(Alike.Match::id)
                .containsExactly(lamp);
    }

    @Test
    void whatIsSolvedIsNotOfferedAsALikeOne() {
        var lamp = report(oksana, "Не світить ліхтар біля школи", "", SCHOOL);
        act(official, List.of(lamp), Verb.SOLVE, "Замінили лампу");
        assertThat(within(() -> alike.to(section.id(), "Не світить ліхтар біля школи", "", SCHOOL, null)))
                .isEmpty();
    }

    @Test
    void aListIsFilteredByWordsInAnyForm() {
        var lamp = report(oksana, "Не світить ліхтар біля школи", "", SCHOOL);
        report(oksana, "Переповнений смітник на зупинці", "", SCHOOL);
        for (var words : List.of("ліхтарів", "ліхт", "школа ліхтарі", "шкільна")) {
            assertThat(within(() -> reader.list(section.id(), Filter.ALL.words(words))))
                    .as(words)
                    .extracting(IssueReader.Row::id)
                    .contains(lamp);
        }
        assertThat(within(() -> reader.list(section.id(), Filter.ALL.words("ліхтар смітник"))))
                .isEmpty();
        assertThat(within(() -> reader.list(section.id(), Filter.ALL.words("'; drop table issue; -- % _"))))
                .isEmpty();
        assertThat(within(() -> reader.list(section.id(), Filter.ALL.states(EnumSet.of(State.SOLVED)))))
                .isEmpty();
    }

    @Test
    void textOfAnyKindComesBackAsItWasWritten() {
        var text = "<script>alert(1)</script> שלום 🙂 " + "ї".repeat(99_000);
        var id = report(oksana, "<b>Яма</b> на дорозі 🙂", text, SCHOOL);
        assertThat(find(id).text()).isEqualTo(text);
        assertThat(within(() -> published.find(id, Audience.PUBLIC))
                        .orElseThrow()
                        .title())
                .isEqualTo("<b>Яма</b> на дорозі 🙂");
    }

    @Test
    void aNeighbouringCommunitySeesNothingOfIt() {
        var id = report(oksana, "Яма на дорозі", "", SCHOOL);
        var neighbour = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        assertThat(tenants.within(neighbour.id(), () -> reader.find(id))).isEmpty();
    }

    private void merge(List<UUID> same, UUID into) {
        as(official, () -> {
            desk.merge(same, into, "Те саме");
            return into;
        });
    }

    private IssueReader.Row find(UUID id) {
        return within(() -> reader.find(id)).orElseThrow();
    }

    private UUID report(Member author, String title, String text, Place place) {
        return as(author, () -> issues.report(section, said(title, text, place), List.of()));
    }

    private static Report said(String title, String text, Place place) {
        return new Report(title, text, "lighting", null, place);
    }

    private void act(Member by, List<UUID> ids, Verb verb, String reason) {
        as(by, () -> {
            desk.act(ids, verb, reason, null);
            return ids;
        });
    }

    private <T extends @Nullable Object> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
