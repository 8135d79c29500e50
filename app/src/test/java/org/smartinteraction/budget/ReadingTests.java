package org.smartinteraction.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every trap of the state's export that is known, each in a file small enough to add up by hand. */
class ReadingTests {
    private static final String INCOMES =
            "REP_PERIOD;FUND_TYP;COD_BUDGET;COD_INCO;NAME_INC;ZAT_AMT;PLANS_AMT;FAKT_AMT\n";
    private static final String ECONOMIC =
            "REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CONS_EK;COD_CONS_EK_NAME;ZAT_AMT;PLANS_AMT;FAKT_AMT\n";
    private static final String PROGRAM =
            "REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CONS_MB_PK;COD_CONS_MB_PK_NAME;COD_CONS_MB_FK;COD_CONS_MB_FK_NAME;"
                    + "COD_CONS_EK;COD_CONS_EK_NAME;ZAT_AMT;PLANS_AMT;FAKT_AMT\n";

    @Test
    void readsIncomesWithBothFundsAndKeepsTheMonths() {
        var file = sound(INCOMES
                + "01.2024;C;1353000000;11010100;Податок;1000.50;;100.25\n"
                + "01.2024;S;1353000000;25010000;Плата за послуги;20;20;0\n"
                + "01.2024;T;1353000000;11010100;Податок;1000.50;0;100.25\n"
                + "02.2024;C;1353000000;11010100;Податок;1200;;250.75\n"
                + "02.2024;T;1353000000;11010100;Податок;1200;0;250.75\n"
                + "02.2024;S;1353000000;25010000;Плата за послуги;20;30;5.5\n");
        assertThat(file.layout()).isEqualTo(Layout.INCOMES);
        assertThat(file.year()).isEqualTo(2024);
        assertThat(file.months()).containsExactly(1, 2);
        assertThat(file.total(Fund.GENERAL)).isEqualTo(new Amounts(100050L, 120000L, null, 25075L));
        assertThat(file.total(Fund.SPECIAL)).isEqualTo(new Amounts(2000L, 2000L, 3000L, 550L));
        assertThat(file.total(Fund.TOTAL).executed()).isEqualTo(25625L);
        assertThat(file.lines().getFirst().executed().at(1)).isEqualTo(10025L);
        assertThat(file.reconciliation().agrees()).isTrue();
    }

    @Test
    void neverCountsAParentBesideItsChildren() {
        var file = sound(ECONOMIC
                + "06.2024;C;1353000000;2000;Поточні;300;300;150\n"
                + "06.2024;C;1353000000;2100;Оплата праці;300;300;150\n"
                + "06.2024;C;1353000000;2110;Оплата праці;200;200;100\n"
                + "06.2024;C;1353000000;2111;Зарплата;200;200;100\n"
                + "06.2024;C;1353000000;2120;Нарахування;100;100;50\n"
                + "06.2024;C;1353000000;3110;Обладнання;40;40;\n");
        assertThat(file.total(Fund.TOTAL).amended()).isEqualTo(340_00L);
        assertThat(file.lines()).extracting(FileLine::code).containsExactly("2111", "2120", "3110");
        assertThat(file.reconciliation().parentsChecked()).isEqualTo(3);
        assertThat(file.reconciliation().agrees()).isTrue();
    }

    @Test
    void dropsParentsOfProgrammesAndOfTheirEconomicCodesTogether() {
        var file = sound(PROGRAM
                + "03.2024;C;1353000000;600000;Відділ освіти;;;;;500;500;90\n"
                + "03.2024;C;1353000000;611020;Школи;921;Середня освіта;;;500;500;90\n"
                + "03.2024;C;1353000000;611020;Школи;921;Середня освіта;2000;Поточні;450;450;80\n"
                + "03.2024;C;1353000000;611020;Школи;921;Середня освіта;2111;Зарплата;400;400;70\n"
                + "03.2024;C;1353000000;611020;Школи;921;Середня освіта;2210;Предмети;50;50;10\n"
                + "03.2024;C;1353000000;611020;Школи;921;Середня освіта;3110;Обладнання;50;50;10\n");
        assertThat(file.total(Fund.TOTAL).amended()).isEqualTo(500_00L);
        assertThat(file.lines()).extracting(FileLine::code).containsOnly("0611020");
        assertThat(file.lines()).extracting(FileLine::function).containsOnly("0921");
        assertThat(file.reconciliation().agrees()).isTrue();
    }

