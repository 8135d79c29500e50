package org.smartinteraction.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({"дорога,дорога,0", "дорога,дорага,1", "дорога,дроога,1", "дорога,дорг,2", "дорога,дро,3", "вода,рода,1"
    })
    void countsSlips(String one, String other, int slips) {
        assertThat(Spelling.distance(one, other, 2)).isEqualTo(slips);
        assertThat(Spelling.distance(other, one, 2)).isEqualTo(slips);
    }
}
