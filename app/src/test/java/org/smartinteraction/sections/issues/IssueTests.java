package org.smartinteraction.sections.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.Refusal;
import org.springframework.test.util.ReflectionTestUtils;

class IssueTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID SECTION = UUID.randomUUID();
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Act ACT = new Act(UUID.randomUUID(), NOW, "Бо так вирішили");
    private static final Act SILENT = new Act(UUID.randomUUID(), NOW, "  ");

    private static final Map<Verb, Function<Issue, Step>> VERBS = Map.of(
            Verb.ACKNOWLEDGE, issue -> issue.acknowledge(ACT),
            Verb.TAKE_UP, issue -> issue.takeUp(ACT),
            Verb.CALL, issue -> issue.callForSolutions(ACT),
            Verb.END_CALL, issue -> issue.endCall(ACT),
            Verb.SOLVE, issue -> issue.solve(ACT),
            Verb.REFUSE, issue -> issue.refuse(ACT, Rule.NOT_OURS),
            Verb.REOPEN, issue -> issue.reopen(ACT));

    @Test
    void itGoesFromReportedToSolved() {
        var issue = issue();
        assertThat(issue.state()).isEqualTo(State.NEW);
        issue.acknowledge(SILENT);
        issue.takeUp(SILENT);
        var step = issue.solve(ACT);
        assertThat(issue.state()).isEqualTo(State.SOLVED);
        assertThat(step.toState()).isEqualTo(State.SOLVED);
        assertThat(step.reason()).isEqualTo("Бо так вирішили");
    }

    @Test
    void whatIsOfferedForAStateCanBeDoneAndNothingElse() {
        for (var state : State.values()) {
            for (var verb : Verb.values()) {
                var issue = in(state);
                if (verb.fits(state)) {
                    VERBS.get(verb).apply(issue);
                    assertThat(issue.state()).isNotEqualTo(state);
                } else {
                    assertThatThrownBy(() -> VERBS.get(verb).apply(issue))
                            .as("%s in state %s", verb, state)
                            .isInstanceOf(Refusal.class);
                }
            }
        }
    }

    @Test
    void aCallForSolutionsCanBeEnded() {
        var issue = issue();
        issue.callForSolutions(ACT);
        assertThat(issue.state()).isEqualTo(State.CALL);
        issue.endCall(ACT);
        assertThat(issue.state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"CALL", "SOLVE", "REFUSE"})
    void whatEndsOrTurnsAnIssueNeedsAReason(Verb verb) {
        var issue = issue();
        assertThatThrownBy(() -> {
                    switch (verb) {
                        case CALL -> issue.callForSolutions(SILENT);
                        case SOLVE -> issue.solve(SILENT);
                        default -> issue.refuse(SILENT, Rule.UNCLEAR);
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.textKey()).isEqualTo("issues.refusal.reason"));
        assertThat(issue.state()).isEqualTo(State.NEW);
    }

    @Test
    void anIssueIsMergedOnceAndNotIntoItself() {
        var issue = issue();
        var other = issue();
        assertThatThrownBy(() -> issue.mergeInto(issue, ACT)).isInstanceOf(Refusal.class);
        issue.mergeInto(other, SILENT);
        assertThat(issue.mergedInto()).isEqualTo(other.id());
        assertThatThrownBy(() -> issue.mergeInto(other, ACT)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.mergeInto(issue, ACT)).isInstanceOf(Refusal.class);
    }

    @Test
    void itsAuthorMaySayItBetterUntilItIsTakenUp() {
        var issue = issue();
        issue.rewrite(AUTHOR, report("Яма на вулиці Шевченка", "Глибока"), NOW);
        assertThat(issue.title()).isEqualTo("Яма на вулиці Шевченка");
        assertThatThrownBy(() -> issue.rewrite(UUID.randomUUID(), report("Чуже", ""), NOW))
                .isInstanceOf(Refusal.class);
        issue.acknowledge(SILENT);
        assertThatThrownBy(() -> issue.rewrite(AUTHOR, report("Інша справа", ""), NOW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aReportSaysWhatAndWhere() {
        assertRefused(report("Яма", ""), "issues.refusal.title-short");
        assertRefused(report("🙂".repeat(5), ""), "issues.refusal.title-short");
        assertRefused(report("я".repeat(161), ""), "issues.refusal.title-long");
        assertRefused(report("Яма на дорозі", "я".repeat(100_001)), "issues.refusal.text-long");
        assertRefused(new Report("Яма на дорозі", "", null, null, Place.NOWHERE), "issues.refusal.place");
    }

    @Test
    void anAddressAPointAndASettlementAreEachEnough() {
        for (var place : Arrays.asList(
                new Place("біля школи", null, null, null),
                Place.at(49.65, 23.48),
                new Place(null, null, null, "UA46080110010012345"))) {
            assertThat(new Report("Яма на дорозі", "", null, null, place).checked())
                    .isNotNull();
        }
    }

    @Test
    void aTitleIsOneLineAndNoTextHoldsAZeroCharacter() {
        var report = report("  Яма\n\tна \u0000дорозі ", "Рядок\u0000\nдругий");
        assertThat(report.title()).isEqualTo("Яма на дорозі");
        assertThat(report.text()).isEqualTo("Рядок\nдругий");
    }

    private static void assertRefused(Report report, String sentence) {
        assertThatThrownBy(report::checked)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.textKey()).isEqualTo(sentence));
    }

    private static Report report(String title, String text) {
        return new Report(title, text, "roads", Affected.STREET, Place.at(49.65, 23.48));
    }

    private static Issue issue() {
        var issue = new Issue(SECTION, AUTHOR, report("Яма на дорозі", "Велика"), NOW);
        ReflectionTestUtils.setField(issue, "id", UUID.randomUUID());
        return issue;
    }

    private static Issue in(State state) {
        var issue = issue();
        switch (state) {
            case NEW -> {}
            case ACKNOWLEDGED -> issue.acknowledge(ACT);
            case IN_WORK -> issue.takeUp(ACT);
            case CALL -> issue.callForSolutions(ACT);
            case SOLVED -> issue.solve(ACT);
            case REFUSED -> issue.refuse(ACT, Rule.UNCLEAR);
            case MERGED -> issue.mergeInto(issue(), ACT);
        }
        return issue;
    }
}
