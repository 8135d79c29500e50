package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.journal.Line;
import org.smartinteraction.people.Seat.Part;
import org.smartinteraction.people.VouchRequest.State;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Organisations vouch for people who ask them. */
@SpringBootTest
class VouchingTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Seats seats;

    @Autowired
    Standings standings;

    @Autowired
    Verifications verifications;

    @Autowired
    Vouching vouching;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Tenant tenant;
    Member clerk;
    Member oksana;
    Member petro;
    UUID club;

    @BeforeEach
    void aClubThatTheSpaceTrusts() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        rungs(null);
        clerk = member("clerk", "clerk");
        oksana = member("oksana");
        petro = member("petro");
        club = organisation("Club", petro);
        run(clerk, () -> vouching.trust(club, true));
        petro = again(petro);
    }

    @Test
    void whoeverSpeaksForAnOrganisationVouchesForWhoAsksForAYear() {
        run(oksana, () -> vouching.ask(club, "ngo", "A member since May"));

        var request = as(petro, () -> vouching.waiting(club)).getFirst();
        assertThat(request.words()).isEqualTo("A member since May");
        assertThat(request.email()).isEqualTo("oksana@example.org");
        run(petro, () -> vouching.vouch(request.id()));

        assertThat(as(oksana, () -> standings.of(oksana)).level()).isEqualTo(1);
        assertThat(as(oksana, () -> verifications.of(oksana.id())))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.basis()).isEqualTo("Club");
                    assertThat(known.expires()).isEqualTo(LocalDate.now().plusYears(1));
                });
        assertThat(as(petro, () -> vouching.vouchedBy(club)))
                .extracting(Vouched::email)
                .containsExactly("oksana@example.org");
        assertThat(as(oksana, vouching::mine)).extracting(VouchRequest::state).containsExactly(State.VOUCHED);
        assertThat(within(() -> journal.of(petro.id(), Long.MAX_VALUE, 9)))
                .filteredOn(line -> line.act().equals("people.vouch"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.subject()).isEqualTo(oksana.id());
                    assertThat(line.facts()).contains(club.toString());
                });
    }

    @Test
    void aDeclinedQuestionHasAReasonAndIsNotAskedAgainAtOnce() {
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        var request = as(petro, () -> vouching.waiting(club)).getFirst();
        refused("people.refusal.vouch.reason", petro, () -> vouching.decline(request.id(), " "));
        run(petro, () -> vouching.decline(request.id(), "We have not met"));

        assertThat(as(oksana, vouching::mine)).singleElement().satisfies(answered -> {
            assertThat(answered.state()).isEqualTo(State.DECLINED);
            assertThat(answered.reason()).isEqualTo("We have not met");
        });
        refused("people.refusal.vouch.declined", oksana, () -> vouching.ask(club, "ngo", "Please"));
        refused("people.refusal.unknown", petro, () -> vouching.vouch(request.id()));
    }

    @Test
    void anOrganisationThatNobodyTrustsVouchesWhereEveryOneMay() {
        var firm = organisation("Firm", member("head"));
        assertThat(names(oksana)).containsExactly("Club");
        refused("people.refusal.vouch", oksana, () -> vouching.ask(firm, "ngo", "Please"));

        rungs(Vouchers.ANY);

        assertThat(names(oksana)).containsExactly("Club", "Firm");
        run(oksana, () -> vouching.ask(firm, "ngo", "Please"));
    }

    @Test
    void trustThatEndsStopsAnAnswerAndKeepsWhatWasVouchedFor() {
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        vouch(petro, club);
        var taras = member("taras");
        run(taras, () -> vouching.ask(club, "ngo", "Please"));

        run(clerk, () -> vouching.trust(club, false));

        var waiting = as(petro, () -> vouching.waiting(club)).getFirst();
        refused("people.refusal.vouch", petro, () -> vouching.vouch(waiting.id()));
        run(petro, () -> vouching.decline(waiting.id(), "We may not any more"));
        assertThat(as(oksana, () -> standings.of(oksana)).level()).isEqualTo(1);
    }

    @Test
    void whoeverSpeaksForAnOrganisationIsNotVouchedForByIt() {
        var deputy = seat(club, member("deputy"), Part.REPRESENTATIVE);

        refused("people.refusal.vouch.circle", petro, () -> vouching.ask(club, "ngo", "Me"));
        refused("people.refusal.vouch.circle", deputy, () -> vouching.ask(club, "ngo", "Me"));
        assertThat(names(petro)).isEmpty();
    }

    @Test
    void organisationsDoNotVouchForEachOtherInACircle() {
        var olena = member("olena");
        var firm = organisation("Firm", olena);
        var ihor = member("ihor");
        var union = organisation("Union", ihor);
        run(clerk, () -> vouching.trust(firm, true));
        run(clerk, () -> vouching.trust(union, true));
        run(olena, () -> vouching.ask(club, "ngo", "Me"));
        vouch(petro, club);
        run(ihor, () -> vouching.ask(firm, "ngo", "Me"));
        vouch(again(olena), firm);

        refused("people.refusal.vouch.circle", petro, () -> vouching.ask(union, "ngo", "Me"));
        refused("people.refusal.vouch.circle", petro, () -> vouching.ask(firm, "ngo", "Me"));
    }

    @Test
    void whoBecomesAVoiceWhileWaitingIsNotVouchedFor() {
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        seat(club, oksana, Part.REPRESENTATIVE);

        var request = as(petro, () -> vouching.waiting(club)).getFirst();
        refused("people.refusal.vouch.circle", petro, () -> vouching.vouch(request.id()));
    }

    @Test
    void onlyWhoSpeaksForTheOrganisationAnswersAndSees() {
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        var request = as(petro, () -> vouching.waiting(club)).getFirst();
        var other = member("other");
        organisation("Firm", other);
        seat(club, clerk, Part.MEMBER);

        for (var stranger : List.of(again(other), again(clerk), oksana)) {
            assertThat(as(stranger, () -> vouching.waiting(club))).isEmpty();
            refused("people.refusal.voice", stranger, () -> vouching.vouch(request.id()));
            refused("people.refusal.voice", stranger, () -> vouching.decline(request.id(), "No"));
        }
        refused("people.refusal.role", oksana, () -> vouching.vouchedBy(club));
        refused("people.refusal.role", petro, () -> vouching.trust(club, false));
    }

    @Test
    void theOrganisationTakesItsWordBackAndStaffDo() {
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        vouch(petro, club);
        var known = as(petro, () -> vouching.vouchedBy(club)).getFirst();
        refused("people.refusal.voice", oksana, () -> vouching.takeBack(known.id()));

        run(petro, () -> vouching.takeBack(known.id()));

        assertThat(as(oksana, () -> standings.of(oksana)).level()).isZero();
        assertThat(acts(petro)).contains("people.unvouch");
        run(oksana, () -> vouching.ask(club, "ngo", "Once more"));
        vouch(petro, club);
        var second = as(clerk, () -> vouching.vouchedBy(club)).getFirst();
        run(clerk, () -> verifications.revoke(second.id()));
        assertThat(as(oksana, () -> standings.of(oksana)).level()).isZero();
        refused("people.refusal.unknown", petro, () -> vouching.takeBack(second.id()));
    }

    @Test
    void nobodyAsksEveryoneAtOnceNorTwice() {
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        refused("people.refusal.vouch.asked", oksana, () -> vouching.ask(club, "ngo", "Please"));
        for (int i = 0; i < 2; i++) {
            var more = organisation("More " + i, member("head" + i));
            run(clerk, () -> vouching.trust(more, true));
            run(oksana, () -> vouching.ask(more, "ngo", "Please"));
        }
        var last = organisation("Last", member("last"));
        run(clerk, () -> vouching.trust(last, true));
        refused("people.refusal.vouch.waiting", oksana, () -> vouching.ask(last, "ngo", "Please"));

        run(oksana, () -> vouching.withdraw(vouching.mine().getFirst().id()));
        run(oksana, () -> vouching.ask(last, "ngo", "Please"));
    }

    @Test
    void whoeverIsVouchedForAsksAgainOnlyBeforeItEnds() {
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        vouch(petro, club);
        refused("people.refusal.vouch.already", oksana, () -> vouching.ask(club, "ngo", "Please"));

        within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("update verification set expires_on = current_date + 20"
                                + " where tenant_id = app.current_tenant()")
                        .update()));

        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
    }

    @Test
    void anOrganisationVouchesForSoManyADayWhoeverSpeaksForIt() {
        var deputy = seat(club, member("deputy"), Part.REPRESENTATIVE);
        for (int i = 0; i < 30; i++) {
            var asking = member("m" + i);
            run(asking, () -> vouching.ask(club, "ngo", "Please"));
            vouch(i % 2 == 0 ? petro : deputy, club);
        }
        run(oksana, () -> vouching.ask(club, "ngo", "Please"));
        var request = as(petro, () -> vouching.waiting(club)).getFirst();

        refused("people.refusal.vouch.many", petro, () -> vouching.vouch(request.id()));
    }

    private List<String> names(Member member) {
        return as(member, () -> vouching.askable(vouching.rungs().getFirst())).stream()
                .map(Vouching.Asked::name)
                .toList();
    }

    private List<String> acts(Member member) {
        return within(() -> journal.of(member.id(), Long.MAX_VALUE, 50)).stream()
                .map(Line::act)
                .toList();
    }

    private void vouch(Member by, UUID actor) {
        run(by, () -> vouching.vouch(vouching.waiting(actor).getFirst().id()));
    }

    private UUID organisation(String name, Member head) {
        var id = within(() -> people.add(new Actor(name, Sector.NGO, null)).id());
        seat(id, head, Part.HEAD);
        return id;
    }

    private Member seat(UUID actor, Member member, Part part) {
        run(clerk, () -> seats.invite(actor, member.email(), part));
        run(member, () -> seats.accept(actor));
        return again(member);
    }

    private Member member(String name, String... roles) {
        return within(() -> people.invite(name + "@example.org", name, Set.of(roles), null));
    }

    private Member again(Member member) {
        return within(() -> people.find(member.id()).orElseThrow());
    }

    private void rungs(@org.jspecify.annotations.Nullable Vouchers vouchers) {
        run(() -> people.define(
                List.of(new Role("clerk", Map.of(), List.of("space.staff"))),
                List.of(),
                List.of(
                        new Rung("email", 0, Way.EMAIL, Map.of()),
                        new Rung("ngo", 1, Way.ORGANISATION, Map.of(), vouchers))));
    }

    private void refused(String key, Member member, Runnable action) {
        assertThatThrownBy(() -> run(member, action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private void run(Member member, Runnable action) {
        run(() -> people.run(member, action));
    }

    private void run(Runnable action) {
        tenants.run(tenant.id(), action);
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
