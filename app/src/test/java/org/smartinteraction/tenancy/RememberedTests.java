package org.smartinteraction.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is kept of the database in memory. */
class RememberedTests {

    final Remembered<String, String> names = new Remembered<>(10, Duration.ofMinutes(1));

    @Test
    void whatIsKnownIsNotReadAgain() {
        names.get("rudky", _ -> "Rudky");
        assertThat(names.get("rudky", _ -> "read again")).isEqualTo("Rudky");
    }

    @Test
    void whatChangedIsReadAgain() {
        names.get("rudky", _ -> "Rudky");
        names.get("sambir", _ -> "Sambir");
        names.forget("rudky"::equals);
        assertThat(names.get("rudky", _ -> "New Rudky")).isEqualTo("New Rudky");
        assertThat(names.get("sambir", _ -> "read again")).isEqualTo("Sambir");
    }

    @Test
    void whatChangesWhileItIsReadIsNotKept() {
        assertThat(names.get("rudky", _ -> {
                    names.forget();
                    return "old";
                }))
                .isEqualTo("old");
        assertThat(names.get("rudky", _ -> {
                    names.forget("rudky"::equals);
                    return "older";
                }))
                .isEqualTo("older");
        assertThat(names.get("rudky", _ -> "new")).isEqualTo("new");
    }
}
