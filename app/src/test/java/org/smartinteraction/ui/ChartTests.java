package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTests {

    @Test
    void aPictureIsDescribedAndHasItsTable() {
        var chart = Chart.bars("Requests", List.of("Roads", "Water"), new Chart.Series("New", List.of(24, 9)));

        var picture = chart.getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("si-chart"))
                .findFirst();

        assertThat(picture).hasValueSatisfying(element -> {
            assertThat(element.getAttribute("role")).isEqualTo("img");
            assertThat(element.getAttribute("aria-label")).contains("Requests");
        });
        assertThat(chart.getElement().getOuterHTML()).contains("<table");
    }

    @Test
    void everySeriesHasAValueForEachCategory() {
        var tooFew = new Chart.Series("New", List.of(24));

        assertThatThrownBy(() -> Chart.line("Requests", List.of("Roads", "Water"), tooFew))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
