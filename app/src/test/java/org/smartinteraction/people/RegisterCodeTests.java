package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterCodeTests {

    /** Two of state enterprises, below and above 30 million; then one whose first remainder is 10, one whose both are. */
    @ParameterizedTest
    @ValueSource(strings = {"00032129", "14360570", "37193071", "10000062", "40000520"})
    void aCodeWhoseLastDigitFitsIsTaken(String code) {
        assertThat(RegisterCode.checked(code)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00032128", "14360571", "37193072", "10000060", "40000521", "41360570"})
    void aWrongDigitIsSaidSo(String code) {
        assertThatThrownBy(() -> RegisterCode.checked(code))
                .isInstanceOf(Refusal.class)
                .hasMessage("people.refusal.code.digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3212", "000321290", "0003212x", "٠٠٠٣٢١٢٩"})
    void aCodeHasEightDigits(String typed) {
        assertThatThrownBy(() -> RegisterCode.checked(typed))
                .isInstanceOf(Refusal.class)
                .hasMessage("people.refusal.code");
    }

    @Test
    void spacesInItDoNotMatter() {
        assertThat(RegisterCode.checked(" 0003 2129\u00a0")).isEqualTo("00032129");
    }
}
