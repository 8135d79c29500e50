package org.smartinteraction.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartinteraction.areas.Areas.Placed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AreaImportTests {

    private static final Path OFFICIAL = Path.of("../../shared/data/katottg/kodifikator-16-05-2025.csv");
    private static final String HEADINGS =
            "Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;Категорія;Назва\n";

    /** An oblast, a raion and two hromadas under codes that the register does not have. */
    private static final String SMALL = HEADINGS
            + "UA99000000000000001;;;;;O;Озерна\n"
            + "UA99000000000000001;UA99020000000000002;;;;P;Дубівський\n"
            + "UA99000000000000001;UA99020000000000002;UA99020010000000003;;;H;Зв’ягелівська\n"
            + "UA99000000000000001;UA99020000000000002;UA99020010000000003;UA99020010010000004;;M;Зв’ягель\n"
            + "UA99000000000000001;UA99020000000000002;UA99020030000000005;;;H;Ґалаганівська\n";

    @Autowired
    AreaImport imports;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void forgetTheSmallRegister() {
        db.sql("delete from area_former where code like 'UA99%'").update();
        for (int level = 5; level > 0; level--) {
            db.sql("delete from area where code like 'UA99%' and level = ?")
                    .param(level)
                    .update();
        }
    }

    @Test
    void anEmptyRegisterIsFilledWithTheExcerpt() {
        assertThat(areas.placed("UA46080110000050484").orElseThrow().where(Locale.ENGLISH))
                .isEqualTo("Sambirskyi raion, Lviv oblast");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var first = load(SMALL);
        var second = load(SMALL);

        assertThat(first).isEqualTo(new AreaImport.Outcome(5, 0, 0, 0));
        assertThat(second).isEqualTo(new AreaImport.Outcome(0, 0, 0, 5));
    }

    @Test
    void aRenamedUnitIsFoundByItsFormerNameToo() {
        load(SMALL);

        var outcome = load(SMALL.replace("Зв’ягелівська", "Возвягельська"));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(found("звягелівська")).containsExactly("UA99020010000000003");
        assertThat(found("возвягельська")).contains("UA99020010000000003");
        assertThat(areas.search("возвягельська", 10).getFirst().area().name()).isEqualTo("Возвягельська");
    }

    @Test
    void aVanishedUnitIsKeptWithTheDayOfItsEndAndMayComeBack() {
        load(SMALL);
        var without = SMALL.substring(0, SMALL.lastIndexOf("UA99000000000000001"));

        assertThat(load(without).gone()).isEqualTo(1);
        assertThat(areas.find("UA99020030000000005").orElseThrow().until()).isNotNull();
        assertThat(found("галаганівська")).isEmpty();

        assertThat(load(SMALL).changed()).isEqualTo(1);
        assertThat(found("галаганівська")).containsExactly("UA99020030000000005");
    }

    @Test
    void aFileOfOneOblastLeavesTheOthersAlone() {
        load(SMALL);

        assertThat(areas.find("UA46000000000026241").orElseThrow().until()).isNull();
    }

    @Test
    void oneBadLineLeavesEverythingAsItWas() {
        var bad = SMALL + "UA99000000000000001;UA99040000000000009;UA99040010000000010;;;H;Нічия\n";

        var broken = catchThrowableOfType(BrokenFile.class, () -> load(bad));

        assertThat(broken.text(Locale.ENGLISH))
                .isEqualTo(
                        "Line 7: the unit UA99040010000000010 belongs to UA99040000000000009, which is neither in the file nor in the register.");
        assertThat(areas.find("UA99000000000000001")).isEmpty();
    }

    @Test
    void isSearchedWithAnyApostropheInAnyCaseInPartAndInLatinLetters() {
        load(SMALL);

        for (var typed : List.of("зв'ягель", "ЗВʼЯГЕЛЬ", "звягел", "Zviahel", "zviah озерна", "м. Зв`ягель")) {
            assertThat(found(typed)).as(typed).contains("UA99020010010000004");
        }
        assertThat(found("ґалаганівська громада")).containsExactly("UA99020030000000005");
        assertThat(found("UA9902001")).contains("UA99020010000000003").hasSize(2);
        assertThat(found("UA99020010000000003")).containsExactly("UA99020010000000003");
        assertThat(found("%")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void aSettlementLeadsToItsHromada() {
        load(SMALL);

        var governing = areas.placed("UA99020010010000004").flatMap(Placed::governing);

        assertThat(governing.orElseThrow().area().code()).isEqualTo("UA99020010000000003");
    }

    @Test
    void knowsTheSettlementThatAHromadaIsNamedAfter() {
        assertThat(centre("UA46080110000050484")).isEqualTo("Рудки");
        assertThat(centre("UA46060210000047788")).isEqualTo("Комарно");
        assertThat(centre("UA46080130000077112")).isEqualTo("Самбір");
    }

    /** The official file is read where it lies beside the project; a small one of the same shape always. */
    @TestFactory
    Stream<DynamicTest> importsWholeFiles() {
        return Stream.of(OFFICIAL)
                .filter(Files::exists)
                .map(file -> DynamicTest.dynamicTest("the official register", () -> importsTheOfficialRegister(file)))
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(),
                        official -> Stream.concat(
                                Stream.of(DynamicTest.dynamicTest(
                                        "a small register",
                                        () -> assertThat(load(SMALL).total()).isEqualTo(5))),
                                official.stream())));
    }

    private void importsTheOfficialRegister(Path file) throws Exception {
        var content = Files.readAllBytes(file);

        var outcome = imports.run(content, _ -> {});

        assertThat(outcome.total()).isEqualTo(31_748);
        assertThat(imports.run(content, _ -> {}).unchanged()).isEqualTo(31_748);
        assertThat(areas.search("Миколаївка", 20)).hasSize(20);
        assertThat(areas.search("миколаївська одеська громада", 5).getFirst().where(Locale.ENGLISH))
                .endsWith("Odesa oblast");
        assertThat(areas.find("UA46080110000050484").orElseThrow().latitude()).isNotNull();
    }

    private AreaImport.Outcome load(String file) {
        return imports.run(file.getBytes(StandardCharsets.UTF_8), _ -> {});
    }

    private List<String> found(String text) {
        return areas.search(text, 20).stream()
                .map(placed -> placed.area().code())
                .filter(code -> code.startsWith("UA99"))
                .toList();
    }

    private String centre(String code) {
        return areas.centre(areas.find(code).orElseThrow()).orElseThrow().name();
    }
}
