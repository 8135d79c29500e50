package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Seat.Part;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SeatsTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Seats seats;

    @Autowired
    Journal journal;

    Tenant tenant;
    Member clerk;
    Member olena;
    Member taras;
    UUID club;
    UUID firm;

    @BeforeEach
    void twoOrganisationsWithoutAHead() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        within(() -> {
            people.define(List.of(new Role("clerk", Map.of("uk", "Клерк"), List.of("space.staff"))));
            return null;
        });
        clerk = within(() -> people.invite("clerk@example.org", "Clerk", Set.of("clerk"), null));
        olena = within(() -> people.invite("olena@example.org", "Olena", Set.of(), null));
        taras = within(() -> people.invite("taras@example.org", "Taras", Set.of(), null));
        club = within(
                () -> people.add(new Actor("Club", Sector.NGO, "00032129")).id());
        firm = within(() -> people.add(new Actor("Firm", Sector.BUSINESS, null)).id());
    }

    @Test
    void twoOrganisationsDoNotHaveOneCode() {
        assertThatThrownBy(() -> within(() -> people.add(new Actor("Other", Sector.NGO, "00032129"))))
                .hasMessage("people.refusal.code.taken");
    }

    @Test
    void staffNameTheHeadAndTheHeadInvitesOthers() {
        head(olena, club);
        run(olena, () -> seats.invite(club, "Taras@Example.org ", Part.REPRESENTATIVE));

        assertThat(as(taras, seats::voices)).isEmpty();
        run(taras, () -> seats.accept(club));

        assertThat(as(taras, seats::voices)).extracting(Seat::organisation).containsExactly("Club");
        assertThat(as(olena, () -> seats.of(club))).extracting(Seat::name).containsExactly("Olena", "Taras");
    }

    @Test
    void somebodyWhoHasNeverComeIsInvitedByTheirAddress() {
        head(olena, club);
        run(olena, () -> seats.invite(club, "new@example.org", Part.MEMBER));

        assertThat(within(() -> people.byEmail("new@example.org"))).isPresent();
        assertThat(as(olena, () -> seats.of(club))).last().matches(seat -> !seat.accepted());
    }

    @Test
    void nobodyBelongsToAnOrganisationWithoutHavingSaidYes() {
        run(clerk, () -> seats.invite(club, "olena@example.org", Part.HEAD));

        refused("people.refusal.head", olena, () -> seats.invite(club, "taras@example.org", Part.MEMBER));
        refused("people.refusal.voice", olena, () -> seats.actAs(club));
        assertThat(as(olena, seats::mine)).hasSize(1);
        run(olena, () -> seats.leave(club));
        assertThat(as(olena, seats::mine)).isEmpty();
    }

    @Test
    void aMemberNeitherSpeaksNorDecides() {
        head(olena, club);
        run(olena, () -> seats.invite(club, "taras@example.org", Part.MEMBER));
        run(taras, () -> seats.accept(club));

        assertThat(as(taras, seats::voices)).isEmpty();
        refused("people.refusal.voice", taras, () -> seats.actAs(club));
        refused("people.refusal.head", taras, () -> seats.give(club, taras.id(), Part.HEAD));
        refused("people.refusal.head", taras, () -> seats.remove(club, olena.id()));
    }

    @Test
    void theHeadOfOneOrganisationDecidesNothingInAnother() {
        head(olena, club);
        head(taras, firm);

        refused("people.refusal.head", taras, () -> seats.invite(club, "taras@example.org", Part.HEAD));
        refused("people.refusal.role", taras, () -> seats.of(club));
        refused("people.refusal.unknown", taras, () -> seats.accept(club));
    }

    @Test
    void theLastHeadCannotLeaveBeforeSomebodyElseIsHead() {
        head(olena, club);
        refused("people.refusal.last-head", olena, () -> seats.leave(club));
        refused("people.refusal.last-head", olena, () -> seats.give(club, olena.id(), Part.MEMBER));

        head(taras, club);
        run(olena, () -> seats.leave(club));
        assertThat(as(taras, () -> seats.of(club))).extracting(Seat::name).containsExactly("Taras");
    }

    @Test
    void whoeverIsRemovedSpeaksNoLonger() {
        head(olena, club);
        head(taras, club);
        var speaking = as(taras, people::requireMe).speakingFor(club);
        assertThat(as(speaking, () -> people.requireMe().actor())).isEqualTo(club);

        run(olena, () -> seats.remove(club, taras.id()));
        assertThat(as(speaking, () -> people.requireMe().actor())).isNull();
    }

    @Test
    void onePersonSpeaksForSeveralOrganisationsAndForThemself() {
        head(olena, club);
        head(olena, firm);

        assertThat(as(olena, () -> people.requireMe().actor())).isNull();
        assertThat(as(olena, () -> seats.speak(club, () -> people.requireMe().actor())))
                .isEqualTo(club);
        assertThat(as(olena, () -> seats.speak(firm, () -> people.requireMe().actor())))
                .isEqualTo(firm);
        assertThat(as(taras, () -> seats.speak(firm, () -> people.requireMe().actor())))
                .isNull();
    }

    @Test
    void theJournalKeepsInWhoseNameSomethingWasDone() {
        head(olena, club);
        run(
                olena,
                () -> seats.speak(club, () -> {
                    seats.invite(club, "taras@example.org", Part.MEMBER);
                    return club;
                }));
        run(olena, () -> seats.invite(club, "other@example.org", Part.MEMBER));

        var lines = within(() -> journal.of(olena.id(), Long.MAX_VALUE, 10)).stream()
                .filter(line -> line.act().equals("people.seat"))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).facts()).doesNotContain("\"actor\"");
        assertThat(lines.get(1).facts()).startsWith("{\"actor\":\"" + club + "\"");
    }

    @Test
    void nobodyInTheJournalSpeaksForAnOrganisationThatIsNotTheirs() {
        head(olena, club);
        run(
                olena,
                () -> seats.speak(firm, () -> {
                    seats.invite(club, "taras@example.org", Part.MEMBER);
                    return club;
                }));

        assertThat(within(() -> journal.of(olena.id(), Long.MAX_VALUE, 1))
                        .getFirst()
                        .facts())
                .doesNotContain("\"actor\"");
    }

    @Test
    void whoWasInvitedAsTheSpeakerOfAnOrganisationSpeaksForIt() {
        var ivan = within(() -> people.invite("ivan@example.org", "Ivan", Set.of(), firm));

        assertThat(ivan.actor()).isEqualTo(firm);
        assertThat(as(ivan, seats::voices)).extracting(Seat::actor).containsExactly(firm);
    }

    private void head(Member member, UUID actor) {
        run(clerk, () -> seats.invite(actor, member.email(), Part.HEAD));
        run(member, () -> seats.accept(actor));
    }

    private void refused(String key, Member by, Runnable act) {
        assertThatThrownBy(() -> run(by, act)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private void run(Member member, Runnable act) {
        within(() -> {
            people.run(member, act);
            return null;
        });
    }

    private <T> T as(Member member, Callable<T> act) {
        return within(() -> people.as(member, act));
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }
}
