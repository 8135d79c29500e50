package org.smartinteraction.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.smartinteraction.areas.KatottgFile.Unit;

class KatottgFileTests {

    private static final String HEADINGS =
            "Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;Категорія об’єкта;Назва об’єкта\n";
    private static final String OBLAST = "UA46000000000026241;;;;;O;Львівська\n";
    private static final String RAION = "UA46000000000026241;UA46080000000017237;;;;P;Самбірський\n";

    @Test
    void takesTheLastLevelAsTheUnitAndTheOneBeforeAsItsParent() {
        var units = KatottgFile.read(bytes(HEADINGS + OBLAST + RAION));

        assertThat(units).extracting(Unit::code).containsExactly("UA46000000000026241", "UA46080000000017237");
        assertThat(units.get(1).parent()).isEqualTo("UA46000000000026241");
        assertThat(units.get(1).level()).isEqualTo(2);
    }

    @Test
    void trimsNamesAlsoOfNoBreakSpaces() {
        var units = KatottgFile.read(bytes(HEADINGS + "UA46000000000026241;;;;;O; Львівська \u00a0\n"));

        assertThat(units.getFirst().name()).isEqualTo("Львівська");
    }

    @Test
    void passesOverTitleLinesMarksAndWindowsLineEnds() {
        var file = "\uFEFFКодифікатор адміністративно-територіальних одиниць\r\n\r\n\"станом на; 12.03.2024\"\r\n"
                + (HEADINGS + OBLAST).replace("\n", "\r\n");

        assertThat(KatottgFile.read(bytes(file))).hasSize(1);
    }

    @Test
    void readsQuotedNamesAndTheLettersOfOtherYears() {
        var file = HEADINGS + OBLAST + RAION
                + "UA46000000000026241;UA46080000000017237;UA46080110000050484;;;H;\"Рудківська \"\"стара\"\"; міська\"\n"
                + "UA46000000000026241;UA46080000000017237;UA46080110000050484;UA46080110010079532;;Т;Рудки\n";

        var units = KatottgFile.read(bytes(file));

        assertThat(units.get(2).name()).isEqualTo("Рудківська \"стара\"; міська");
        assertThat(units.get(3).category()).isEqualTo(Area.Category.T);
    }

    @Test
    void findsColumnsByTheirHeadingsWhateverTheirOrder() {
        var file = "№,Назва,Категорія,Перший рівень,Другий рівень,Третій рівень,Четвертий рівень,Додатковий рівень\n"
                + "1,Львівська,O,UA46000000000026241,,,,\n";

        assertThat(KatottgFile.read(bytes(file)).getFirst().name()).isEqualTo("Львівська");
    }

    @Test
    void readsWhatSpreadsheetsSaveInWindows1251() {
        var units = KatottgFile.read((HEADINGS + OBLAST).getBytes(Charset.forName("windows-1251")));

        assertThat(units.getFirst().name()).isEqualTo("Львівська");
    }

    @Test
    void namesLineAndReasonOfEveryBadRow() {
        var file = HEADINGS + OBLAST + "UA4600000000002624;;;;;O;Коротка\n" + ";;;;;O;Без коду\n"
                + "UА46020000000075920;;;;;P;Кирилиця\n" + "UA46000000000026241;;;;;O;Двічі\n"
                + "UA05000000000010236;;;;;Z;Категорія\n" + "UA05000000000010236;;;;;O;\n";

        var problems = refused(bytes(file)).problems();

        assertThat(problems).extracting(BrokenFile.Problem::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(problems.getFirst().text(Locale.ENGLISH))
                .isEqualTo(
                        "Line 3: “UA4600000000002624” is no KATOTTG code. A code is the Latin letters UA and 17 digits.");
        assertThat(problems.get(3).text(Locale.of("uk")))
                .isEqualTo("Рядок 6: код UA46000000000026241 уже є в рядку 2.");
    }

    @Test
    void refusesAWorkbookWhateverItsName() {
        var refusal = refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});

        assertThat(refusal.text(Locale.ENGLISH)).startsWith("This is an Excel workbook or an archive");
    }

    @Test
    void refusesOtherTables() {
        assertThat(refused(bytes("a;b;c\n1;2;3\n")).text(Locale.ENGLISH)).startsWith("No line with column headings");
        assertThat(refused(new byte[0]).text(Locale.ENGLISH)).isEqualTo("The file has no line with data.");
        assertThat(refused(bytes(HEADINGS)).text(Locale.ENGLISH)).isEqualTo("The file has no line with data.");
    }

    @Test
    void readsTheExcerptThatIsShipped() throws Exception {
        assertThat(KatottgFile.read(AreaExcerpt.content())).hasSizeGreaterThan(100);
    }

    private static BrokenFile refused(byte[] content) {
        return catchThrowableOfType(BrokenFile.class, () -> KatottgFile.read(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
