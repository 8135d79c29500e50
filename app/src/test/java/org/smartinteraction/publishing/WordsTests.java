package org.smartinteraction.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "дорога, дорогою",
        "дорога, дороги",
        "школа, шкіл",
        "Школа, ШКОЛИ",
        "Самбір, самбора",
        "дитина, дітьми",
        "пам'ятник, пам’ятнику",
        "пам'ятник, памʼятника",
        "пам'ятник, памятник",
        "ґрунт, грунтом",
        "здоров'я, здоровя",
        "вулиця, вулицi",
        "road, roads",
        "repair, repairing",
        "Ко\u0301марно, комарно"
    })
    void formsOfOneWordShareAStem(String one, String other) {
        assertThat(Words.stems(one)).containsAnyElementsOf(Words.stems(other));
    }

    @Test
    void aTextMayMixLanguages() {
        assertThat(Words.stems("Дороги, roads та 25 шкіл")).containsExactly("дорога", "road", "25", "школа");
    }

    @Test
    void aTextOfNothingButApostrophesIsRead() {
        assertThat(Words.stems("а'".repeat(50_000) + "б")).isNotEmpty();
    }

    @Test
    void unknownNamesLoseTheirEndings() {
        assertThat(Words.stems("Тутушківці Тутушківцями")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Яма на дорозі біля школи | Велика вибоїна біля школи №2",
                "Не працює освітлення на вулиці Шевченка | На Шевченка не світять ліхтарі",
                "Зламана гойдалка на дитячому майданчику | Дитячий майданчик: поламана гойдалка, небезпечно для дітей",
                "Стихійне звалище за кладовищем | За кладовищем люди викидають сміття, утворилося звалище",
                "Прорвало водопровід на вулиці Зеленій | Вже другий день тече вода з труби, прорвало водопровід на Зеленій",
                "Автобус не приїжджає о 7:30 | О 7:30 автобус до Львова не приїжджає",
                "Pothole near the school | Potholes on the road near school"
            })
    void theSameTroubleInOtherWordsIsAlike(String one, String other) {
        assertThat(Words.likeness(one, other)).isGreaterThan(0.5).isEqualTo(Words.likeness(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Яма на дорозі біля школи | Безпритульні собаки біля школи",
                "Не працює освітлення на вулиці Шевченка | Яма на вулиці Шевченка",
                "Зламана гойдалка на дитячому майданчику | Потрібен автобус до Львова",
                "Стихійне звалище за кладовищем | Немає гарячої води",
                "Дерево впало на тротуар | Черга в амбулаторії",
                "Pothole near the school | No street light in the park"
            })
    void differentTroublesAreNotAlike(String one, String other) {
        assertThat(Words.likeness(one, other)).isLessThan(0.5);
    }

    @Test
    void likenessRunsFromNothingToTheSame() {
        assertThat(Words.likeness("Яма на дорозі", "яма на ДОРОЗІ!")).isEqualTo(1);
        assertThat(Words.likeness("", "яма")).isZero();
        assertThat(Words.likeness("і та", "яма")).isZero();
    }
}
