package org.smartinteraction.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.publishing.PublishingSpaces.Space;
import org.smartinteraction.publishing.PublishingSpaces.Stage;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Tone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PublishingSpaces.class)
class PublisherTests {

    @Autowired
    Stage stage;

    @Autowired
    Tenants tenants;

    @Autowired
    Publisher publisher;

    @Autowired
    Published published;

    @Autowired
    Metrics metrics;

    @Autowired
    JdbcClient jdbc;

    Space rudky;
    Space region;

    @BeforeEach
    void aCommunityAndItsRegion() {
        rudky = stage.space(Tenant.Kind.COMMUNITY);
        region = stage.space(Tenant.Kind.REGION);
    }

    @Test
    void anItemComesBackAsItWasPublished() {
        var item = issue("Яма на дорозі")
                .summary("Коротко")
                .body("Довго\u0000 <b>\uD83D\uDE00</b>")
                .state("issues.state.open", Tone.WARNING)
                .author("Громадська спілка", "ngo")
                .place("вул. Шевченка, 3", 49.65, 23.48)
                .goals(List.of("11.7"))
                .image(UUID.randomUUID())
                .relates("answers", List.of(UUID.randomUUID()))
                .fact("issues.open", 1)
                .detail(Detail.list(Cell.text("Гроші"), List.of(List.of(Cell.text("Область"), Cell.money(12_345)))))
                .times(Instant.parse("2026-10-05T10:00:00Z"), Instant.parse("2026-10-06T10:00:00Z"));
        publish(rudky, item);
        assertThat(in(rudky, () -> published.find(item.id(), Audience.PUBLIC)))
                .contains(item.body("Довго <b>\uD83D\uDE00</b>"));
    }

    @Test
    void theTimeOfFirstPublishingStays() {
        var first = issue("Яма").times(Instant.parse("2026-01-05T10:00:00Z"), Instant.parse("2026-01-05T10:00:00Z"));
        publish(rudky, first);
        publish(rudky, first.times(Instant.parse("2026-03-05T10:00:00Z"), Instant.parse("2026-03-05T10:00:00Z")));
        var now = in(rudky, () -> published.find(first.id(), Audience.PUBLIC)).orElseThrow();
        assertThat(now.publishedAt()).isEqualTo("2026-01-05T10:00:00Z");
        assertThat(now.updatedAt()).isEqualTo("2026-03-05T10:00:00Z");
    }

    @Test
    void figuresFollowWhatItemsSay() {
        var one = issue("Одна").fact("issues.open", 1).fact("issues.state/new", 1);
        var two = issue("Друга").fact("issues.open", 1).fact("issues.state/new", 1);
        publish(rudky, one);
        publish(rudky, two);
        assertThat(figures()).isEqualTo(Map.of("issues.open", 2L, "issues.state/new", 2L));
        publish(rudky, issue(one.id(), "Одна").fact("issues.state/solved", 1));
        assertThat(figures()).isEqualTo(Map.of("issues.open", 1L, "issues.state/new", 1L, "issues.state/solved", 1L));
        tenants.run(rudky.tenant().id(), () -> publisher.withdraw(two.id()));
        tenants.run(rudky.tenant().id(), () -> publisher.withdraw(two.id()));
        assertThat(figures()).isEqualTo(Map.of("issues.state/solved", 1L));
    }

    @Test
    void onlyWhatEverybodyMaySeeIsCounted() {
        publish(rudky, issue("Для своїх").audience(Audience.MEMBERS).fact("issues.open", 1));
        assertThat(figures()).isEmpty();
    }

