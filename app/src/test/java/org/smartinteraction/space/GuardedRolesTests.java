package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.smartinteraction.SignIn.ONE_FACTOR;
import static org.smartinteraction.SignIn.TWO_FACTORS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.SignIn;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Who;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Roles that count only for whoever signed in with two factors. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuardedRolesTests {

    private static final Action ANSWER = new Action("issues", "answer", Who.STAFF);
    private static final Action REPORT = new Action("issues", "report", Who.MEMBER);

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
    Access access;

    @Autowired
    Builder builder;

    @Autowired
    Members members;

    Tenant tenant;
    Member admin;
    Member official;

    @BeforeEach
    void aSpaceThatAsksOfficialsForASecondStep() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        admin = within(() -> {
            spaces.begin(guarded(templates.find("village").orElseThrow().space(), "official"));
            return people.invite("admin@people.example", "Admin", Set.of("admin"), null);
        });
        official = within(() -> people.invite("official@people.example", "Official", Set.of("official"), null));
    }

    @Test
    void withOneFactorWhoHoldsItMayWhatEveryMemberMayAndIsToldWhatIsMissing() {
        as(official, ONE_FACTOR, () -> {
            assertThat(access.may(REPORT)).isTrue();
            assertThat(access.may(ANSWER)).isFalse();
            assertThat(access.isStaff()).isFalse();
            assertThat(access.holds(List.of("issues.answer"))).isFalse();
            assertThat(access.asleep()).containsExactly(Map.of("uk", "Посадова особа", "en", "Official"));
            var refusal = catchThrowableOfType(Refusal.class, () -> access.require(ANSWER));
            assertThat(refusal.asksForSecondStep()).isTrue();
            assertThat(Texts.in(Texts.ENGLISH).t(refusal.textKey(), refusal.arguments()))
                    .contains("“Official”");
            assertThat(Texts.in(Texts.UKRAINIAN).t(refusal.textKey(), refusal.arguments()))
                    .contains("«Посадова особа»");
            return null;
        });
    }

    @Test
    void withTwoFactorsTheRoleCounts() {
        as(official, TWO_FACTORS, () -> {
            assertThat(access.may(ANSWER)).isTrue();
            assertThat(access.isStaff()).isTrue();
            assertThat(access.asleep()).isEmpty();
            return null;
        });
    }

    @Test
    void whatNoSecondStepWouldAllowIsRefusedAsEver() {
        as(official, ONE_FACTOR, () -> {
            assertThatThrownBy(() -> access.require(Action.CONFIGURE)).hasMessage("people.refusal.role");
            return null;
        });
    }

    @Test
    void otherRolesOfTheSamePersonStayAwake() {
        var both = within(() -> people.invite("both@people.example", "Both", Set.of("official", "admin"), null));
        as(both, ONE_FACTOR, () -> {
            assertThat(access.may(Action.CONFIGURE)).isTrue();
            assertThat(access.asleep()).hasSize(1);
            return null;
        });
    }

    @Test
    void schedulesAndDemonstrationsActAsAnybodyWithoutSigningIn() {
        within(() -> people.as(official, () -> {
            assertThat(access.may(ANSWER)).isTrue();
            return null;
        }));
    }

    @Test
    void aRoleThatSleepsIsNotHandedOn() {
        var deputy = within(() -> people.invite("deputy@people.example", "Deputy", Set.of(), null));
        within(() -> {
            people.roles(official.id(), Set.of("official", "admin"));
            return null;
        });
        Callable<Object> lend = () -> {
            members.lend(deputy.email(), "official", LocalDate.now().plusDays(1));
            return null;
        };
        assertThatThrownBy(() -> as(official, ONE_FACTOR, lend)).hasMessage(Refusal.SECOND_STEP);
        as(official, TWO_FACTORS, lend);
        assertThat(within(() -> people.find(deputy.id())).orElseThrow().roles()).containsExactly("official");
    }

    @Test
    void whoeverHasOneFactorNeitherMarksARoleNorTakesAMarkAway() {
        for (var change : List.<Callable<Object>>of(
                () -> builder.change(config -> guarded(config, "admin")),
                () -> builder.change(config -> guarded(config)))) {
            as(admin, ONE_FACTOR, change);
            as(admin, ONE_FACTOR, () -> {
                assertThat(builder.obstacles(Texts.in(Texts.ENGLISH)))
                        .singleElement()
                        .asString()
                        .contains("second step");
                assertThatThrownBy(() -> builder.publish(null)).isInstanceOf(Refusal.class);
                var draft = builder.draft();
                assertThatThrownBy(() -> spaces.publish(draft.config(), draft.basedOn(), null))
                        .hasMessage("space.refusal.guard");
                return null;
            });
        }
        as(admin, ONE_FACTOR, () -> {
            builder.discard();
            builder.change(config -> SpaceEdit.named(config, Map.of("uk", "Наша", "en", "Ours")));
            return builder.publish(null);
        });
    }

    @Test
    void whoeverMarksTheAdministratorsRoleIsStillOneThen() {
        as(admin, TWO_FACTORS, () -> {
            builder.change(config -> guarded(config, "admin", "official"));
            assertThat(builder.standing(Texts.in(Texts.ENGLISH)).mine())
                    .extracting(Difference::text)
                    .containsExactly("Role “Space administrator” now asks for a second step of signing in");
            return builder.publish(null);
        });
        as(admin, TWO_FACTORS, () -> {
            access.require(Action.CONFIGURE);
            return null;
        });
        assertThatThrownBy(() -> as(admin, ONE_FACTOR, builder::draft)).hasMessage(Refusal.SECOND_STEP);
    }

    @Test
    void twoAdministratorsMayMarkAndRenameOneRoleAtOnce() {
        var base = within(() -> spaces.current().config());
        var role = base.role("official").orElseThrow();
        var mine = SpaceEdit.naming(base, role.guarded(false));
        var theirs = SpaceEdit.naming(base, role.called(Map.of("uk", "Служба", "en", "Service"), role.about()));
        var both = Reconciliation.of(base, mine, theirs).role("official").orElseThrow();
        assertThat(both.secondFactor()).isFalse();
        assertThat(both.names()).containsEntry("en", "Service");
    }

    @Test
    void aTemplateKeepsTheMarkAndOneOfBeforeHasNone() {
        var config = within(() -> spaces.current().config());
        var yaml = TemplateWriter.yaml(TemplateWriter.of(
                config,
                "ours",
                Template.Kind.COMMUNITY,
                Map.of("uk", "Наш", "en", "Ours"),
                Map.of("uk", "Н", "en", "O")));
        var read = templates.read("ours.yaml", yaml).space();
        assertThat(read.role("official").orElseThrow().secondFactor()).isTrue();
        assertThat(read.role("admin").orElseThrow().secondFactor()).isFalse();
        assertThat(templates.all())
                .flatExtracting(template -> template.space().roles())
                .noneMatch(RoleConfig::secondFactor);
        assertThat(SpaceConfig.parse(config.json().replaceAll(",?\"secondFactor\":(true|false)", ""))
                        .role("official")
                        .orElseThrow()
                        .secondFactor())
                .isFalse();
    }

    private static SpaceConfig guarded(SpaceConfig config, String... keys) {
        return SpaceEdit.ruled(
                config,
                config.roles().stream()
                        .map(role -> role.guarded(Arrays.asList(keys).contains(role.key())))
                        .toList(),
                config.sectors(),
                config.verification(),
                config.statute());
    }

    private <T> T as(Member member, SignIn signIn, Callable<T> action) {
        return within(() -> signIn.as(member, action));
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }
}
