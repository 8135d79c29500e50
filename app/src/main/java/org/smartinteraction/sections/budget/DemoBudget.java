package org.smartinteraction.sections.budget;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A made-up budget of a believable size and shape, in the layout of the state's export. Codes are real, amounts belong
 * to nobody.
 */
final class DemoBudget {
    private static final int PARTS = 10_000;

    /** Code, fund, parts of ten thousand, name. */
    private static final String INCOMES = """
            11010100 C 4480 Податок на доходи із заробітної плати
            11010400 C 260 Податок на доходи, інші доходи
            14021900 C 190 Акциз із пального, виробленого в Україні
            14031900 C 310 Акциз із ввезеного пального
            14040100 C 170 Акциз із роздрібного продажу
            18010500 C 240 Земельний податок з юридичних осіб
            18010600 C 410 Орендна плата за землю з юридичних осіб
            18010900 C 150 Орендна плата за землю з фізичних осіб
            18050300 C 190 Єдиний податок з юридичних осіб
            18050400 C 860 Єдиний податок з підприємців
            18050500 C 260 Єдиний податок з аграріїв
            19010100 S 30 Екологічний податок за викиди
            22010300 C 20 Плата за реєстрацію бізнесу
            22012500 C 90 Плата за інші адміністративні послуги
            24062100 S 10 Відшкодування шкоди довкіллю
            25010000 S 260 Плата за послуги закладів
            31030000 S 40 Продаж майна громади
            33010100 S 60 Продаж землі
            41020100 C 420 Базова дотація
            41033900 C 1430 Освітня субвенція
            41051000 C 70 Субвенція на інклюзію в школах
            41053900 C 50 Інші субвенції з місцевих бюджетів
            """;

    /** Programme, function, economic code, fund, parts of ten thousand, name. */
    private static final String EXPENSES = """
            0210150 0111 2111 C 830 Робота ради та її виконавчих органів
            0210150 0111 2120 C 183 Робота ради та її виконавчих органів
            0210150 0111 2240 C 64 Робота ради та її виконавчих органів
            0210150 0111 2273 C 38 Робота ради та її виконавчих органів
            0611010 0910 2111 C 690 Дитячі садки
            0611010 0910 2120 C 152 Дитячі садки
            0611010 0910 2230 C 84 Дитячі садки
            0611010 0910 2230 S 96 Дитячі садки
            0611021 0921 2210 C 52 Школи: утримання за кошти громади
            0611021 0921 2111 C 760 Школи: утримання за кошти громади
            0611021 0921 2120 C 167 Школи: утримання за кошти громади
            0611021 0921 2274 C 236 Школи: утримання за кошти громади
            0611021 0921 3110 S 120 Школи: утримання за кошти громади
            0611021 0921 3132 S 164 Школи: утримання за кошти громади
            0611031 0921 2111 C 1172 Школи: праця вчителів за освітню субвенцію
            0611031 0921 2120 C 258 Школи: праця вчителів за освітню субвенцію
            0611080 0960 2111 C 148 Мистецькі школи
            0611080 0960 2111 S 31 Мистецькі школи
            0212111 0726 2610 C 214 Лікарі первинної допомоги
            0212144 0763 2610 C 58 Ліки для людей з діабетом
            0213031 1030 2730 C 36 Пільги мешканцям за законом
            0213104 1020 2111 C 176 Догляд удома за людьми, які потребують допомоги
            0213104 1020 2120 C 39 Догляд удома за людьми, які потребують допомоги
            0213242 1090 2730 C 118 Грошова допомога мешканцям
            1014030 0824 2111 C 92 Бібліотеки
            1014060 0828 2111 C 204 Будинки культури та клуби
            1014060 0828 2240 C 43 Будинки культури та клуби
            1015031 0810 2111 C 107 Дитячо-юнацькі спортивні школи
            0216013 0620 2610 C 156 Водогони та каналізація
            0216013 0620 3210 S 208 Водогони та каналізація
            0216030 0620 2240 C 302 Чистота й освітлення вулиць
            0216030 0620 2273 C 97 Чистота й освітлення вулиць
            0216030 0620 3110 S 66 Чистота й освітлення вулиць
            0217130 0421 2240 C 34 Землеустрій
            0217330 0490 3122 S 318 Публічні інвестиції в об’єкти громади
            0217350 0443 2281 S 42 Плани забудови
            0217461 0456 2240 C 384 Утримання доріг
            0217461 0456 3132 S 296 Утримання доріг
            0217693 0490 2240 C 88 Підтримка місцевої економіки та ініціатив
            0218110 0320 2210 C 63 Готовність до надзвичайних подій
            0218130 0320 2111 C 118 Місцева пожежна охорона
            0218240 0380 2210 C 94 Територіальна оборона
            0218340 0540 2240 S 40 Заходи для довкілля
            3718710 0133 9000 C 60 Резервний фонд
            3719770 0180 2620 C 206 Інші субвенції сусіднім громадам
            3719800 0180 2620 C 301 Субвенція державному бюджету
            """;

    private DemoBudget() {}

    /** Incomes for the months up to this one; {@code hryvnias} is the plan of the whole year. */
    static byte[] incomes(String budget, int year, int month, long hryvnias) {
        var file = new StringBuilder("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_INCO;NAME_INC;ZAT_AMT;PLANS_AMT;FAKT_AMT\n");
        for (int at = 1; at <= month; at++) {
            for (var line : INCOMES.lines().toList()) {
                var post = line.split(" ", 4);
                row(file, at, year, post[1], budget, post[0] + ';' + post[3], amounts(post[0], at, hryvnias, post[2]));
            }
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Expenses by programmes for the months up to this one. */
    static byte[] expenses(String budget, int year, int month, long hryvnias) {
        var file = new StringBuilder("REP_PERIOD;FUND_TYP;COD_BUDGET;COD_CONS_MB_PK;COD_CONS_MB_PK_NAME;COD_CONS_MB_FK;"
                + "COD_CONS_EK;ZAT_AMT;PLANS_AMT;FAKT_AMT\n");
        for (int at = 1; at <= month; at++) {
            for (var line : EXPENSES.lines().toList()) {
                var post = line.split(" ", 6);
                var codes = post[0] + ';' + post[5] + ';' + post[1] + ';' + post[2];
                row(file, at, year, post[3], budget, codes, amounts(post[0] + post[2], at, hryvnias, post[4]));
            }
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(
            StringBuilder file, int month, int year, String fund, String budget, String codes, List<String> amounts) {
        file.append(String.format(Locale.ROOT, "%02d.%d;%s;%s;%s;", month, year, fund, budget, codes))
                .append(String.join(";", amounts))
                .append('\n');
    }

    /** The plan grows a little in spring and autumn; money comes and goes a little unevenly, always the same way. */
    private static List<String> amounts(String seed, int month, long whole, String parts) {
        long plan = whole / PARTS * Long.parseLong(parts) / 100 * 100;
        int lean = Math.floorMod(seed.hashCode(), 9) - 4;
        long amended = plan + (month >= 4 ? plan * lean / 200 : 0) + (month >= 9 ? plan * lean / 100 : 0);
        long executed = amended * month / 12 * (94 + lean) / 100;
        return List.of(
                String.valueOf(amended),
                String.valueOf(amended),
                executed + "." + (10 + Math.floorMod(seed.hashCode(), 90)));
    }
}