    @Test
    void aNarrowedSectionTakesItsItemsAndFiguresBack() {
        var open = issue("Для всіх").fact("issues.open", 1);
        var inner = issue("Для своїх").audience(Audience.STAFF).fact("issues.open", 1);
        publish(rudky, open);
        publish(rudky, inner);
        tenants.run(rudky.tenant().id(), () -> publisher.audience(rudky.issues(), Audience.MEMBERS));
        assertThat(figures()).isEmpty();
        assertThat(in(rudky, () -> published.find(open.id(), Audience.PUBLIC))).isEmpty();
        assertThat(in(rudky, () -> published.find(open.id(), Audience.MEMBERS))).isPresent();
        tenants.run(rudky.tenant().id(), () -> publisher.audience(rudky.issues(), Audience.PUBLIC));
        assertThat(figures()).isEqualTo(Map.of("issues.open", 1L));
        assertThat(in(rudky, () -> published.find(open.id(), Audience.PUBLIC))).isPresent();
        assertThat(in(rudky, () -> published.find(inner.id(), Audience.MEMBERS)))
                .isEmpty();
    }

    @Test
    void whatIsPublishedInASectionForMembersIsForMembers() {
        var note = PublishedItem.of(UUID.randomUUID(), rudky.notes(), "note", "/notes/1", "Нотатка");
        publish(rudky, note);
        assertThat(in(rudky, () -> published.find(note.id(), Audience.PUBLIC))).isEmpty();
        assertThat(in(rudky, () -> published.find(note.id(), Audience.MEMBERS))).isPresent();
    }

    @Test
    void theNightlyCountMendsFigures() {
        publish(rudky, issue("Одна").fact("issues.open", 1).fact("money.received/region", 500));
        tenants.run(
                rudky.tenant().id(),
                () -> stage.transaction()
                        .executeWithoutResult(
                                _ -> jdbc.sql("update metric set value = 77").update()));
        tenants.run(
                rudky.tenant().id(),
                () -> stage.transaction().executeWithoutResult(_ -> {
                    metrics.stop();
                    metrics.recount(rudky.issues());
                }));
        assertThat(figures()).isEqualTo(Map.of("issues.open", 1L, "money.received/region", 500L));
    }

