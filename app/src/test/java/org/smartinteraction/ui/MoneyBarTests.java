package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyBarTests {

    @Test
    void percentsComeToOneHundred() {
        assertThat(MoneyBar.percents(12_000_000, 4_450_000, 2_000_000, 11_550_000))
                .containsExactly(40, 15, 7, 38);
        assertThat(MoneyBar.percents(1, 1, 1)).containsExactly(34, 33, 33);
    }

    @Test
    void nothingIsNoPercent() {
        assertThat(MoneyBar.percents(0, 0)).containsExactly(0, 0);
    }

    @Test
    void everySourceIsWrittenWithItsAmountAndWhatIsStillMissing() {
        var bar = new MoneyBar(
                "Street lights",
                30_000_00,
                List.of(
                        new MoneyBar.Part("Local budget", 20_000_00, 1, true),
                        new MoneyBar.Part("Residents", 4_000_00, 3, true)));

        assertThat(bar.getChildren()
                        .filter(NativeTable.class::isInstance)
                        .flatMap(table -> ((NativeTable) table).getBody().getRows().stream())
                        .map(row -> row.getElement().getTextRecursively()))
                .satisfiesExactly(
                        budget -> assertThat(budget).startsWith("Local budget").contains(Texts.money(20_000_00)),
                        residents ->
                                assertThat(residents).startsWith("Residents").contains(Texts.money(4_000_00)),
                        missing -> assertThat(missing).contains(Texts.money(6_000_00), "20%"));
    }

    @Test
    void aSourceKeepsItsColourAndWhatItOnlyMeansIsHatched() {
        var bar = new MoneyBar(
                "Street lights",
                0,
                List.of(
                        new MoneyBar.Part("Residents, confirmed", 1_00, 3, true),
                        new MoneyBar.Part("Residents, only planned", 2_00, 3, false)));

        assertThat(bar.getChildren()
                        .filter(Div.class::isInstance)
                        .flatMap(Component::getChildren)
                        .map(piece -> piece.getElement().getAttribute("class")))
                .containsExactly("si-series-3", "si-series-3 si-series-planned");
    }
}
