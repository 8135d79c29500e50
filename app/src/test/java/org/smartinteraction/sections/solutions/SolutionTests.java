package org.smartinteraction.sections.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smartinteraction.people.Sector;
import org.smartinteraction.tenancy.TenantEntity;

class SolutionTests {

    private static final Signed BY = new Signed(UUID.randomUUID(), Instant.parse("2026-05-01T09:00:00Z"));
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);
    private static final Wording WORDING = new Wording("Світло біля школи", "Дванадцять ліхтарів.", "");

    private final Solution solution = saved(new Solution(UUID.randomUUID(), WORDING, Sector.NGO, null, BY));

    @Test
    void aSolutionWalksFromDraftToMeasured() {
        assertThat(solution.publish(BY).to()).isEqualTo(State.IDEA);
        var review = solution.submit("Відділ освіти", LATER, "  ", BY);
        assertThat(review.department()).isEqualTo("Відділ освіти");
        assertThat(review.due()).isEqualTo(LATER);
        assertThat(review.reason()).isNull();
        solution.accept("Гарна думка", BY);
        assertThat(solution.acceptedRevision()).isEqualTo(1);
        solution.openFunding(LATER, BY);
        solution.start(LATER, BY);
        solution.finish("Ліхтарі горять", LATER, BY);
        solution.conclude("Стало безпечніше", BY);
        assertThat(solution.state()).isEqualTo(State.MEASURED);
        assertThat(solution.state().ways()).isEmpty();
    }

    @Test
    void whatWasReturnedIsRevisedAndReviewedAgain() {
        solution.publish(BY);
        solution.submit("Відділ освіти", LATER, null, BY);
        solution.sendBack("Додайте кошторис", LATER, BY);
        solution.rewrite(1, new Wording("Світло біля школи", "Дванадцять ліхтарів і кошторис.", ""), BY);
        solution.submit("Відділ освіти", LATER, null, BY);
        assertThat(solution.state()).isEqualTo(State.REVIEW);
    }

    @Test
    void aStepThatDoesNotLeadOnIsRefused() {
        assertThatThrownBy(() -> solution.accept(null, BY)).isInstanceOf(Stuck.class);
        assertThatThrownBy(() -> solution.start(LATER, BY)).isInstanceOf(Stuck.class);
        assertThat(solution.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void theWordingIsFrozenWhileADepartmentJudgesIt() {
        solution.publish(BY);
        solution.submit("Відділ освіти", LATER, null, BY);
        assertThatThrownBy(() -> solution.rewrite(1, WORDING, BY)).isInstanceOf(Stuck.class);
    }

    @Test
    void theSecondOfTwoWritersIsTold() {
        solution.rewrite(1, new Wording("Світло біля школи і ринку", "Двадцять ліхтарів.", ""), BY);
        assertThatThrownBy(() -> solution.rewrite(1, WORDING, BY)).isInstanceOfSatisfying(Overtaken.class, told -> {
            assertThat(told.revision()).isEqualTo(2);
            assertThat(told.theirs().title()).isEqualTo("Світло біля школи і ринку");
        });
    }

    @Test
    void anEarlierWordingComesBackAsANewRevision() {
        var first = solution.firstRevision();
        solution.rewrite(1, new Wording("Зовсім інша назва", "Інше.", ""), BY);
        var restored = solution.restore(first, BY);
        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.restoredFrom()).isEqualTo(1);
        assertThat(solution.wording()).isEqualTo(WORDING);
    }

    @Test
    void anOfferIsDecidedOnce() {
        var need = saved(new Need(solution.id(), Need.Kind.GOODS, "Опори", 12, "шт."));
        var offer = new Offer(need, 4, "", Sector.BUSINESS, null, BY);
        offer.accept(BY);
        assertThatThrownBy(() -> offer.decline("Пізно", BY)).isInstanceOf(IllegalStateException.class);
        offer.deliver(BY);
        assertThat(offer.state().counts()).isTrue();
    }

    @Test
    void progressIsMeasuredOnTheWayFromBaselineToGoalAlsoDownwards() {
        var terms = new Indicator.Terms(
                "ДТП за рік", "3.6", "випадків", 10_000, 2_000, LocalDate.of(2026, 1, 1), LATER, "поліція");
        var indicator = new Indicator(solution.id(), terms);
        assertThat(indicator.progress(10_000)).isZero();
        assertThat(indicator.progress(6_000)).isEqualTo(50);
        assertThat(indicator.progress(2_000)).isEqualTo(100);
        assertThat(indicator.progress(12_000)).isZero();
        assertThat(indicator.progress(0)).isEqualTo(100);
    }

    /** Gives an entity the id the database would. */
    static <T extends TenantEntity> T saved(T entity) {
        try {
            Field id = TenantEntity.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, UUID.randomUUID());
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