    @Test
    void manyAtOnceCountExactly() throws Exception {
        var threads = IntStream.range(0, 32)
                .mapToObj(number -> Thread.ofVirtual()
                        .start(() -> tenants.run(
                                rudky.tenant().id(),
                                () -> new TransactionTemplate(
                                                stage.transaction().getTransactionManager())
                                        .executeWithoutResult(_ -> {
                                            // Each in another order: nobody may wait for anybody in a circle.
                                            var figures = number % 2 == 0
                                                    ? List.of("issues.a", "issues.b")
                                                    : List.of("issues.b", "issues.a");
                                            figures.forEach(figure -> publisher.publish(
                                                    issue("Яма").fact(figure, 1)));
                                        }))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(figures()).isEqualTo(Map.of("issues.a", 32L, "issues.b", 32L));
    }

    @Test
    void aRegionSeesOnlyTheSectionsItWasGivenAndOnlyWhileItIs() {
        var open = issue("Для всіх").fact("issues.open", 1);
        var inner = issue("Для своїх").audience(Audience.MEMBERS);
        var other = PublishedItem.of(UUID.randomUUID(), rudky.desk(), "note", "/desk/1", "Інше");
        publish(rudky, open);
        publish(rudky, inner);
        publish(rudky, other);
        var everything = Filter.of(Audience.STAFF).everywhere();
        assertThat(in(region, () -> published.recent(everything)).items()).isEmpty();
        stage.consent(region, rudky, rudky.issues());
        stage.consent(region, rudky, rudky.desk());
        assertThat(in(region, () -> published.recent(everything)).items())
                .extracting(
                        Publication::tenantId, publication -> publication.item().title())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(rudky.tenant().id(), "Для всіх"));
        assertThat(in(region, () -> published.recent(Filter.of(Audience.STAFF))).items())
                .isEmpty();
        assertThat(figures(region)).isEqualTo(Map.of("issues.open", 1L));
        stage.withdraw(rudky, rudky.issues());
        assertThat(in(region, () -> published.recent(everything)).items()).isEmpty();
        assertThat(figures(region)).isEmpty();
    }

    @Test
    void aRegionCannotWriteWhatItReads() {
        var open = issue("Для всіх");
        publish(rudky, open);
        stage.consent(region, rudky, rudky.issues());
        tenants.run(region.tenant().id(), () -> publisher.withdraw(open.id()));
        var changed = tenants.within(
                region.tenant().id(),
                () -> stage.transaction()
                        .execute(_ -> jdbc.sql("update published_item set title = 'Чуже'")
                                .update()));
        assertThat(changed).isZero();
        assertThat(in(rudky, () -> published.find(open.id(), Audience.PUBLIC))).isPresent();
    }

    @Test
    void aLinkIsSeenFromBothSides() {
        var issue = issue("Яма");
        publish(rudky, issue);
        stage.consent(region, rudky, rudky.issues());
        stage.consent(rudky, region, region.issues());
        var endorsement = PublishedItem.of(UUID.randomUUID(), region.issues(), "joint", "/issues/9", "Спільна")
                .relates("endorses", List.of(issue.id()));
        publish(region, endorsement);
        assertThat(in(rudky, () -> published.relatedTo(issue.id(), "endorses", Audience.PUBLIC)))
                .singleElement()
                .isEqualTo(new Publication(
                        region.tenant().id(),
                        in(region, () -> published.recent(Filter.of(Audience.PUBLIC)))
                                .items()
                                .getFirst()
                                .item()));
        assertThat(in(rudky, () -> published.relatedTo(issue.id(), "answers", Audience.PUBLIC)))
                .isEmpty();
        assertThat(in(region, () -> published.find(List.of(issue.id()), Audience.PUBLIC)))
                .hasSize(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int i = 0; i < 25; i++) {
            publish(rudky, issue("Яма " + i).times(Instant.parse("2026-05-05T10:00:00Z"), Instant.now()));
        }
        var first = in(rudky, () -> published.recent(Filter.of(Audience.PUBLIC).size(10)));
        var second = in(
                rudky,
                () -> published.recent(Filter.of(Audience.PUBLIC).size(10).after(first.next())));
        var third = in(
                rudky,
                () -> published.recent(Filter.of(Audience.PUBLIC).size(10).after(second.next())));
        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.items().stream())
                        .distinct())
                .hasSize(25);
        assertThat(in(rudky, () -> published.recent(Filter.of(Audience.PUBLIC).after("broken")))
                        .items())
                .isEmpty();
    }

    @Test
    void itemsAroundAPointAreFound() {
        publish(rudky, issue("Поруч").place("тут", 49.6501, 23.4801));
        publish(rudky, issue("Далеко").place("там", 49.70, 23.48));
        assertThat(in(rudky, () -> published.near("issue", 49.65, 23.48, 200, Audience.PUBLIC)))
                .extracting(PublishedItem::title)
                .containsExactly("Поруч");
    }

    private PublishedItem issue(String title) {
        return issue(UUID.randomUUID(), title);
    }

    private PublishedItem issue(UUID id, String title) {
        return PublishedItem.of(id, rudky.issues(), "issue", "/issues/" + id, title)
                .times(Instant.parse("2026-10-05T10:00:00Z"), Instant.parse("2026-10-05T10:00:00Z"));
    }

    private void publish(Space space, PublishedItem item) {
        tenants.run(space.tenant().id(), () -> publisher.publish(item));
    }

    private <T> T in(Space space, Callable<T> action) {
        return tenants.within(space.tenant().id(), action);
    }

    private Map<String, Long> figures() {
        return figures(rudky);
    }

    private Map<String, Long> figures(Space space) {
        return in(
                space,
                () -> stage.transaction()
                        .execute(_ -> jdbc
                                .sql("select * from metric where value <> 0")
                                .query((row, _) -> Map.entry(
                                        row.getString("key")
                                                + (row.getString("dimension").isEmpty()
                                                        ? ""
                                                        : "/" + row.getString("dimension")),
                                        row.getLong("value")))
                                .list()
                                .stream()
                                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
}
