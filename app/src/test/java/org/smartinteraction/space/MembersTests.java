package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
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
