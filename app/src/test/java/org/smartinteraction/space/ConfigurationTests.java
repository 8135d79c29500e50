package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.ui.Texts;

class ConfigurationTests {

    private final Templates templates = new Templates();
    private final SpaceConfig base =
            identified(templates.find("village").orElseThrow().space());

    @Test
    void aSectionOfATypeThatIsThereAlreadyGetsAnAddressOfItsOwn() {
        var config = SpaceEdit.adding(base, section("news", "news"));

        assertThat(config.sections().getLast().slug()).isEqualTo("news-2");
        assertThat(config.home().getLast()).isEqualTo(new Block(Block.Kind.SECTION, "news-2"));
    }

    @Test
    void theHomePageFollowsASectionToItsNewAddress() {
        var config = SpaceEdit.changing(base, section(base, "news").at("bulletin"));

        assertThat(config.home())
                .contains(new Block(Block.Kind.SECTION, "bulletin"))
                .doesNotContain(new Block(Block.Kind.SECTION, "news"));
    }

    @Test
    void sectionsMoveAmongThoseInUse() {
        var archived = SpaceEdit.changing(base, section(base, "issues").archived(true));
        var config = SpaceEdit.placing(archived, id(base, "budget"), 0);

        assertThat(config.sections())
                .extracting(SectionConfig::slug)
                .containsExactly("budget", "solutions", "news", "joint", "issues");
        assertThat(SpaceEdit.placing(config, id(base, "budget"), 99).sections())
                .extracting(SectionConfig::slug)
                .containsExactly("solutions", "news", "joint", "budget", "issues");
    }

    @Test
    void changesOfTwoPeopleToDifferentThingsAreBothKept() {
        var mine = SpaceEdit.changing(base, section(base, "news").called(Map.of("uk", "Вісник", "en", "Bulletin")));
        var theirs = SpaceEdit.looking(
                SpaceEdit.placing(base, id(base, "budget"), 0), new Look("#7a1f5c", Look.Corners.ROUND));

        var both = Reconciliation.of(base, mine, theirs);

        assertThat(section(both, "news").names()).containsEntry("en", "Bulletin");
        assertThat(both.look().accent()).isEqualTo("#7a1f5c");
        assertThat(both.sections().getFirst().slug()).isEqualTo("budget");
    }

    @Test
    void whereBothChangedOneThingMineStandsAndIsTold() {
        var mine = SpaceEdit.looking(base, new Look("#111111", Look.Corners.SOFT));
        var theirs = SpaceEdit.looking(base, new Look("#222222", Look.Corners.ROUND));

        var both = Reconciliation.of(base, mine, theirs);

        assertThat(both.look()).isEqualTo(new Look("#111111", Look.Corners.ROUND));
        assertThat(Differences.between(theirs, both, Texts.in(Texts.ENGLISH)))
                .extracting(Difference::subject)
                .containsExactly("look/accent");
    }

    @Test
    void twoPeopleWhoEachAddASectionFindBoth() {
        var mine = SpaceEdit.adding(base, section("news", "news"));
        var theirs = SpaceEdit.adding(base, section("news", "news"));

        var both = Reconciliation.of(base, mine, theirs);

        assertThat(both.sections()).hasSize(base.sections().size() + 2);
        assertThat(both.sections()).extracting(SectionConfig::slug).doesNotHaveDuplicates();
    }

    @Test
    void aRemovedRoleStaysRemovedAndARuleAddedMeanwhileStays() {
        var mine = SpaceEdit.ruled(
                base, List.of(base.roles().getLast()), base.sectors(), base.verification(), base.statute());
        var rule = base.statute().rules().getFirst();
        var later = new Statute.Rule(
                rule.key(),
                16,
                rule.unit(),
                rule.names(),
                rule.basis(),
                rule.from().plusYears(2));
        var theirs = SpaceEdit.ruled(
                base,
                base.roles(),
                base.sectors(),
                base.verification(),
                base.statute()
                        .rules(Stream.concat(base.statute().rules().stream(), Stream.of(later))
                                .toList()));

        var both = Reconciliation.of(base, mine, theirs);

        assertThat(both.roles()).extracting(RoleConfig::key).containsExactly("admin");
        assertThat(both.statute().rule(rule.key(), later.from()).orElseThrow().value())
                .isEqualTo(16);
        assertThat(both.statute().rule(rule.key(), rule.from()).orElseThrow().value())
                .isEqualTo(14);
    }

