package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFieldTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56 | 123456",
                "1\u00a0234,56 | 123456",
                "1,234.56 | 123456",
                "1,234 | 123400",
                "1234.5 | 123450",
                "0,05 | 5",
                "12 | 1200"
            })
    void readsAmountsAsPeopleWriteThem(String typed, long kopecks) {
        assertThat(MoneyField.read(typed)).hasValue(kopecks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "ten", "1,2345", "1.2.3", "12345678901234", "1e5"})
    void takesNothingElseForMoney(String typed) {
        assertThat(MoneyField.read(typed)).isEmpty();
    }
}
