package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Verifications;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MembersTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Access access;

    Tenant tenant;
    Member admin;
    Member registrar;

    @BeforeEach
    void aSpaceWithOneWhoKeepsTheListOfMembers() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        within(() -> {
            var start = templates.find("village").orElseThrow().space();
            var roles = new ArrayList<>(start.roles());
            roles.add(new RoleConfig(
                    "registrar", Map.of("uk", "Реєстр", "en", "Registrar"), Map.of(), List.of("space.members")));
            return spaces.begin(SpaceEdit.ruled(start, roles, start.sectors(), start.verification(), start.statute()));
        });
        admin = invited("admin@example.org", "admin");
        registrar = invited("registrar@example.org", "registrar");
    }

    @Test
    void anAddressWithoutEndIsRefusedAtOnce() {
        assertThatThrownBy(() -> as(admin, () -> {
                    members.invite("a@" + ".".repeat(200_000) + " b", "Friend", Set.of());
                    return 0;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyGivesOrTakesWhatTheyLackNotEvenThemselves() {
        refused(registrar, () -> give(registrar, "registrar", "admin"));
        refused(registrar, () -> give(admin, "official"));
        refused(registrar, () -> give(registrar, "registrar", "official"));
        refused(registrar, () -> {
            members.invite("friend@example.org", "Friend", Set.of("admin"));
            return 0;
        });
        var friend = invited("friend@example.org", "other");
        as(registrar, () -> give(friend, "registrar"));
        assertThat(within(() -> people.find(friend.id())).orElseThrow().roles()).containsExactly("registrar");
    }

    @Test
    void oneAdministratorIsLeftWhenTwoTakeTheRoleFromEachOtherAtOnce() throws Exception {
        var other = invited("other@example.org", "admin");
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> as(admin, () -> give(other, "official")));
            var second = both.submit(() -> as(other, () -> give(admin, "official")));
            for (var each : List.of(first, second)) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Refusal.class);
                }
            }
        }
        assertThat(within(people::all)).anyMatch(member -> member.roles().contains("admin"));
    }

    @Test
    void aRoleThatWasHandedOnIsTakenLikeAnyOther() {
        var deputy = deputyOf(invited("official@example.org", "official"), "official");

        as(admin, () -> give(deputy));

        assertThat(rolesOf(deputy)).isEmpty();
    }

    @Test
    void changingTheOtherRolesOfADeputyDoesNotMakeTheLoanLast() {
        var deputy = deputyOf(invited("official@example.org", "official"), "official");

        as(admin, () -> give(deputy, "official", "registrar"));

        assertThat(rolesOf(deputy)).containsExactlyInAnyOrder("official", "registrar");
        assertThat(within(() -> people.loans(deputy.id()))).hasSize(1);
        assertThat(within(() -> people.holding(Set.of("official")))).doesNotContain(deputy.id());
    }

    @Test
    void whatSomebodyHandedOnEndsWithTheirOwnRole() {
        var official = invited("official@example.org", "official");
        var deputy = deputyOf(official, "official");

        as(admin, () -> give(official));

        assertThat(rolesOf(deputy)).isEmpty();
        assertThat(within(() -> people.loans(deputy.id()))).isEmpty();
    }

    @Test
    void whoeverHasARoleForATimeGivesItToNobody() {
        var deputy = deputyOf(admin, "admin");

        assertThat(as(deputy, () -> members.all())).isNotEmpty();
        refused(deputy, () -> give(registrar, "registrar", "official"));
        refused(deputy, () -> give(admin, "official"));
        refused(deputy, () -> {
            members.invite("friend@example.org", "Friend", Set.of("admin"));
            return 0;
        });
        as(deputy, () -> give(deputy, "admin"));
        assertThat(within(() -> people.holding(Set.of("admin")))).containsExactly(admin.id());
    }

    @Test
    void whoeverShapesTheSpaceOpensToMembersOnlyWhatTheyMayThemselves() {
        var designer = designer();

        assertThatThrownBy(() -> as(designer, () -> publish("people.verify")))
                .isInstanceOf(Refusal.class)
                .hasMessage("space.refusal.lack.members");
        as(designer, () -> publish("issues.report"));
        as(admin, () -> publish("people.verify"));
        as(designer, () -> publish("people.verify", "issues.report"));
    }

    @Test
    void whoeverTriesTheSpaceOutAsAnotherSeesNothingThatTheyMayNotSee() {
        var designer = designer();

        as(
                designer,
                () -> inGuise("admin", () -> {
                    assertThat(access.may(Verifications.VERIFY)).isFalse();
                    assertThat(access.isStaff()).isFalse();
                    assertThat(access.may(Action.CONFIGURE)).isTrue();
                    return 0;
                }));
        as(
                admin,
                () -> inGuise("official", () -> {
                    assertThat(access.isStaff()).isTrue();
                    assertThat(access.may(Action.CONFIGURE)).isFalse();
                    return 0;
                }));
    }

    private int inGuise(String role, Callable<Integer> action) throws Exception {
        var ui = new UI();
        UI.setCurrent(ui);
        try {
            new Preview(spaces.current(), role).showIn(ui);
            return action.call();
        } finally {
            UI.setCurrent(null);
        }
    }

    private Member designer() {
        within(() -> people.as(admin, () -> {
            var space = spaces.current();
            var config = space.config();
            var roles = new ArrayList<>(config.roles());
            roles.add(new RoleConfig(
                    "designer", Map.of("uk", "Оформлення", "en", "Designer"), Map.of(), List.of("space.configure")));
            return spaces.publish(
                    SpaceEdit.ruled(config, roles, config.sectors(), config.verification(), config.statute()),
                    space.version(),
                    null);
        }));
        return invited("designer@example.org", "designer");
    }

    private int publish(String... openToMembers) {
        var space = spaces.current();
        var config = space.config();
        var access = Stream.of(openToMembers)
                .map(permission -> new ActionRule(permission, true, 0, 0, false, false))
                .toList();
        return spaces.publish(
                        SpaceEdit.ruled(
                                config,
                                config.roles(),
                                config.sectors(),
                                config.verification(),
                                new Statute(config.statute().rules(), access)),
                        space.version(),
                        null)
                .version();
    }

    private Member deputyOf(Member lender, String role) {
        var deputy = within(() -> people.invite("deputy@example.org", "Deputy", Set.of(), null));
        as(lender, () -> {
            members.lend(deputy.email(), role, LocalDate.now().plusDays(3));
            return 0;
        });
        return deputy;
    }

    private Set<String> rolesOf(Member member) {
        return within(() -> people.find(member.id()).orElseThrow().roles());
    }

    private int give(Member member, String... roles) {
        members.give(member, Set.of(roles));
        return roles.length;
    }

    private void refused(Member by, Callable<Integer> action) {
        assertThatThrownBy(() -> as(by, action)).isInstanceOf(Refusal.class).hasMessage("space.refusal.lack");
    }

    private Member invited(String email, String role) {
        return within(() -> people.invite(email, email, Set.of(role), null));
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }
}
