package org.smartinteraction.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Texts;

class HostLabelTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"rudky", "lviv-oblast", "a1b", "  Sambir ", "x2y", "abcdefghijklmnopqrstuvwxyz-0123456789-ab"})
    void acceptsLatinLettersDigitsAndSingleHyphens(String typed) {
        assertThat(HostLabel.of(typed).text()).isEqualTo(typed.strip().toLowerCase());
    }

    @ParameterizedTest
    @CsvSource({
        "'', operator.label.empty",
        "'   ', operator.label.empty",
        "ab, operator.label.short",
        "abcdefghijklmnopqrstuvwxyz-0123456789-abcd, operator.label.long",
        "-rudky, operator.label.edge",
        "rudky-, operator.label.edge",
        "rud--ky, operator.label.double",
        "xn--d1acufc, operator.label.double",
        "rudky rada, operator.label.space",
        "rudky.ua, operator.label.characters",
        "rudky_1, operator.label.characters",
        "rüdky, operator.label.characters",
        "рудки, operator.label.cyrillic",
        "kоmarno, operator.label.mixed",
        "сор, operator.label.mixed",
        "www, operator.label.reserved",
        "ID, operator.label.reserved",
        "p, operator.label.reserved",
        "api, operator.label.reserved"
    })
    void hasASentenceOfItsOwnForEachMistake(String typed, String key) {
        assertThat(key(typed)).isEqualTo(key);
        Texts.languages()
                .forEach(language -> assertThat(Texts.in(language).has(key)).isTrue());
    }

    @Test
    void saysWhichLettersAreCyrillicLookalikesAndWhere() {
        assertThat(english("kоmаrno"))
                .isEqualTo(
                        "These letters are Cyrillic and only look Latin (with the place in the word): «о» (2), «а» (4)."
                                + " Type the whole address in Latin letters.");
        assertThat(english("сор")).startsWith("These letters are Cyrillic and only look Latin");
    }

    @Test
    void proposesTheOfficialRomanisationForACyrillicWord() {
        assertThat(english("рудки")).endsWith("By the official table that is: rudky");
    }

    @Test
    void makesALabelOfAName() {
        assertThat(HostLabel.from("Кам’янка-Бузька")).isEqualTo("kamianka-buzka");
        assertThat(HostLabel.from("Рава-Руська (місто)")).isEqualTo("rava-ruska-misto");
    }

    private static String key(String typed) {
        return refusal(typed).textKey();
    }

    private static String english(String typed) {
        var refusal = refusal(typed);
        return Texts.in(Texts.ENGLISH).t(refusal.textKey(), refusal.arguments());
    }

    private static Refusal refusal(String typed) {
        return catchThrowableOfType(Refusal.class, () -> HostLabel.of(typed));
    }
}
