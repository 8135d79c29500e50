package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumberTests {

    private final PersonKeys keys = new PersonKeys(new Secret("one secret"));

    @ParameterizedTest
    @ValueSource(strings = {"9999900013", "9999900020", " 99999 00013 ", "19000101-01234", "1900010101234"})
    void aNumberThatCanBeOneIsRead(String number) {
        assertThat(PersonNumber.read(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9999900014",
                "0000000000",
                "999990001",
                "99999000131",
                "АБ123456",
                "19001301-01234",
                "18990101-01234",
                "21000101-01234"
            })
    void anyOtherIsNot(String number) {
        assertThat(PersonNumber.read(number)).isEmpty();
    }

    @Test
    void theSameNumberHasOneKeyAtASiteHoweverItIsWritten() {
        assertThat(keys.at("a", "99999 00013")).isPresent().isEqualTo(keys.at("a", "9999900013"));
        assertThat(keys.at("a", "19000101-01234")).isPresent().isEqualTo(keys.at("a", "1900010101234"));
    }

    @Test
    void twoSitesCannotCompareTheirKeys() {
        assertThat(keys.at("a", "9999900013")).isNotEqualTo(keys.at("b", "9999900013"));
    }

    @Test
    void aKeyTellsNothingOfTheNumberAndNothingShowsIt() {
        assertThat(keys.at("a", "9999900013").orElseThrow())
                .matches("[0-9a-f]{8}-[0-9a-f]{64}")
                .doesNotContain("99999");
        assertThat(PersonNumber.read("9999900013").orElseThrow().toString()).isEqualTo("…");
    }

    @Test
    void aKeyOfAnotherSecretCannotBeCompared() {
        var other = new PersonKeys(new Secret("another secret"));

        var key = keys.at("a", "9999900013").orElseThrow();

        assertThat(keys.isCurrent(key)).isTrue();
        assertThat(other.isCurrent(key)).isFalse();
        assertThat(other.at("a", "9999900013")).isPresent().isNotEqualTo(java.util.Optional.of(key));
    }
}