    @Test
    void aRuleChangesFromADayOnAndWhatBeganBeforeKeepsTheOldOne() {
        var rule = base.statute().rules().getFirst();
        var later = new Statute.Rule(
                rule.key(),
                16,
                rule.unit(),
                rule.names(),
                rule.basis(),
                rule.from().plusYears(2));

        var statute = SpaceEdit.enacting(SpaceEdit.enacting(base, later), later).statute();

        assertThat(statute.rules()).hasSize(base.statute().rules().size() + 1);
        assertThat(statute.rule(rule.key(), later.from().minusDays(1))
                        .orElseThrow()
                        .value())
                .isEqualTo(rule.value());
        assertThat(statute.rule(rule.key(), later.from()).orElseThrow().value()).isEqualTo(16);
    }

    @Test
    void differencesAreToldInBothLanguages() {
        var changed = SpaceEdit.changing(
                base, section(base, "news").shownTo(Audience.STAFF).set("drafts", true));

        assertThat(Differences.between(base, changed, Texts.in(Texts.ENGLISH)))
                .extracting(Difference::text)
                .anySatisfy(text -> assertThat(text).contains("News").contains("staff"))
                .noneSatisfy(text -> assertThat(text).contains("["));
        assertThat(Differences.between(base, changed, Texts.in(Texts.UKRAINIAN)))
                .extracting(Difference::text)
                .anySatisfy(text -> assertThat(text).contains("Новини"))
                .noneSatisfy(text -> assertThat(text).contains("["));
        assertThat(Differences.between(base, base, Texts.in(Texts.ENGLISH))).isEmpty();
    }

    @Test
    void aTemplateLaidOverASpaceTakesNothingAway() {
        var own = SpaceEdit.adding(base, section("news", "events"));
        var city = templates.find("city").orElseThrow().space();

        var laid = TemplateUse.onto(own, city, EnumSet.allOf(TemplateUse.Part.class), type -> !type.equals("budget"));

        assertThat(laid.sections())
                .extracting(SectionConfig::slug)
                .containsSubsequence("issues", "solutions", "news", "budget", "events");
        assertThat(section(laid, "news").id()).isEqualTo(id(own, "news"));
        assertThat(laid.look()).isEqualTo(city.look());
        assertThat(laid.roles()).extracting(RoleConfig::key).contains("official", "dispatcher", "admin");
        assertThat(TemplateUse.missing(city, type -> !type.equals("budget"))).isEqualTo(Set.of("budget"));
    }

    @Test
    void onlyTheChosenPartsOfATemplateAreTaken() {
        var city = templates.find("city").orElseThrow().space();

        assertThat(TemplateUse.onto(base, city, Set.of(TemplateUse.Part.LOOK), _ -> true))
                .isEqualTo(SpaceEdit.looking(base, city.look()));
    }

    @Test
    void aSpaceSavedAsATemplateCanBeReadAgain() {
        var running = SpaceEdit.changing(
                SpaceEdit.named(base, Map.of("uk", "Рудки", "en", "Rudky")),
                section(base, "news").archived(true));
        var template = TemplateWriter.of(
                running,
                "rudky",
                Template.Kind.COMMUNITY,
                Map.of("uk", "Як у нас", "en", "Like ours"),
                Map.of("uk", "Опис: \"так\"\nдалі", "en", "About: #1"));

        var read = templates.read("rudky.yaml", TemplateWriter.yaml(template));

        assertThat(read).isEqualTo(template);
        assertThat(read.space().sections())
                .extracting(SectionConfig::slug)
                .containsExactly("issues", "solutions", "budget", "joint");
        assertThat(read.space().names()).isEmpty();
    }

    private static SpaceConfig identified(SpaceConfig config) {
        return SpaceEdit.arranged(
                config,
                config.sections().stream()
                        .map(section -> section.identified(UUID.randomUUID()))
                        .toList(),
                config.home());
    }

    private static SectionConfig section(String type, String slug) {
        return new SectionConfig(
                UUID.randomUUID(),
                type,
                slug,
                new LinkedHashMap<>(Map.of("uk", "Назва", "en", "Name")),
                Audience.PUBLIC,
                Map.of(),
                false);
    }

    private static SectionConfig section(SpaceConfig config, String slug) {
        return config.section(slug).orElseThrow();
    }

    private static UUID id(SpaceConfig config, String slug) {
        return Objects.requireNonNull(section(config, slug).id());
    }
}
