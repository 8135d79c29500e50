package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class VerificationTests {

    private static final Action SIGN = new Action("toy", "sign", Who.MEMBER);
    private static final Action DECIDE = new Action("toy", "decide", Who.STAFF);
    private static final String HERE = "UA46080110000050484";

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    Standings standings;

    @Autowired
    Verifications verifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Tenant tenant;
    Member clerk;
    Member oksana;

    @BeforeEach
    void aSpaceWithAClerk() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY, HERE);
        decide();
        clerk = within(() -> people.invite("clerk@example.org", "Clerk", Set.of("clerk"), null));
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
    }

    @Test
    void whatTheSpaceHasNotDecidedHasItsDefault() {
        assertThat(as(oksana, () -> access.may(SIGN))).isTrue();
        assertThat(as(oksana, () -> access.may(DECIDE))).isFalse();
        assertThat(as(clerk, () -> access.may(DECIDE))).isTrue();
        assertThat(within(() -> access.may(SIGN))).isFalse();
    }

    @Test
    void aDecisionTakesADefaultAway() {
        decide(
                new ActionRule("toy.sign", false, 0, 0, false, false),
                new ActionRule("toy.decide", false, 0, 0, false, false));

        assertThat(refusal(oksana, SIGN).textKey()).isEqualTo("people.refusal.role");
        assertThat(as(clerk, () -> access.may(DECIDE))).isFalse();
    }

    @Test
    void aMemberIsToldWhatIsMissing() {
        decide(new ActionRule("toy.sign", true, 3, 14, true, false));

        var refusal = refusal(oksana, SIGN);

        assertThat(refusal.textKey()).isEqualTo("people.refusal.unmet");
        assertThat(refusal.arguments()).containsExactly("yes", "Документ", "Document", 14, "yes");
    }

    @Test
    void whoMeetsTheConditionsMay() {
        decide(new ActionRule("toy.sign", true, 3, 14, false, false));
        as(clerk, () -> confirm(oksana));
        as(oksana, () -> {
            standings.say(LocalDate.now().minusYears(14), false);
            return 0;
        });

        assertThat(as(oksana, () -> access.may(SIGN))).isTrue();
    }

    @Test
    void aDayTooYoungIsTooYoung() {
        decide(new ActionRule("toy.sign", true, 0, 14, false, false));
        as(oksana, () -> {
            standings.say(LocalDate.now().minusYears(14).plusDays(1), false);
            return 0;
        });

        assertThat(as(oksana, () -> access.may(SIGN))).isFalse();
    }

    @Test
    void displacedPeopleCountWhereTheRuleSaysSo() {
        as(oksana, () -> {
            standings.say(null, true);
            standings.add(Address.Kind.LIVING, HERE, "Рудки, вул. Шкільна, 1");
            return 0;
        });

        decide(new ActionRule("toy.sign", true, 0, 0, true, false));
        assertThat(as(oksana, () -> access.may(SIGN))).isFalse();
        decide(new ActionRule("toy.sign", true, 0, 0, true, true));
        assertThat(as(oksana, () -> access.may(SIGN))).isTrue();
    }

    @Test
    void whoIsRegisteredElsewhereIsNoResident() {
        decide(new ActionRule("toy.sign", true, 0, 0, true, true));
        as(oksana, () -> {
            standings.add(Address.Kind.REGISTERED, "UA46080130000077112", "Самбір, вул. Шкільна, 1");
            return 0;
        });

        assertThat(as(oksana, () -> access.may(SIGN))).isFalse();
    }

    @Test
    void aFourthAddressAndASecondRegistrationAreRefused() {
        as(oksana, () -> {
            standings.add(Address.Kind.REGISTERED, HERE, "one");
            return 0;
        });
        refused("people.refusal.registered", oksana, () -> standings.add(Address.Kind.REGISTERED, HERE, "two"));
        as(oksana, () -> {
            standings.add(Address.Kind.LIVING, HERE, "two");
            standings.add(Address.Kind.OTHER, HERE, "three");
            return 0;
        });
        refused("people.refusal.addresses", oksana, () -> standings.add(Address.Kind.OTHER, HERE, "four"));
    }

    @Test
    void whoeverAddsAddressesInManyTabsAtOnceIsRegisteredAtOne() {
        var barrier = new CyclicBarrier(16);
        try (var tabs = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                var house = "house " + i;
                tabs.submit(() -> {
                    barrier.await();
                    return as(oksana, () -> {
                        standings.add(Address.Kind.REGISTERED, HERE, house);
                        return 0;
                    });
                });
            }
        }
        assertThat(within(() -> standings.addresses(oksana.id()))).hasSize(1);
    }

    @Test
    void whatWasTakenBackAndWhatHasExpiredCountNothing() {
        decide(new ActionRule("toy.sign", true, 3, 0, false, false));
        as(clerk, () -> confirm(oksana));
        var known = as(clerk, () -> verifications.of(oksana.id())).getFirst();

        assertThat(known.basis()).isEqualTo("passport, …123");
        assertThat(known.counts(LocalDate.now())).isTrue();
        as(clerk, () -> {
            verifications.revoke(known.id());
            return 0;
        });
        assertThat(as(oksana, () -> access.may(SIGN))).isFalse();
        assertThat(new Verification(
                                known.id(),
                                oksana.id(),
                                "office",
                                "",
                                LocalDate.now(),
                                LocalDate.now().minusDays(1),
                                null,
                                false,
                                null)
                        .counts(LocalDate.now()))
                .isFalse();
    }

    @Test
    void nobodyMakesSureOfThemselfAndNobodyWithoutTheRight() {
        refused("people.refusal.oneself", clerk, () -> confirm(clerk));
        refused("people.refusal.role", oksana, () -> confirm(clerk));
    }

    @Test
    void aWholeDocumentNumberIsNotTaken() {
        refused(
                "people.refusal.digits",
                clerk,
                () -> verifications.confirm(oksana.id(), "office", "passport", "123456", null, null));
        refused(
                "people.refusal.document",
                clerk,
                () -> verifications.confirm(oksana.id(), "office", "passport 123456", "56", null, null));
    }

    @Test
    void theCodeOfALetterCountsOnceAndOnlyForItsMember() {
        var code = as(clerk, () -> verifications.letter(oksana.id(), "letter"));

        refused("people.refusal.letter", clerk, () -> verifications.redeem(code));
        assertThat(as(oksana, () -> verifications.redeem(code.toLowerCase()))).isTrue();
        assertThat(as(oksana, () -> standings.of(oksana)).level()).isEqualTo(2);
        refused("people.refusal.letter", oksana, () -> verifications.redeem(code));
    }

    @Test
    void afterFiveWrongCodesTheLetterIsVoid() {
        var code = as(clerk, () -> verifications.letter(oksana.id(), "letter"));
        for (int i = 0; i < 5; i++) {
            assertThat(as(oksana, () -> verifications.redeem("WRONG"))).isFalse();
        }

        refused("people.refusal.letter", oksana, () -> verifications.redeem(code));
    }

    @Test
    void aRoleIsHandedOnForATimeAndNeverFurther() {
        as(clerk, () -> {
            people.lend(oksana.id(), "clerk", LocalDate.now().plusDays(3));
            return 0;
        });
        var deputy = within(() -> people.find(oksana.id()).orElseThrow());

        assertThat(deputy.roles()).containsExactly("clerk");
        assertThat(as(deputy, () -> access.may(DECIDE))).isTrue();
        refused("people.refusal.lend", deputy, () -> people.lend(clerk.id(), "clerk", LocalDate.now()));
        as(clerk, () -> {
            people.takeBack(oksana.id(), "clerk");
            return 0;
        });
        assertThat(within(() -> people.find(oksana.id()).orElseThrow().roles())).isEmpty();
    }

    @Test
    void aRoleThatWasHandedOnEndsWithItsDay() {
        as(clerk, () -> {
            people.lend(oksana.id(), "clerk", LocalDate.now());
            return 0;
        });
        within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("update member_role set until = current_date - 1"
                                + " where tenant_id = app.current_tenant() and member_id = ?")
                        .param(oksana.id())
                        .update()));

        assertThat(within(() -> people.find(oksana.id()).orElseThrow().roles())).isEmpty();
    }

    private int confirm(Member member) {
        verifications.confirm(member.id(), "office", "passport", "123", null, null);
        return 0;
    }

    private void decide(ActionRule... rules) {
        var names = Map.of("uk", "Документ", "en", "Document");
        within(() -> {
            people.define(
                    List.of(new Role("clerk", Map.of(), List.of("space.staff"))),
                    List.of(rules),
                    List.of(
                            new Rung("email", 0, Way.EMAIL, names),
                            new Rung("ngo", 1, Way.ORGANISATION, names),
                            new Rung("letter", 2, Way.LETTER, names),
                            new Rung("office", 3, Way.STAFF, names)));
            return 0;
        });
    }

    private Refusal refusal(Member member, Action action) {
        try {
            as(member, () -> {
                access.require(action);
                return 0;
            });
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("Nothing was refused");
    }

    private void refused(String key, Member member, Runnable action) {
        assertThatThrownBy(() -> as(member, () -> {
                    action.run();
                    return 0;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
