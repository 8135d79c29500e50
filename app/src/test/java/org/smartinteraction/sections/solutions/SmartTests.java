package org.smartinteraction.sections.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartinteraction.sections.solutions.Smart.Letter;
import org.smartinteraction.ui.Texts;

class SmartTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Wording FULL =
            new Wording("Світло біля школи", "Дванадцять ліхтарів.", "Поставимо. ".repeat(30));
    private static final Indicator.Terms INDICATOR =
            new Indicator.Terms("Освітлена дорога", "11.2", "%", 20_000, 90_000, TODAY, TODAY.plusYears(1), "облік");

    @Test
    void aCompletePlanLacksNothing() {
        assertThat(Smart.gaps(plan(FULL, List.of(INDICATOR), TODAY.plusMonths(3), 100, 100)))
                .isEmpty();
    }

    @Test
    void anEmptyPlanIsToldWhatEveryLetterLacks() {
        var plan = new Smart.Plan(new Wording("", "", ""), 0, List.of(), 0, 0, 0, List.of(), null, true, TODAY);
        assertThat(Smart.gaps(plan)).extracting(Smart.Gap::letter).contains(Letter.values());
    }

    @Test
    void moneyWithoutASourceIsNamedWithItsAmount() {
        var gaps = Smart.gaps(plan(FULL, List.of(INDICATOR), TODAY.plusMonths(3), 50_000_00, 20_000_00));
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.letter()).isEqualTo(Letter.ACHIEVABLE);
            assertThat(sentence(gap)).startsWith("UAH\u00a030,000");
        });
    }

    @Test
    void anIndicatorThatChangesNothingIsFound() {
        var same = new Indicator.Terms("Тиша", null, "дБ", 50_000, 50_000, TODAY, TODAY.plusYears(1), "прилад");
        assertThat(Smart.gaps(plan(FULL, List.of(same), TODAY.plusMonths(3), 0, 0)))
                .extracting(SmartTests::sentence)
                .containsExactly("“Тиша” has a goal equal to its baseline. Say what will change.");
    }

    @Test
    void milestonesInThePastAndMeasuringTooEarlyAreFound() {
        var early = new Indicator.Terms(
                "Тиша", null, "дБ", 70_000, 50_000, TODAY.minusYears(1), TODAY.minusDays(60), "прилад");
        assertThat(Smart.gaps(plan(FULL, List.of(early), TODAY.minusDays(1), 0, 0)))
                .allMatch(gap -> gap.letter() == Letter.TIME_BOUND)
                .hasSize(2);
    }

    private static Smart.Plan plan(
            Wording wording, List<Indicator.Terms> indicators, LocalDate last, long needed, long planned) {
        return new Smart.Plan(wording, 1, List.of("11.2"), 1, needed, planned, indicators, last, false, TODAY);
    }

    private static String sentence(Smart.Gap gap) {
        return Texts.in(Texts.ENGLISH).t(gap.key(), gap.arguments().toArray());
    }
}