    @Test
    void takesNeighbouringIncomeCodesForNeighbours() {
        var file = sound(INCOMES
                + "12.2024;C;1353000000;18011000;Транспортний податок з фізичних осіб;10;;10\n"
                + "12.2024;C;1353000000;18011100;Транспортний податок з юридичних осіб;7;;7\n"
                + "12.2024;C;1353000000;18010000;Податок на майно;17;;17\n");
        assertThat(file.total(Fund.TOTAL).executed()).isEqualTo(17_00L);
        assertThat(file.lines()).hasSize(2);
    }

    @Test
    void findsParentsInEachFundByItself() {
        var file = sound(ECONOMIC
                + "12.2024;C;1353000000;2110;Оплата праці;100;;100\n"
                + "12.2024;C;1353000000;2111;Зарплата;100;;100\n"
                + "12.2024;S;1353000000;2110;Оплата праці;30;;30\n");
        assertThat(file.total(Fund.GENERAL).executed()).isEqualTo(100_00L);
        assertThat(file.total(Fund.SPECIAL).executed()).isEqualTo(30_00L);
    }

    @Test
    void reportsAParentThatIsNotTheSumOfItsParts() {
        var file = sound(ECONOMIC
                + "12.2024;C;1353000000;2110;Оплата праці;120;;100\n"
                + "12.2024;C;1353000000;2111;Зарплата;100;;100\n");
        assertThat(file.reconciliation().agrees()).isFalse();
        assertThat(file.reconciliation().differences())
                .containsExactly(
                        new Reconciliation.Difference(2, 12, Fund.GENERAL, "2110", Measure.AMENDED, 12000, 10000));
    }

    @Test
    void reportsATotalRowThatIsNotGeneralPlusSpecial() {
        var file = sound(INCOMES
                + "12.2024;C;1353000000;11010100;Податок;10;;10\n"
                + "12.2024;S;1353000000;11010100;Податок;5;;5\n"
                + "12.2024;T;1353000000;11010100;Податок;15;;16\n");
        assertThat(file.total(Fund.TOTAL).executed()).isEqualTo(15_00L);
        assertThat(file.reconciliation().differences())
                .extracting(Reconciliation.Difference::line)
                .containsExactly(4);
    }

    @Test
    void managesWithoutTotalRows() {
        var file = sound("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_FINA;NAME_FIN;ZAT_AMT;FAKT_AMT\n"
                + "12.2024;C;1353000000;600000;Активні операції;-90;-70\n"
                + "12.2024;S;1353000000;600000;Активні операції;90;60\n"
                + "12.2024;T;1353000000;600000;Активні операції;0;-10\n"
                + "12.2024;C;1353000000;602000;Зміни обсягів;-90;-70\n"
                + "12.2024;C;1353000000;602100;На початок періоду;50;50\n"
                + "12.2024;C;1353000000;602200;На кінець періоду;40;20\n"
                + "12.2024;C;1353000000;602400;Передано;-100;-100\n"
                + "12.2024;S;1353000000;602400;Передано;90;60\n");
        assertThat(file.layout()).isEqualTo(Layout.FINANCING_DEBTS);
        assertThat(file.total(Fund.TOTAL).executed()).isEqualTo(-10_00L);
        assertThat(file.reconciliation().agrees()).isTrue();
    }

    @Test
    void keepsTotalsThatHaveNoParts() {
        var file = sound(INCOMES
                + "12.2024;T;1353000000;11010000;Податок;15;;16\n"
                + "12.2024;T;1353000000;11010100;Податок;15;;16\n");
        assertThat(file.lines()).hasSize(1);
        assertThat(file.lines().getFirst().fund()).isEqualTo(Fund.TOTAL);
        assertThat(file.total(Fund.TOTAL).executed()).isEqualTo(16_00L);
        assertThat(file.total(Fund.GENERAL).executed()).isNull();
    }

    @Test
    void doesNotCountATotalOfAParentWhoseChildrenHaveFunds() {
        var file = sound(ECONOMIC
                + "12.2024;T;1353000000;2000;Поточні;15;;15\n"
                + "12.2024;C;1353000000;2111;Зарплата;15;;15\n"
                + "12.2024;T;1353000000;2111;Зарплата;15;;15\n");
        assertThat(file.total(Fund.TOTAL).executed()).isEqualTo(15_00L);
        assertThat(file.reconciliation().agrees()).isTrue();
    }

    @Test
    void takesTheTreasurysOwnTotalForATotal() {
        var file = sound(INCOMES
                + "12.2024;C;1353000000;11010100;Податок;10;;10\n"
                + "12.2024;C;1353000000;41053900;Субвенція;5;;5\n"
                + "12.2024;C;1353000000;90010100;Усього без трансфертів;10;;10\n"
                + "12.2024;C;1353000000;90010300;Усього;15;;14\n");
        assertThat(file.total(Fund.TOTAL).amended()).isEqualTo(15_00L);
        assertThat(file.reconciliation().totals().stream().filter(t -> !t.agrees()))
                .extracting(Reconciliation.Total::stated)
                .containsExactly(1400L);
    }

