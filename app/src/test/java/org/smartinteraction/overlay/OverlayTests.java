package org.smartinteraction.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.budget.Confirmed;
import org.smartinteraction.budget.Funding;
import org.smartinteraction.budget.Source;
import org.smartinteraction.budget.Subject;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OverlayTests {

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
    Memberships memberships;

    @Autowired
    JointIssues joint;

    @Autowired
    CoFinancing financing;

    @Autowired
    Funding funding;

    @Autowired
    Confirmed confirmed;

    @Autowired
    Dashboard dashboard;

    @Autowired
    SharedItems items;

    @Autowired
    Publisher publisher;

    @Autowired
    Published published;

    @Autowired
    PlatformTransactionManager transactions;

    Tenant region;
    Tenant rudky;
    Tenant sambir;

    @BeforeEach
    void aRegionAndTwoCommunities() {
        region = open(Tenant.Kind.REGION, "regional-council");
        rudky = open(Tenant.Kind.COMMUNITY, "settlement");
        sambir = open(Tenant.Kind.COMMUNITY, "settlement");
    }

    @Test
    void beforeACommunityJoinsTheRegionReadsNothingOfIt() {
        var issue = publish(rudky, "issues", "issue", "Яма на дорозі");
        admin(rudky, () -> {
            memberships.request(region.id(), sections("issues"));
            return 0;
        });
        assertThat(find(region, issue)).isFalse();
    }

    @Test
    void aRegionReadsTheSectionsThatWereAgreedAndNoOthers() {
        var issue = publish(rudky, "issues", "issue", "Яма на дорозі");
        var solution = publish(rudky, "solutions", "solution", "Засипати яму");
        join(rudky, "issues");
        assertThat(find(region, issue)).isTrue();
        assertThat(find(region, solution)).isFalse();
    }

    @Test
    void whatIsTakenBackIsGoneAtOnce() {
        var issue = publish(rudky, "issues", "issue", "Яма на дорозі");
        join(rudky, "issues");
        assertThat(find(region, issue)).isTrue();
        admin(rudky, () -> {
            memberships.share(region.id(), Set.of());
            return 0;
        });
        assertThat(find(region, issue)).isFalse();
    }

    @Test
    void whoLeavesIsNotReadAnyMore() {
        var issue = publish(rudky, "issues", "issue", "Яма на дорозі");
        join(rudky, "issues");
        admin(rudky, () -> {
            memberships.leave(region.id());
            return 0;
        });
        assertThat(find(region, issue)).isFalse();
    }

    @Test
    void ofASuspendedCommunityNothingIsRead() {
        var issue = publish(rudky, "issues", "issue", "Яма на дорозі");
        join(rudky, "issues");
        registry.status(rudky.id(), Tenant.Status.SUSPENDED);
        assertThat(find(region, issue)).isFalse();
        registry.status(rudky.id(), Tenant.Status.ACTIVE);
        assertThat(find(region, issue)).isTrue();
    }

    @Test
    void aNameIsNoFormulaInTheTable() {
        var named = new Tenant(
                rudky.id(),
                rudky.kind(),
                rudky.status(),
                rudky.label(),
                rudky.host(),
                rudky.area(),
                java.util.Map.of("uk", "=HYPERLINK(\"//evil.example\")"),
                false,
                null,
                null);
        var csv =
                DashboardCsv.write(List.of(new Dashboard.Figures(named, java.util.Map.of(), true)), java.util.Map.of());
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=").doesNotContain(",\"=");
    }

    @Test
    void aNeighbourInTheSameRegionReadsNothing() {
        var issue = publish(rudky, "issues", "issue", "Яма на дорозі");
        join(rudky, "issues");
        join(sambir, "issues");
        assertThat(find(sambir, issue)).isFalse();
    }

    @Test
    void anInvitationIsAcceptedBySharing() {
        admin(region, () -> {
            memberships.invite(rudky.id());
            return 0;
        });
        var issue = publish(rudky, "issues", "issue", "Яма на дорозі");
        admin(rudky, () -> {
            memberships.accept(region.id(), sections("issues"));
            return 0;
        });
        assertThat(find(region, issue)).isTrue();
    }

    @Test
    void onlyAnAdministratorDecidesWhatIsShared() {
        var resident = in(rudky, () -> people.invite("resident@example.org", "Resident", Set.of(), null));
        assertThatThrownBy(() -> in(
                        rudky,
                        () -> people.as(resident, () -> {
                            memberships.request(region.id(), Set.of());
                            return 0;
                        })))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anIssueIsJointFromTheSecondEndorsement() {
        join(rudky, "issues");
        join(sambir, "issues");
        var id = admin(
                region,
                () -> joint.define(spaces.firstOf("joint").orElseThrow(), "Автобус увечері", "Останній рейс о 17:40."));
        admin(rudky, () -> endorse(id));
        admin(rudky, () -> endorse(id));
        assertThat(in(region, () -> joint.find(id).orElseThrow()).isJoint()).isFalse();
        admin(sambir, () -> endorse(id));
        assertThat(in(region, () -> joint.find(id).orElseThrow()).endorsedBy()).hasSize(2);
        assertThat(in(region, () -> joint.find(id).orElseThrow()).isJoint()).isTrue();
        assertThat(in(region, () -> joint.list(1)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.isJoint()).isTrue());
    }

    @Test
    void theListOfJointIssuesKnowsWhoEndorsedEachOfThem() {
        join(rudky, "issues");
        join(sambir, "issues");
        var bus = admin(
                region, () -> joint.define(spaces.firstOf("joint").orElseThrow(), "Автобус", "Не їздить увечері"));
        admin(region, () -> joint.define(spaces.firstOf("joint").orElseThrow(), "Сміття", "У лісосмугах"));
        admin(rudky, () -> endorse(bus));
        admin(sambir, () -> endorse(bus));
        assertThat(in(region, () -> joint.list(10)))
                .extracting(JointIssue::title, issue -> issue.endorsedBy().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Сміття", 0),
                        org.assertj.core.groups.Tuple.tuple("Автобус", 2));
    }

    @Test
    void aShareOfTheRegionIsOneFactOnBothSides() {
        var solution = publish(rudky, "solutions", "solution", "Засипати яму");
        join(rudky, "solutions");
        admin(region, () -> {
            financing.give(
                    items.find(solution).orElseThrow(), 12_000_000, null, "214", java.time.LocalDate.of(2026, 10, 15));
            return 0;
        });
        var seen = in(rudky, () -> published.relatedTo(solution, "finances", Audience.PUBLIC));
        assertThat(seen).singleElement().satisfies(share -> {
            assertThat(share.tenantId()).isEqualTo(region.id());
            assertThat(share.item().facts()).containsEntry("money.confirmed/region", 12_000_000L);
        });
        assertThat(in(region, () -> dashboard.ownMoney(null)).get(rudky.id()))
                .containsEntry("money.confirmed", 12_000_000L);
        assertThat(in(rudky, () -> funding.of(Subject.here(solution, "")).rows()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.tenant()).isEqualTo(region.id());
                    assertThat(row.giver()).isEqualTo(region.name(Locale.of("uk")));
                    assertThat(row.source()).isEqualTo(Source.REGION);
                    assertThat(row.money().confirmed()).isEqualTo(12_000_000);
                    assertThat(row.ours()).isFalse();
                });
        assertThat(in(rudky, () -> confirmed.of(List.of(solution)))).containsExactly(Map.entry(solution, 12_000_000L));
    }

    @Test
    void theRegionGivesNoMoreThanItsStatuteAllows() {
        var solution = publish(rudky, "solutions", "solution", "Засипати яму");
        join(rudky, "solutions");
        assertThatThrownBy(() -> admin(region, () -> {
                    financing.give(items.find(solution).orElseThrow(), 100_000_001, null, "", null);
                    return 0;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(in(
                        region,
                        () -> financing
                                .table(items.find(solution).orElseThrow())
                                .rows()))
                .isEmpty();
    }

    @Test
    void aShareNeedsANumberAndADateTogether() {
        var solution = publish(rudky, "solutions", "solution", "Засипати яму");
        join(rudky, "solutions");
        assertThatThrownBy(() -> admin(region, () -> {
                    financing.give(items.find(solution).orElseThrow(), 100, null, "214", null);
                    return 0;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theDashboardAddsUpWhatEachCommunityShares() {
        publish(rudky, "issues", "issue", "Яма на дорозі");
        publish(rudky, "issues", "issue", "Темно біля школи");
        publish(sambir, "issues", "issue", "Не вивозять сміття");
        join(rudky, "issues");
        join(sambir, "solutions");
        var figures = in(region, () -> dashboard.communities(null)).stream()
                .collect(Collectors.toMap(row -> row.tenant().id(), row -> row.get("issues.reported")));
        assertThat(figures).containsEntry(rudky.id(), 2L).containsEntry(sambir.id(), 0L);
    }

    private int endorse(UUID id) {
        joint.endorse(id);
        return 0;
    }

    private void join(Tenant community, String... types) {
        admin(community, () -> {
            memberships.request(region.id(), sections(types));
            return 0;
        });
        admin(region, () -> {
            memberships.admit(community.id());
            return 0;
        });
    }

    private Set<UUID> sections(String... types) {
        return spaces.current().sections().stream()
                .filter(section -> List.of(types).contains(section.type()))
                .map(Section::id)
                .collect(Collectors.toSet());
    }

    private boolean find(Tenant tenant, UUID id) {
        return in(tenant, () -> items.find(id)).isPresent();
    }

    private UUID publish(Tenant tenant, String type, String kind, String title) {
        var id = UUID.randomUUID();
        in(tenant, () -> {
            var section = spaces.firstOf(type).orElseThrow();
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            _ -> publisher.publish(PublishedItem.of(id, section.id(), kind, section.path(id), title)
                                    .fact("issues.reported", 1)));
            return 0;
        });
        return id;
    }

    private <T> T admin(Tenant tenant, Callable<T> act) {
        return in(tenant, () -> people.as(administrator(), act));
    }

    private Member administrator() {
        return people.invite("admin@example.org", "Administrator", Set.of("admin"), null);
    }

    private Tenant open(Tenant.Kind kind, String template) {
        var tenant = TestSpaces.add(registry, kind);
        in(tenant, () -> spaces.begin(templates.find(template).orElseThrow().space()));
        return tenant;
    }

    private <T> T in(Tenant tenant, Callable<T> act) {
        return tenants.within(tenant.id(), act);
    }
}
