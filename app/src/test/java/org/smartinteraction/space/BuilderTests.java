package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BuilderTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    Spaces spaces;

    @Autowired
    People people;

    @Autowired
    Builder builder;

    @Autowired
    OwnTemplates ownTemplates;

    @Autowired
    Templates templates;

    Tenant tenant;
    Member anna;
    Member bohdan;
    Member resident;

    @BeforeEach
    void aSpaceWithTwoAdministrators() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        tenants.run(tenant.id(), () -> {
            spaces.begin(templates.find("village").orElseThrow().space());
            anna = people.invite("anna@demo.example", "Anna", Set.of("admin"), null);
            bohdan = people.invite("bohdan@demo.example", "Bohdan", Set.of("admin"), null);
            resident = people.invite("resident@demo.example", "Resident", Set.of(), null);
        });
    }

    @Test
    void nothingIsBegunUntilSomethingIsChanged() {
        as(anna, () -> {
            assertThat(builder.draft().isBegun()).isFalse();
            assertThat(builder.draft().config()).isEqualTo(spaces.current().config());
            recolour("#7a1f5c");
            assertThat(builder.draft().isBegun()).isTrue();
            recolour(spaces.current().config().look().accent());
            assertThat(builder.draft().isBegun()).isFalse();
            return null;
        });
    }

    @Test
    void aDraftIsKeptForItsOwnerAlone() {
        as(anna, () -> recolour("#7a1f5c"));

        assertThat(as(anna, () -> builder.draft().config().look().accent())).isEqualTo("#7a1f5c");
        assertThat(as(bohdan, () -> builder.draft().isBegun())).isFalse();
        assertThat(as(bohdan, () -> spaces.current().config().look().accent())).isNotEqualTo("#7a1f5c");
    }

    @Test
    void publishingPutsTheDraftInForceAndRemembersItAll() {
        as(anna, () -> recolour("#7a1f5c"));
        as(anna, () -> builder.publish("A new colour"));

        assertThat(in(() -> spaces.current().config().look().accent())).isEqualTo("#7a1f5c");
        var history = as(bohdan, () -> builder.history(Integer.MAX_VALUE, 20));
        assertThat(history).extracting(Publication::version).containsExactly(2, 1);
        assertThat(history.getFirst().by()).isEqualTo("Anna");
        assertThat(history.getFirst().note()).isEqualTo("A new colour");
        assertThat(as(anna, () -> builder.draft().isBegun())).isFalse();
    }

    @Test
    void whoeverPublishesSecondIsToldAndLosesNothing() {
        as(anna, () -> recolour("#7a1f5c"));
        as(bohdan, () -> builder.change(config -> SpaceEdit.named(config, Map.of("uk", "Наша", "en", "Ours"))));
        as(anna, () -> builder.publish(null));

        assertThatThrownBy(() -> as(bohdan, () -> builder.publish(null))).isInstanceOf(Spaces.SpaceMoved.class);

        var standing = as(bohdan, () -> builder.standing(Texts.in(Texts.ENGLISH)));
        assertThat(standing.hasMoved()).isTrue();
        assertThat(standing.mine()).hasSize(2);
        assertThat(standing.theirs()).extracting(Difference::subject).containsExactly("look/accent");
        assertThat(standing.disputed()).isEmpty();

        as(bohdan, builder::bringOver);
        as(bohdan, () -> builder.publish(null));
        var config = in(() -> spaces.current().config());
        assertThat(config.names()).containsEntry("en", "Ours");
        assertThat(config.look().accent()).isEqualTo("#7a1f5c");
    }

    @Test
    void whatBothChangedIsDisputedAndMineStandsWhenBroughtOver() {
        as(anna, () -> recolour("#7a1f5c"));
        as(bohdan, () -> recolour("#123456"));
        as(anna, () -> builder.publish(null));

        assertThat(as(bohdan, () -> builder.standing(Texts.in(Texts.ENGLISH))).disputed())
                .extracting(Difference::subject)
                .containsExactly("look/accent");
        as(bohdan, builder::bringOver);

        assertThat(as(bohdan, () -> builder.draft().config().look().accent())).isEqualTo("#123456");
        assertThat(as(bohdan, () -> builder.draft().basedOn())).isEqualTo(2);
    }

    @Test
    void aDraftPutAsideCanBeTakenUpAgain() {
        as(bohdan, () -> recolour("#123456"));
        as(anna, () -> recolour("#7a1f5c"));
        as(anna, () -> builder.publish(null));

        run(bohdan, builder::putAside);
        assertThat(as(bohdan, () -> builder.draft().config().look().accent())).isEqualTo("#7a1f5c");

        as(bohdan, () -> builder.change(config -> SpaceEdit.named(config, Map.of("uk", "Інше", "en", "Other"))));
        run(bohdan, () -> builder.takeUp(builder.kept().getFirst().id()));
        assertThat(as(bohdan, () -> builder.draft().config().look().accent())).isEqualTo("#123456");
        assertThat(as(bohdan, builder::kept))
                .singleElement()
                .satisfies(kept -> assertThat(kept.config().names()).containsEntry("en", "Other"));
        assertThat(as(anna, builder::kept)).isEmpty();
    }

    @Test
    void ofManyWhoPublishAtOnceOneSucceedsAndTheOthersKeepTheirDrafts() throws Exception {
        as(anna, () -> recolour("#7a1f5c"));
        as(bohdan, () -> recolour("#123456"));
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = Stream.of(anna, bohdan)
                    .map(member -> threads.submit(() -> as(member, () -> {
                        together.await();
                        return builder.publish(null);
                    })))
                    .toList();
            var outcomes = attempts.stream().map(BuilderTests::outcome).toList();
            assertThat(outcomes).filteredOn(Space.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Spaces.SpaceMoved.class::isInstance).hasSize(1);
        }
        assertThat(in(() -> spaces.current().version())).isEqualTo(2);
        assertThat(Stream.of(anna, bohdan)
                        .filter(member -> as(member, () -> builder.draft().isBegun())))
                .hasSize(1);
    }

    @Test
    void twoWindowsOfOneAdministratorDoNotLoseChanges() throws Exception {
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var windows = Stream.iterate(0, n -> n + 1)
                    .limit(8)
                    .map(n -> threads.submit(() -> as(anna, () -> {
                        together.await();
                        return builder.change(config -> SpaceEdit.adding(config, news("news-of-" + n)));
                    })))
                    .toList();
            for (var window : windows) {
                window.get();
            }
        }
        var published = in(() -> spaces.current().config().sections().size());
        assertThat(as(anna, () -> builder.draft().config().sections())).hasSize(published + 8);
    }

    @Test
    void anEarlierVersionIsRestoredWithLaterSectionsInTheArchive() {
        as(anna, () -> builder.change(config -> SpaceEdit.adding(config, news("bulletin"))));
        as(anna, () -> builder.publish(null));

        as(anna, () -> builder.restore(1));
        as(anna, () -> builder.publish("Back"));

        var config = in(() -> spaces.current().config());
        assertThat(config.section("bulletin").orElseThrow().archived()).isTrue();
        assertThat(in(() -> spaces.current().section("bulletin"))).isEmpty();
    }

    @Test
    void aDraftThatWouldLockEverybodyOutIsNotPublished() {
        as(
                anna,
                () -> builder.change(config -> SpaceEdit.ruled(
                        config,
                        config.roles().subList(0, 1),
                        config.sectors(),
                        config.verification(),
                        config.statute())));

        assertThat(as(anna, () -> builder.obstacles(Texts.in(Texts.ENGLISH)))).hasSize(1);
        assertThatThrownBy(() -> as(anna, () -> builder.publish(null))).isInstanceOf(Refusal.class);
    }

    @Test
    void aDraftWhoseAdministratorsRoleNobodyHoldsIsNotPublished() {
        as(
                anna,
                () -> builder.change(config -> {
                    var roles = new ArrayList<>(config.roles());
                    roles.removeIf(role -> role.key().equals("admin"));
                    roles.add(new RoleConfig("head", Map.of("uk", "Голова", "en", "Head"), Map.of(), List.of("*")));
                    return SpaceEdit.ruled(config, roles, config.sectors(), config.verification(), config.statute());
                }));

        assertThat(as(anna, () -> builder.obstacles(Texts.in(Texts.ENGLISH))))
                .singleElement()
                .asString()
                .contains("nobody");
        assertThatThrownBy(() -> as(anna, () -> builder.publish(null))).isInstanceOf(Refusal.class);
        assertThat(in(() -> spaces.current().config().roles()))
                .extracting(RoleConfig::key)
                .contains("admin");
    }

    @Test
    void anotherNameInTwoLanguagesIsOneChange() {
        as(
                anna,
                () -> builder.change(config -> SpaceEdit.changing(
                        config,
                        config.section("issues").orElseThrow().called(Map.of("uk", "Турботи", "en", "Cares")))));

        assertThat(as(anna, () -> builder.standing(Texts.in(Texts.ENGLISH))).mine())
                .singleElement()
                .satisfies(
                        change -> assertThat(change.text()).contains("Турботи").contains("Cares"));
    }

    @Test
    void obstaclesAreToldInSentences() {
        as(
                anna,
                () -> builder.change(config -> SpaceEdit.changing(
                        SpaceEdit.adding(config, news("search")),
                        config.section("issues").orElseThrow().called(Map.of("uk", "Потреби")))));

        assertThat(as(anna, () -> builder.obstacles(Texts.in(Texts.ENGLISH))))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("Потреби").contains("English"))
                .anySatisfy(text -> assertThat(text).contains("/search"))
                .noneSatisfy(text -> assertThat(text).contains("["));
        assertThat(as(anna, () -> builder.obstacles(Texts.in(Texts.UKRAINIAN))))
                .noneSatisfy(text -> assertThat(text).contains("["));
    }

    @Test
    void whoMayNotShapeTheSpaceIsRefused() {
        assertThatThrownBy(() -> as(resident, builder::draft)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(resident, () -> recolour("#000000"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(resident, () -> builder.history(Integer.MAX_VALUE, 20)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(resident, ownTemplates::own)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(builder::draft)).isInstanceOf(Refusal.class);
    }

    @Test
    void aSpaceBecomesATemplateThatItCanLayOverItselfAgain() {
        as(anna, () -> recolour("#7a1f5c"));
        as(
                anna,
                () -> ownTemplates.save(
                        "ours", Map.of("uk", "Як у нас", "en", "Like ours"), Map.of("uk", "Опис", "en", "About")));
        run(anna, builder::discard);

        var ours = as(bohdan, () -> ownTemplates.find("ours")).orElseThrow();
        run(bohdan, () -> ownTemplates.apply(ours, Set.of(TemplateUse.Part.LOOK)));

        assertThat(as(bohdan, () -> builder.draft().config().look().accent())).isEqualTo("#7a1f5c");
        assertThat(as(bohdan, ownTemplates::all))
                .extracting(Template::key)
                .containsExactly("village", "settlement", "city", "ours");
        assertThatThrownBy(() -> as(
                        anna,
                        () -> ownTemplates.save("village", Map.of("uk", "А", "en", "A"), Map.of("uk", "А", "en", "A"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aNeighbourSeesNeitherDraftsNorTemplates() {
        as(anna, () -> recolour("#7a1f5c"));
        as(
                anna,
                () -> ownTemplates.save(
                        "ours", Map.of("uk", "Як у нас", "en", "Like ours"), Map.of("uk", "Опис", "en", "About")));
        var neighbour = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        tenants.run(neighbour.id(), () -> {
            spaces.begin(templates.find("village").orElseThrow().space());
            var admin = people.invite("anna@demo.example", "Anna", Set.of("admin"), null);
            people.run(admin, () -> {
                assertThat(builder.draft().isBegun()).isFalse();
                assertThat(ownTemplates.own()).isEmpty();
            });
        });
    }

    private Draft recolour(String colour) {
        return builder.change(config ->
                SpaceEdit.looking(config, new Look(colour, config.look().corners())));
    }

    private static SectionConfig news(String slug) {
        return new SectionConfig(
                UUID.randomUUID(),
                "news",
                slug,
                Map.of("uk", "Новини", "en", "News"),
                Audience.PUBLIC,
                Map.of(),
                false);
    }

    private <T> T as(Member member, Callable<T> action) {
        return in(() -> people.as(member, action));
    }

    private void run(Member member, Runnable action) {
        tenants.run(tenant.id(), () -> people.run(member, action));
    }

    private <T> T in(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private static Object outcome(Future<?> attempt) {
        try {
            return Objects.requireNonNull(attempt.get());
        } catch (Exception failure) {
            return Objects.requireNonNull(failure.getCause());
        }
    }
}
