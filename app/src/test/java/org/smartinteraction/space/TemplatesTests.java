package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.space.TemplateInvalid.Problem;
import org.smartinteraction.ui.Texts;
import org.springframework.core.io.ClassPathResource;

class TemplatesTests {

    private final Templates templates = new Templates();
    private final String village;

    TemplatesTests() throws Exception {
        village = new ClassPathResource("templates/village.yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theCatalogueGoesFromVillageToRegion() {
        assertThat(templates.all())
                .extracting(Template::key)
                .containsExactly("village", "settlement", "city", "regional-council");
        assertThat(templates.of(Template.Kind.REGION)).extracting(Template::key).containsExactly("regional-council");
    }

    @Test
    void aTemplateCarriesEverythingASpaceBeginsWith() {
        var space = templates.find("regional-council").orElseThrow().space();

        assertThat(space.languages()).containsExactly("uk", "en");
        assertThat(space.sections())
                .extracting(SectionConfig::slug)
                .containsExactly("communities", "joint", "issues", "solutions", "budget", "news");
        assertThat(space.section("joint").orElseThrow().name(Locale.of("uk"))).isEqualTo("Спільні потреби");
        assertThat(space.section("joint").orElseThrow().audience()).isEqualTo(Audience.PUBLIC);
        assertThat(space.role("admin").orElseThrow().allows("space.configure")).isTrue();
        assertThat(space.role("editor").orElseThrow().allows("budget.import")).isFalse();
        assertThat(space.statute()
                        .rule("joint.communities", LocalDate.of(2026, 1, 1))
                        .orElseThrow()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void aConfigurationComesBackFromJsonAsItWas() {
        templates
                .all()
                .forEach(template ->
                        assertThat(SpaceConfig.parse(template.space().json())).isEqualTo(template.space()));
    }

    @Test
    void aRuleIsNotInForceBeforeItsFirstDay() {
        var statute = templates.find("village").orElseThrow().space().statute();

        assertThat(statute.rule("participation.age", LocalDate.of(2025, 1, 7))).isEmpty();
        assertThat(statute.rule("participation.age", LocalDate.of(2025, 1, 8))).isPresent();
    }

    @Test
    void anUnknownSectionTypeIsNoError() {
        assertThat(templates
                        .read("mine.yaml", village.replace("type: news", "type: choir"))
                        .space()
                        .section("news"))
                .hasValueSatisfying(section -> assertThat(section.type()).isEqualTo("choir"));
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        var problem = problems("key: village\nnames: {uk: Село\nspace: [").getFirst();

        assertThat(problem.file()).isEqualTo("mine.yaml");
        assertThat(problem.line()).isBetween(2, 3);
        assertThat(problem.reason()).isNotBlank();
    }

    @Test
    void somethingElseThanATemplateIsTold() {
        assertThat(problems("just a sentence").getFirst().reason()).isEqualTo("the file is not a template");
        assertThat(problems("").getFirst().reason()).isEqualTo("the file is not a template");
    }

    @Test
    void aWrongTypeIsToldWithPathAndLine() {
        var problem = problems(village.replace("order: 10", "order: ten")).getFirst();

        assertThat(problem.path()).isEqualTo("/order");
        assertThat(problem.line()).isEqualTo(village.lines().toList().indexOf("order: 10") + 1);
        assertThat(problem.reason()).contains("integer");
    }

    @Test
    void anUnknownKeyIsToldWithItsName() {
        var problem = problems(village.replace("corners: soft", "corners: soft\n    colour: red"))
                .getFirst();

        assertThat(problem.path()).isEqualTo("/space/look/colour");
        assertThat(problem.line()).isPositive();
        assertThat(problem.reason()).contains("colour");
    }

    @Test
    void aMissingKeyIsToldWithItsName() {
        var problem = problems(village.replace("    accent: \"#2f6b3a\"\n", "")).getFirst();

        assertThat(problem.path()).isEqualTo("/space/look/accent");
        assertThat(problem.reason()).contains("accent");
    }

    @Test
    void aKeyGivenTwiceIsTold() {
        assertThat(problems(village.replace("order: 10", "order: 10\norder: 11"))
                        .getFirst()
                        .reason())
                .contains("order");
    }

    @Test
    void aMissingLanguageIsToldWithPathAndLine() {
        var problem = problems(village.replace("{ uk: Рішення, en: Solutions }", "{ uk: Рішення }"))
                .getFirst();

        assertThat(problem.path()).isEqualTo("/space/sections/1/names");
        assertThat(problem.line()).isPositive();
        assertThat(problem.reason()).isEqualTo("the text is missing in the language “en”");
        assertThat(problem)
                .hasToString("mine.yaml:" + problem.line()
                        + " at /space/sections/1/names: the text is missing in the language “en”");
    }

    @Test
    void aHomePageMayNotReferToASectionThatIsNotThere() {
        var problem = problems(village.replace("{ kind: section, section: news }", "{ kind: section, section: choir }"))
                .getFirst();

        assertThat(problem.path()).endsWith("/section");
        assertThat(problem.reason()).isEqualTo("there is no section “choir”");
    }

    @Test
    void twoSectionsMayNotShareAnAddress() {
        assertThat(problems(village.replace("slug: news", "slug: issues")))
                .extracting(Problem::reason)
                .contains("“issues” is there twice");
    }

    @Test
    void aDayThatDoesNotExistIsTold() {
        assertThat(problems(village.replaceFirst("2025-01-08", "2025-02-31"))
                        .getFirst()
                        .path())
                .isEqualTo("/space/statute/rules/0/from");
    }

    @Test
    void whatIsWrongIsToldInTheLanguageOfWhoBroughtIt() {
        var ukrainian = Texts.in(Texts.UKRAINIAN);
        assertThat(List.of("order: ten", "order: 10\nchoir: yes", "order: ["))
                .map(broken -> catchThrowableOfType(
                                TemplateInvalid.class,
                                () -> templates.read("mine.yaml", village.replace("order: 10", broken), ukrainian))
                        .problems()
                        .getFirst()
                        .reason())
                .allSatisfy(reason -> assertThat(reason).containsPattern("[а-яії]{3}"));
    }

    private List<Problem> problems(String yaml) {
        return catchThrowableOfType(TemplateInvalid.class, () -> templates.read("mine.yaml", yaml))
                .problems();
    }
}
