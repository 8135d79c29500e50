package org.smartinteraction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTests {

    @Test
    void aStatusIsAWordWithAnIcon() {
        var badge = new StatusBadge("Under way", Tone.ACTIVE);

        assertThat(text(badge)).isEqualTo("Under way");
        assertThat(badge.getChildren().anyMatch(Icon.class::isInstance)).isTrue();
    }

    @Test
    void aNumberHasItsContext() {
        assertThat(text(new ProgressNumber(132, 250).daysLeft(12)))
                .contains("132")
                .contains(Texts.t("ui.progress.of", "250"))
                .contains(Texts.t("ui.progress.days", 12L));
    }

    @Test
    void whatIsOverHasNoDaysLeft() {
        assertThat(text(new ProgressNumber(1, 250).daysLeft(-1))).contains(Texts.t("ui.progress.over"));
    }

    @Test
    void placesOnAMapAreAlsoListed() {
        var map = new PlaceMap(List.of(new Place("Hole in the road", 49.5, 23.2, "/issues/1", Tone.INFO)));

        assertThat(map.getElement().getOuterHTML())
                .contains("<a href=\"/issues/1\"")
                .contains("Hole in the road");
    }

    @Test
    void filtersBeginWithWhatTheAddressSays() {
        var filters = new FilterBar(Map.of("status", List.of("new"), "q", List.of("lamp"), "mine", List.of("1")))
                .words("q", "Words")
                .choice("status", "Status", Map.of("new", "New"))
                .only("mine", "Mine");

        assertThat(filters.value("q")).isEqualTo("lamp");
        assertThat(filters.value("status")).isEqualTo("new");
        assertThat(filters.is("mine")).isTrue();
        assertThat(filters.active()).isTrue();
    }

    @Test
    void clearedFiltersFilterNothingAndAreToldOnce() {
        var told = new int[1];
        var filters = new FilterBar(Map.of("q", List.of("lamp"), "mine", List.of("1")))
                .words("q", "Words")
                .only("mine", "Mine")
                .onChange(() -> told[0]++);

        filters.clear();

        assertThat(filters.active()).isFalse();
        assertThat(told[0]).isEqualTo(1);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
