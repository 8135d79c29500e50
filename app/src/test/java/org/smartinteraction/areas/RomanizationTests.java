package org.smartinteraction.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizationTests {

    /** The examples of resolution 55. */
    @ParameterizedTest
    @CsvSource({
        "Алушта, Alushta", "Борщагівка, Borshchahivka", "Гадяч, Hadiach", "Згорани, Zghorany", "Ґалаґан, Galagan",
        "Єнакієве, Yenakiieve", "Житомир, Zhytomyr", "Їжакевич, Yizhakevych", "Кадиївка, Kadyivka",
                "Йосипівка, Yosypivka",
        "Стрий, Stryi", "Знам’янка, Znamianka", "Харків, Kharkiv", "Біла Церква, Bila Tserkva", "Щербухи, Shcherbukhy",
        "Гоща, Hoshcha", "Юрій, Yurii", "Яготин, Yahotyn", "Ічня, Ichnia", "Розгон, Rozghon",
        "Івано-Франківськ, Ivano-Frankivsk", "Русь, Rus", "ЩЕ, SHCHE"
    })
    void followsTheOfficialTable(String ukrainian, String latin) {
        assertThat(Romanization.of(ukrainian)).isEqualTo(latin);
    }
}
