package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.privacy.PlaceErasure;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers are made up; whoever had them would be born after the year 2100. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdentitiesTests {

    private static final String OKSANAS = "9999900013";
    private static final String PETROS = "9999900020";
    private static final Map<String, String> NAMES = Map.of("uk", "Назва", "en", "Name");

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    ElectronicIdentity electronic;

    @Autowired
    Verifications verifications;

    @Autowired
    Standings standings;

    @Autowired
    PlaceErasure erasure;

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

    @BeforeEach
    void aSpaceWithAClerk() {
        tenant = space();
        clerk = within(() -> people.invite("clerk@example.org", "Clerk", Set.of("clerk"), null));
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
        petro = within(() -> people.invite("petro@example.org", "Petro", Set.of(), null));
    }

    @Test
    void whoShowedElectronicallyWhoTheyAreHasTheSpacesRung() {
        signsIn(oksana, OKSANAS, Instant.now());

        assertThat(level(oksana)).isEqualTo(5);
        var known = verifications(oksana).getFirst();
        assertThat(known.rung()).isEqualTo("eid");
        assertThat(known.basis()).isEqualTo("id.gov.ua");
        assertThat(known.on()).isEqualTo(LocalDate.now());
        assertThat(known.expires()).isEqualTo(LocalDate.now().plusYears(1));
        assertThat(known.by()).isNull();
        assertThat(lines()).containsExactly("people.verify");
    }

    @Test
    void itIsNotWrittenDownAtEverySignIn() {
        var first = Instant.now().minus(40, ChronoUnit.DAYS);
        signsIn(oksana, OKSANAS, first);
        signsIn(oksana, OKSANAS, first);
        signsIn(oksana, OKSANAS, first.plus(3, ChronoUnit.DAYS));
        assertThat(verifications(oksana)).hasSize(1);

        signsIn(oksana, OKSANAS, Instant.now());

        assertThat(verifications(oksana)).hasSize(2);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void itEndsAYearAfterAndIsNotTakenFromAnOlderOne() {
        signsIn(oksana, OKSANAS, Instant.now().minus(370, ChronoUnit.DAYS));

        assertThat(verifications(oksana)).isEmpty();
        assertThat(key(oksana)).isEmpty();
    }

    @Test
    void whatStaffTookBackTheSameIdentificationDoesNotGiveAgain() {
        var at = Instant.now();
        signsIn(oksana, OKSANAS, at);
        as(clerk, () -> {
            verifications.revoke(verifications.of(oksana.id()).getFirst().id());
            return 0;
        });

        signsIn(oksana, OKSANAS, at);

        assertThat(level(oksana)).isZero();
        assertThat(key(oksana)).isEmpty();
    }

    @Test
    void anotherMemberWithTheSameNumberIsNotKnownByIt() {
        signsIn(oksana, OKSANAS, Instant.now());
        signsIn(petro, OKSANAS, Instant.now());

        assertThat(level(petro)).isZero();
        assertThat(key(petro)).isEmpty();
        assertThat(signedIn(petro, OKSANAS, Instant.now(), () -> identities.isAnother()))
                .isTrue();
        assertThat(signedIn(oksana, OKSANAS, Instant.now(), () -> identities.isAnother()))
                .isFalse();
        assertThat(signedIn(oksana, PETROS, Instant.now(), () -> identities.isAnother()))
                .isTrue();
    }

    @Test
    void oneOfManyMembersWithTheSameNumberAtOnceIsKnownByIt() throws Exception {
        int many = 16;
        var members = IntStream.range(0, many)
                .mapToObj(n -> within(() -> people.invite(n + "@example.org", "Member " + n, Set.of(), null)))
                .toList();
        var start = new CountDownLatch(1);
        try (var all = Executors.newFixedThreadPool(many)) {
            var done = members.stream()
                    .map(member -> all.submit(() -> {
                        start.await();
                        signsIn(member, OKSANAS, Instant.now());
                        return member;
                    }))
                    .toList();
            start.countDown();
            for (var each : done) {
                each.get();
            }
        }

        assertThat(members).filteredOn(member -> level(member) == 5).hasSize(1);
        assertThat(members).filteredOn(member -> !key(member).isEmpty()).hasSize(1);
    }

    @Test
    void whoIsKnownInPersonAndElectronicallyIsTheSame() {
        as(clerk, () -> confirm(oksana, "99999 00013"));
        signsIn(oksana, OKSANAS, Instant.now());

        assertThat(verifications(oksana)).extracting(Verification::rung).containsExactlyInAnyOrder("office", "eid");
        signsIn(petro, OKSANAS, Instant.now());
        assertThat(level(petro)).isZero();
    }

    @Test
    void staffAreToldWhoHasTheNumberAlready() {
        signsIn(oksana, OKSANAS, Instant.now());

        assertThatThrownBy(() -> as(clerk, () -> confirm(petro, OKSANAS)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.textKey()).isEqualTo("people.refusal.number.taken");
                    assertThat(refusal.arguments()).containsExactly("Oksana");
                });
        assertThat(verifications(petro)).isEmpty();
    }

    @Test
    void staffAreToldThatTheMemberHasAnotherNumber() {
        signsIn(oksana, OKSANAS, Instant.now());

        refused("people.refusal.number.other", oksana, PETROS);
        assertThat(verifications(oksana)).hasSize(1);
    }

    @Test
    void aNumberWithAWrongCheckDigitIsRefused() {
        refused("people.refusal.number", oksana, "9999900014");
        refused("people.refusal.number", oksana, "passport 12");
        assertThat(verifications(oksana)).isEmpty();
    }

    @Test
    void withoutANumberNothingIsComparedAndAMistakeCanBeTakenBack() {
        as(clerk, () -> confirm(oksana, null));
        assertThat(key(oksana)).isEmpty();
        as(clerk, () -> confirm(oksana, PETROS));
        verifications(oksana)
                .forEach(known -> as(clerk, () -> {
                    verifications.revoke(known.id());
                    return 0;
                }));

        as(clerk, () -> confirm(oksana, OKSANAS));

        assertThat(key(oksana))
                .isEqualTo(within(() -> electronic.person(OKSANAS)).orElseThrow());
    }

    @Test
    void twoSpacesKnowAPersonByKeysThatCannotBeCompared() {
        as(clerk, () -> confirm(oksana, OKSANAS));
        var other = space();

        assertThat(tenants.within(other.id(), () -> electronic.person(OKSANAS)))
                .isPresent()
                .get()
                .isNotEqualTo(key(oksana));
    }

    @Test
    void aKeyOfAnEarlierSecretGivesWay() {
        signsIn(oksana, OKSANAS, Instant.now());
        set(oksana, "00000000-earlier");

        signsIn(oksana, OKSANAS, Instant.now());

        assertThat(key(oksana))
                .isEqualTo(within(() -> electronic.person(OKSANAS)).orElseThrow());
        assertThat(verifications(oksana)).hasSize(1);
    }

    @Test
    void aSpaceWithoutSuchARungKeepsNothingOfIt() {
        within(() -> {
            people.define(List.of(), List.of(), List.of(new Rung("email", 0, Way.EMAIL, NAMES)));
            return 0;
        });

        signsIn(oksana, OKSANAS, Instant.now());

        assertThat(key(oksana)).isEmpty();
        assertThat(verifications(oksana)).isEmpty();
    }

    @Test
    void erasureLeavesNoKeyAndMakesRoomForThePersonAgain() {
        signsIn(oksana, OKSANAS, Instant.now());
        as(oksana, () -> {
            erasure.erase(oksana);
            return 0;
        });
        assertThat(key(oksana)).isEmpty();

        signsIn(petro, OKSANAS, Instant.now());

        assertThat(level(petro)).isEqualTo(5);
    }

    private int confirm(Member member, String number) {
        verifications.confirm(member.id(), "office", "passport", "123", null, number);
        return 0;
    }

    private void refused(String key, Member member, String number) {
        assertThatThrownBy(() -> as(clerk, () -> confirm(member, number)))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private void signsIn(Member member, String number, Instant identified) {
        signedIn(member, number, identified, () -> {
            identities.arrived();
            return 0;
        });
    }

    /** As the sign-in host's token would have it. */
    private <T> T signedIn(Member member, String number, Instant identified, Callable<T> action) {
        return within(() -> {
            var now = Instant.now();
            var token = OidcIdToken.withTokenValue("token")
                    .subject("account of " + member.email() + tenant.label())
                    .issuedAt(now)
                    .expiresAt(now.plusSeconds(300))
                    .claim("email", member.email())
                    .claim("person", electronic.person(number).orElseThrow())
                    .claim("identified_by", "id.gov.ua")
                    .claim("identified_at", identified)
                    .build();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    new UsernamePasswordAuthenticationToken(new DefaultOidcUser(List.of(), token), "", List.of()));
            SecurityContextHolder.setContext(context);
            try {
                return action.call();
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private Tenant space() {
        var space = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        tenants.run(
                space.id(),
                () -> people.define(
                        List.of(new Role("clerk", Map.of(), List.of("space.staff"))),
                        List.of(),
                        List.of(
                                new Rung("email", 0, Way.EMAIL, NAMES),
                                new Rung("office", 3, Way.STAFF, NAMES),
                                new Rung("eid", 5, Way.ELECTRONIC, NAMES))));
        return space;
    }

    private int level(Member member) {
        return within(() -> standings.of(member)).level();
    }

    private List<Verification> verifications(Member member) {
        return as(member, () -> verifications.of(member.id()));
    }

    private List<String> lines() {
        var acts = new java.util.ArrayList<String>();
        within(() -> {
            journal.forEach(line -> {
                if (line.act().equals("people.verify")) {
                    acts.add(line.act());
                }
            });
            return 0;
        });
        return acts;
    }

    private String key(Member member) {
        return within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select coalesce(person_key, '') from member"
                                + " where tenant_id = app.current_tenant() and id = ?")
                        .param(member.id())
                        .query(String.class)
                        .single()));
    }

    private void set(Member member, String key) {
        within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql(
                                "update member set person_key = ? where tenant_id = app.current_tenant() and id = ?")
                        .params(key, member.id())
                        .update()));
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
