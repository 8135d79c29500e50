package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTests {

    /** Ratios as published with WCAG and by the usual checkers: #767676 is the lightest grey that passes on white. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.00",
        "#ffffff, #ffffff, 1.00",
        "#767676, #ffffff, 4.54",
        "#777777, #ffffff, 4.48",
        "#0000ff, #ffffff, 8.59",
        "#ff0000, #ffffff, 4.00",
        "#00ff00, #ffffff, 1.37"
    })
    void measuresContrastAsWcagDoes(String one, String other, double published) {
        assertThat(Contrast.ratio(one, other)).isCloseTo(published, within(0.005));
        assertThat(Contrast.ratio(other, one)).isCloseTo(published, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffd500", "#ffffff", "#000000", "#00ff00", "#ff0000", "#0057b7", "#7a7a7a", "#14549a"})
    void anyColourBecomesReadableOnLightAndOnDark(String asked) {
        var accent = Contrast.accent(asked);

        assertThat(Contrast.ratio(accent.light(), "#ffffff")).isGreaterThanOrEqualTo(Contrast.READABLE);
        assertThat(Contrast.ratio(accent.dark(), "#181f28")).isGreaterThanOrEqualTo(Contrast.READABLE);
        assertThat(Contrast.ratio(accent.dark(), "#0f141a")).isGreaterThanOrEqualTo(Contrast.READABLE);
    }

    @Test
    void aReadableColourStaysAsItIs() {
        assertThat(Contrast.accent("#14549a").light()).isEqualTo("#14549a");
        assertThat(Contrast.accent("#14549a").adjusted()).isFalse();
    }

    @Test
    void saysSoWhenItHadToChangeTheColour() {
        assertThat(Contrast.accent("#ffd500").adjusted()).isTrue();
    }

    @Test
    void takesNothingButSixDigits() {
        assertThatThrownBy(() -> Contrast.accent("red")).isInstanceOf(IllegalArgumentException.class);
    }
}