    @Test
    void readsAmountsAsPeopleAndSpreadsheetsWriteThem() {
        var file = sound(INCOMES
                + "12.2024;C;1353000000;11010100;Кома;1 234,5;;-0,02\n"
                + "12.2024;C;1353000000;11010400;Нерозривний пропуск;1\u00A0000\u00A0000;;−34300\n"
                + "12.2024;C;1353000000;11010500;R;1e+05;;4.19E7\n"
                + "12.2024;C;1353000000;11011200;Пил;8963150.979999999;;0.30000000000000004\n");
        var executed = file.lines().stream().map(l -> l.executed().at(12)).toList();
        var amended = file.lines().stream().map(l -> l.amended().at(12)).toList();
        assertThat(executed).containsExactly(-2L, -3430000L, 4190000000L, 30L);
        assertThat(amended).containsExactly(123450L, 100000000L, 10000000L, 896315098L);
        assertThat(file.notices()).extracting(Problem::reason).contains("scientific");
    }

    @Test
    void saysOfEveryBadRecordWhereItIsAndWhyAndKeepsNothing() {
        var broken = broken(INCOMES
                + "12.2024;C;1353000000;11010100;\"Перший\nрядок; і другий \"\"у лапках\"\"\";10;;10\n"
                + "13.2024;C;1353000000;11010400;Місяць;10;;10\n"
                + "12.2024;X;1353000000;11010500;Фонд;10;;10\n"
                + "12.2024;C;1353000000;1101A;Код;ten;;1.234\n"
                + "12.2024;C;13530;11011300;Бюджет;1,234.50;;10\n"
                + "12.2024;C;1353000000;11011400;Мало полів;10\n"
                + "12.2024;C;1353000000;;Без коду;10;;10\n"
                + "12.2024;C;1353000000;11010100;Повтор з іншою сумою;10;;11\n");
        assertThat(broken.problems())
                .extracting(p -> p.line() + " " + p.column() + " " + p.reason())
                .containsExactly(
                        "4 REP_PERIOD period",
                        "5 FUND_TYP fund",
                        "6 COD_INCO code",
                        "6 ZAT_AMT amount.number",
                        "6 FAKT_AMT amount.precise",
                        "7 COD_BUDGET budgetCode",
                        "7 ZAT_AMT amount.separators",
                        "8 null fields",
                        "9 COD_INCO noCode",
                        "10 COD_INCO contradicts");
    }

