package org.smartinteraction.sections.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.moderation.Moderated;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Veil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An organisation administers a solution. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BidsTests {

    @Autowired
    SolutionSpace space;

    @Autowired
    Desk desk;

    @Autowired
    Published published;

    @Autowired
    Veil veil;

    @Autowired
    List<Moderated> moderated;

    SolutionSpace.Here here;
    UUID id;

    @BeforeEach
    void anIdeaOfAResident() {
        here = space.add();
        var wording = new Wording("Світло біля школи", "Дванадцять ліхтарів.", "Поставимо ліхтарі.");
        id = as(
                here.resident(),
                () -> desk.solutions().propose(here.section().id(), wording, List.of(), List.of(), false));
        run(here.resident(), () -> desk.progress().publish(id));
    }

    @Test
    void theTeamChoosesOneOrganisationForGood() {
        var ngo = as(here.ngo(), () -> desk.bids().offer(id, "Ведемо рахунок"));
        var firm = as(here.business(), () -> desk.bids().offer(id, "Теж можемо"));
        refused(here.ngo(), () -> desk.bids().choose(ngo), "solutions.refusal.team");

        run(here.resident(), () -> desk.bids().choose(ngo));

        assertThat(states(here.neighbour())).containsExactly(Bid.State.CHOSEN);
        assertThat(states(here.resident())).containsExactly(Bid.State.CHOSEN, Bid.State.DECLINED);
        refused(here.resident(), () -> desk.bids().choose(firm), "solutions.refusal.bid.chosen");
        refused(here.business(), () -> desk.bids().offer(id, "Ще раз"), "solutions.refusal.bid.chosen");
        assertThat(credits(here.ngo()))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).contains("ГО «Світло»", "Світло біля школи"));
    }

    @Test
    void whoStepsDownSaysWhyAndMakesRoomForAnother() {
        var ngo = as(here.ngo(), () -> desk.bids().offer(id, "Ведемо рахунок"));
        run(here.resident(), () -> desk.bids().choose(ngo));
        refused(here.ngo(), () -> desk.bids().withdraw(ngo, " "), "solutions.refusal.reason");
        refused(here.resident(), () -> desk.bids().withdraw(ngo, "Годі"), "people.refusal.voice");

        run(here.ngo(), () -> desk.bids().withdraw(ngo, "Немає бухгалтера"));

        assertThat(credits(here.ngo())).isEmpty();
        var firm = as(here.business(), () -> desk.bids().offer(id, "Тепер ми"));
        run(here.resident(), () -> desk.bids().choose(firm));
        assertThat(credits(here.business())).hasSize(1);
    }

    @Test
    void onlyAnOrganisationOffersItselfAndOnlyOnce() {
        refused(here.neighbour(), () -> desk.bids().offer(id, "Я сам"), "solutions.refusal.bid.organisation");
        refused(here.ngo(), () -> desk.bids().offer(id, " "), "solutions.fault.bid.words");
        run(here.ngo(), () -> desk.bids().offer(id, "Ведемо рахунок"));
        refused(here.ngo(), () -> desk.bids().offer(id, "Ще раз"), "solutions.refusal.bid.twice");
    }

    @Test
    void aDeclinedOfferHasAReason() {
        var ngo = as(here.ngo(), () -> desk.bids().offer(id, "Ведемо рахунок"));
        refused(here.resident(), () -> desk.bids().decline(ngo, " "), "solutions.refusal.reason");
        run(here.resident(), () -> desk.bids().decline(ngo, "Шукаємо місцевих"));

        assertThat(as(here.resident(), () -> desk.bids().of(id)))
                .extracting(made -> made.bid().reason())
                .containsExactly("Шукаємо місцевих");
        refused(here.resident(), () -> desk.bids().choose(ngo), "solutions.refusal.offer.decided");
    }

    @Test
    void workAndGoodsOfAnOrganisationAreItsDeedToo() {
        var goods = as(here.resident(), () -> desk.needs().add(id, Need.Kind.GOODS, "Опори", 12, "шт."));
        var poles = as(here.business(), () -> desk.offers().make(goods, 8, "Привеземо", true));
        assertThat(credits(here.business())).isEmpty();

        run(here.resident(), () -> desk.offers().accept(poles));
        assertThat(credits(here.business())).extracting(item -> relation(item)).containsExactly("helps");

        run(here.resident(), () -> desk.offers().cancel(poles, "Опори вже є"));
        assertThat(credits(here.business())).isEmpty();
    }

    @Test
    void whatIsHiddenIsNobodysDeed() {
        var ngo = as(here.ngo(), () -> desk.bids().offer(id, "Ведемо рахунок"));
        run(here.resident(), () -> desk.bids().choose(ngo));

        moderate(() -> veil.hide(id));
        assertThat(credits(here.ngo())).isEmpty();
        moderate(() -> veil.show(id));
        assertThat(credits(here.ngo())).hasSize(1);
    }

    private void moderate(Runnable act) {
        run(here.official(), () -> {
            act.run();
            moderated.stream()
                    .filter(kind -> kind.kind().equals(Publishing.KIND))
                    .forEach(kind -> kind.changed(id));
        });
    }

    private List<PublishedItem> credits(Member speaker) {
        var actor = speaker.speaksFor().iterator().next();
        return space.visit(here, () -> published.by(actor, Audience.PUBLIC)).stream()
                .filter(item -> item.kind().equals("credit"))
                .toList();
    }

    private static String relation(PublishedItem item) {
        return Objects.requireNonNull(item.relation()).name();
    }

    private List<Bid.State> states(Member reader) {
        return as(reader, () -> desk.bids().of(id)).stream()
                .map(made -> made.bid().state())
                .toList();
    }

    private <T> T as(Member member, Callable<T> action) {
        return space.as(here, member, action);
    }

    private void run(Member member, Runnable action) {
        space.run(here, member, action);
    }

    private void refused(Member member, Runnable action, String key) {
        assertThatThrownBy(() -> run(member, action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