    @Test
    void countsARepeatedRecordOnceAndSaysSo() {
        var row = "12.2024;C;1353000000;11010100;Податок;10;;10\n";
        var file = sound(INCOMES + row + row);
        assertThat(file.total(Fund.TOTAL).executed()).isEqualTo(10_00L);
        assertThat(file.notices()).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void refusesSeveralYearsOrSeveralBudgetsAtTheLineWhereTheSecondBegins() {
        var broken = broken(INCOMES
                + "12.2023;C;1353000000;11010100;Податок;10;;10\n"
                + "01.2024;C;1353000000;11010100;Податок;10;;10\n"
                + "12.2023;C;1710000000;11010400;Податок;10;;10\n");
        assertThat(broken.problems())
                .extracting(p -> p.line() + " " + p.reason())
                .containsExactly("3 severalYears", "4 severalBudgets");
    }

    @Test
    void readsByColumnNamesInAnyOrderWithUnknownOnesBesideThem() {
        var file = sound("\uFEFFDONE_CORR_YEAR_PCT;cod_inco;FAKT_AMT;ZAT_AMT;COD_BUDGET;FUND_TYP;REP_PERIOD\r\n"
                + "12,5;11010100;10;20;750700000;С;9.2024\r\n");
        assertThat(file.budgetCode()).isEqualTo("0750700000");
        assertThat(file.month()).isEqualTo(9);
        assertThat(file.total(Fund.GENERAL)).isEqualTo(new Amounts(null, 2000L, null, 1000L));
    }

    @Test
    void readsFunctionalFilesThatStateNoExecutionAndNameAColumnTwice() {
        var file =
                sound("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CONS_MB_FK;COD_CONS_MB_FK_NAME;ZAT_AMT;PLANS_AMT;PLANS_AMT\n"
                        + "12.2024;C;1353000000;100;Загальнодержавні функції;20;20;3\n"
                        + "12.2024;C;1353000000;111;Органи самоврядування;12;12;3\n"
                        + "12.2024;C;1353000000;180;Інша діяльність;8;8;3\n");
        assertThat(file.layout()).isEqualTo(Layout.EXPENSES_FUNCTIONAL);
        assertThat(file.total(Fund.TOTAL)).isEqualTo(new Amounts(null, 2000L, 2000L, null));
        assertThat(file.lines()).extracting(FileLine::code).containsExactly("0111", "0180");
        assertThat(file.notices()).extracting(Problem::reason).containsExactly("sameColumn", "noExecuted");
    }

    @Test
    void readsOlderEncodingsAndOtherDelimiters() {
        var text = (INCOMES + "12.2024;C;1353000000;11010100;Податок на доходи;10;;10\n");
        for (var charset : List.of("windows-1251", "UTF-16", "UTF-8")) {
            var file = ((Reading.Sound) Reading.of(text.getBytes(Charset.forName(charset)))).file();
            assertThat(file.names().get(Scheme.INCOME)).containsEntry("11010100", "Податок на доходи");
        }
        assertThat(sound(text.replace(';', '\t')).lines()).hasSize(1);
    }

    @Test
    void tellsCreditorsFromDebtsAndCreditsByTheirCodes() {
        var creditor = sound("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_FINB;NAME_FIN;ZAT_AMT;FAKT_AMT\n"
                + "12.2024;C;1353000000;200000;Внутрішнє;5;5\n12.2024;C;1353000000;208000;Залишки;5;5\n");
        assertThat(creditor.layout()).isEqualTo(Layout.FINANCING_CREDITOR);
        assertThat(creditor.total(Fund.TOTAL).amended()).isEqualTo(500L);
        var credits = sound("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CRED_KK;COD_CRED_KK_NAME;ZAT_AMT;PLANS_AMT;FAKT_AMT\n"
                + "12.2024;S;1353000000;4123;Повернення;0;0;-343\n");
        assertThat(credits.layout()).isEqualTo(Layout.CREDITS);
    }

    @Test
    void knowsWhatAFileIsByItsContent() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("notCsv.workbook");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("notCsv.pdf");
        assertThat(refusal("<html>".getBytes(StandardCharsets.UTF_8))).isEqualTo("notCsv.page");
        assertThat(refusal("{\"error\":1}".getBytes(StandardCharsets.UTF_8))).isEqualTo("notCsv.json");
        assertThat(refusal(new byte[] {1, 0, 2, 0})).isEqualTo("notCsv.binary");
        assertThat(refusal(new byte[0])).isEqualTo("notCsv.empty");
        assertThat(refusal("name;amount\nroad;5\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("unknownLayout");
        assertThat(refusal(INCOMES.getBytes(StandardCharsets.UTF_8))).isEqualTo("noRows");
        assertThat(refusal("REP_PERIOD;FUND_TYP;COD_INCO;ZAT_AMT\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("noColumn");
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        var broken = broken(INCOMES
                + "12.2024;C;1353000000;11010100;Податок;10;;10\n"
                + "12.2024;C;1353000000;11010400;\"Податок;10;;10\n"
                + "12.2024;C;1353000000;11010500;Податок;10;;10\n");
        assertThat(broken.problems()).extracting(p -> p.line() + p.reason()).containsExactly("3quotes");
    }

    @TestFactory
    Stream<DynamicTest> everyKnownExportAgreesWithItself() throws IOException {
        var built = DynamicTest.dynamicTest("a demonstration budget", () -> {
            var file = sound(INCOMES + "12.2024;C;1353000000;11010100;Податок;10;;10\n");
            assertThat(file.reconciliation().agrees()).isTrue();
        });
        var samples = Path.of("../../shared/data/openbudget-samples");
        var found = Stream.of(samples, Path.of("..").resolve(samples))
                .filter(Files::isDirectory)
                .findFirst();
        if (found.isEmpty()) {
            return Stream.of(built);
        }
        try (var files = Files.list(found.get())) {
            var real = files.filter(f -> f.getFileName().toString().startsWith("api_"))
                    .sorted()
                    .toList();
            return Stream.concat(
                    Stream.of(built),
                    real.stream()
                            .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> agrees(f))));
        }
    }

    private static void agrees(Path path) throws IOException {
        var reading = Reading.of(Files.readAllBytes(path));
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        var file = ((Reading.Sound) reading).file();
        assertThat(file.month()).isEqualTo(12);
        assertThat(file.reconciliation().differences()).isEmpty();
        assertThat(file.reconciliation().agrees()).isTrue();
        assertThat(Objects.requireNonNull(file.total(Fund.TOTAL).executed())).isNotZero();
    }

    private static BudgetFile sound(String text) {
        var reading = Reading.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).file();
    }

    private static Reading.Broken broken(String text) {
        return (Reading.Broken) Reading.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] file) {
        return ((Reading.Broken) Reading.of(file)).problems().getFirst().reason();
    }
}
