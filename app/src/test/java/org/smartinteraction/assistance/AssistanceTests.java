package org.smartinteraction.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.SignIn;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.Visitor;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.journal.JournalFile;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.people.Actions;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Standings;
import org.smartinteraction.people.Who;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A clerk acts for people who have no account. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AssistanceTests {

    private static final Entry MARIA =
            new Entry("Марія Коваленчук", 1951, "067 123 45 67", "maria@example.org", Set.of(Group.OLDER));

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
    Assistance assistance;

    @Autowired
    ErrandSession session;

    @Autowired
    Stack stack;

    @Autowired
    Receipts receipts;

    @Autowired
    Claims claims;

    @Autowired
    Figures figures;

    @Autowired
    Supports supports;

    @Autowired
    Replies replies;

    @Autowired
    Standings standings;

    @Autowired
    Journal journal;

    @Autowired
    List<Actions> features;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Marking markings;

    @LocalServerPort
    int port;

    Tenant tenant;
    Member clerk;
    Member oksana;
    final UUID subject = UUID.randomUUID();

    @BeforeEach
    void anOfficeInASettlement() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY, "UA46080110000050484");
        within(() -> spaces.begin(templates.find("settlement").orElseThrow().space()));
        clerk = within(() -> people.invite("clerk@example.org", "Ганна Службова", Set.of("facilitator"), null));
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
        sitDown(new MockHttpSession());
    }

    @AfterEach
    void standUp() {
        session.at(Clock.systemUTC());
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void withoutConsentNobodyActs() {
        var maria = as(clerk, () -> assistance.enter(MARIA));

        assertThat(refusal(clerk, () -> assistance.begin(maria))).isEqualTo("assistance.refusal.consent");
        agrees(maria);
        as(clerk, () -> {
            assistance.begin(maria);
            assertThat(people.requireMe().id()).isEqualTo(maria);
        });
    }

    @Test
    void whoHasNoSuchRoleActsForNobody() {
        assertThat(refusal(oksana, () -> assistance.enter(MARIA))).isEqualTo("people.refusal.role");
        assertThat(refusal(oksana, () -> assistance.find("", 5))).isEqualTo("people.refusal.role");
        assertThat(refusal(oksana, () -> assistance.person(UUID.randomUUID()))).isEqualTo("people.refusal.role");
        assertThat(refusal(oksana, figures::table)).isEqualTo("people.refusal.role");
    }

    @Test
    void anOralConsentNeedsAWitnessAndOneOfTomorrowIsNone() {
        var maria = as(clerk, () -> assistance.enter(MARIA));

        assertThat(refusal(clerk, () -> consent(maria, Consent.Kind.ORAL, "", LocalDate.now())))
                .isEqualTo("assistance.refusal.detail.oral");
        assertThat(refusal(clerk, () -> consent(maria, Consent.Kind.ATTORNEY, " ", LocalDate.now())))
                .isEqualTo("assistance.refusal.detail.attorney");
        assertThat(refusal(
                        clerk,
                        () -> consent(
                                maria, Consent.Kind.PAPER, "", LocalDate.now().plusDays(1))))
                .isEqualTo("assistance.refusal.day");
    }

    @Test
    void whatIsDoneIsThePersonsAndOnce() {
        var maria = acting();

        as(clerk, () -> {
            assertThat(supports.add(subject)).isTrue();
            assertThat(supports.add(subject)).isFalse();
        });

        assertThat(within(() -> supports.members(subject))).containsExactly(maria);
        as(clerk, session::finish);
        as(clerk, () -> assertThat(supports.add(subject)).isTrue());
        assertThat(within(() -> supports.count(subject))).isEqualTo(2);
    }

    @Test
    void theClerksRolesDoNotPassOver() {
        within(() -> {
            people.roles(clerk.id(), Set.of("facilitator", "admin"));
            return 0;
        });
        acting();

        as(clerk, () -> {
            assertThat(people.requireMe().roles()).isEmpty();
            assertThat(access.isStaff()).isFalse();
            assertThat(access.holds(List.of("news.write"))).isFalse();
            for (var action : everyAction()) {
                boolean forOthers =
                        action.byDefault() == Who.MEMBER && !action.type().equals("people");
                assertThat(access.may(action)).as(action.permission()).isEqualTo(forOthers);
                if (!forOthers) {
                    assertThatThrownBy(() -> access.require(action))
                            .as(action.permission())
                            .hasMessage(Refusal.ON_BEHALF);
                }
            }
        });
    }

    @Test
    void whatConcernsAnAccountNobodyDoesForAnother() {
        acting();

        for (var act : List.<Runnable>of(
                () -> standings.say(null, true),
                () -> people.introduce("Somebody", "en"),
                () -> people.lend(oksana.id(), "facilitator", LocalDate.now()),
                () -> claims.claim("ABCD"))) {
            assertThat(refusal(clerk, act)).isEqualTo(Refusal.ON_BEHALF);
        }
    }

    @Test
    void nobodyWithoutAnAccountGetsARole() {
        var maria = as(clerk, () -> assistance.enter(MARIA));

        assertThat(refusal(clerk, () -> people.roles(maria, Set.of("admin")))).isEqualTo("people.refusal.assisted");
    }

    @Test
    void theConditionsAreThoseOfThePerson() {
        var sign = new Action("toy", "sign", Who.MEMBER);
        within(() -> {
            people.define(
                    List.of(new org.smartinteraction.people.Role(
                            "facilitator", java.util.Map.of("uk", "Помічник"), List.of("assistance.act", "toy.sign"))),
                    List.of(new ActionRule("toy.sign", true, 0, 18, false, false)),
                    List.of());
            return 0;
        });
        assertThat(as(clerk, () -> access.may(sign))).isTrue();

        acting();
        assertThat(as(clerk, () -> access.may(sign))).isTrue();
        as(clerk, session::finish);

        var ivan = as(
                clerk,
                () -> assistance.enter(new Entry("Іван Малий", LocalDate.now().getYear() - 18, "", "", Set.of())));
        agrees(ivan);
        as(clerk, () -> assistance.begin(ivan));
        // Whoever turns eighteen this year may not have done so yet.
        assertThat(as(clerk, () -> access.may(sign)))
                .isEqualTo(LocalDate.now().getDayOfYear() == LocalDate.now().lengthOfYear());
    }

    @Test
    void whereThePersonLivesDecidesAndNotWhereTheClerkDoes() {
        var sign = new Action("toy", "sign", Who.MEMBER);
        within(() -> {
            people.define(
                    List.of(new org.smartinteraction.people.Role(
                            "facilitator", java.util.Map.of("uk", "Помічник"), List.of("assistance.act"))),
                    List.of(new ActionRule("toy.sign", true, 0, 0, true, true)),
                    List.of());
            return 0;
        });
        var maria = acting();
        assertThat(as(clerk, () -> access.may(sign))).isFalse();

        for (var residence : List.of(Residence.REGISTERED, Residence.DISPLACED)) {
            within(() -> people.asOneself(() -> people.as(clerk, () -> {
                assistance.lives(maria, residence);
                return 0;
            })));
            assertThat(as(clerk, () -> access.may(sign))).isTrue();
        }
    }

    @Test
    void whenTheRightIsTakenAwayItEndsAtOnceAndTheNextActIsNobodys() {
        acting();
        within(() -> {
            people.roles(clerk.id(), Set.of());
            return 0;
        });

        assertThat(refusal(clerk, () -> supports.add(subject))).isEqualTo("assistance.refusal.right");
        assertThat(refusal(clerk, () -> supports.add(subject))).isEqualTo("assistance.refusal.right");
        assertThat(as(clerk, () -> people.me())).isEmpty();
        as(clerk, session::finish);
        as(clerk, () -> supports.add(subject));
        assertThat(within(() -> supports.members(subject))).containsExactly(clerk.id());
    }

    @Test
    void whenTheConsentIsWithdrawnItEnds() {
        var maria = acting();
        var other = within(() -> people.invite("other@example.org", "Other", Set.of("facilitator"), null));

        as(other, () -> assistance.withdraw(maria));

        assertThat(refusal(clerk, () -> supports.add(subject))).isEqualTo("assistance.refusal.consent");
        assertThat(within(() -> supports.count(subject))).isZero();
    }

    @Test
    void afterAWhileInWhichNothingIsDoneItEndsByItself() {
        acting();
        session.at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(14)));
        as(clerk, () -> assertThat(supports.add(subject)).isTrue());
        session.at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(28)));
        as(clerk, () -> assertThat(supports.withdraw(subject)).isTrue());
        session.at(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(44)));

        assertThat(refusal(clerk, () -> supports.add(subject))).isEqualTo("assistance.refusal.idle");
    }

    @Test
    void aRoleThatAsksForASecondStepEndsItForWhoeverHasNot() {
        within(() -> {
            people.define(List.of(new org.smartinteraction.people.Role(
                    "facilitator", java.util.Map.of("uk", "Помічник"), List.of("assistance.act"), true)));
            return 0;
        });
        var maria = as(clerk, () -> assistance.enter(MARIA));
        agrees(maria);
        as(clerk, () -> assistance.begin(maria));
        assertThat(as(clerk, () -> people.errand().orElseThrow().ended())).isNull();

        within(() -> {
            changed("update member set subject = 'subject of ' || id where tenant_id = app.current_tenant() and id = '"
                    + clerk.id() + "'");
            return SignIn.ONE_FACTOR.as(clerk, () -> {
                assertThatThrownBy(() -> supports.add(subject)).hasMessage("assistance.refusal.right");
                return 0;
            });
        });
    }

    @Test
    void anotherSessionAnotherPersonAndAnotherSpaceKnowNothingOfIt() {
        var maria = acting();
        var mine = RequestContextHolder.getRequestAttributes();

        sitDown(new MockHttpSession());
        assertThat(as(clerk, () -> people.requireMe().id())).isEqualTo(clerk.id());
        RequestContextHolder.setRequestAttributes(mine);
        assertThat(as(oksana, () -> people.requireMe().id())).isEqualTo(oksana.id());
        var elsewhere = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        tenants.run(elsewhere.id(), () -> {
            var there = people.invite("clerk@example.org", "Clerk", Set.of(), null);
            people.run(there, () -> assertThat(people.requireMe().id()).isEqualTo(there.id()));
        });
        assertThat(as(clerk, () -> people.requireMe().id())).isEqualTo(maria);
    }

    @Test
    void theJournalSaysThatAnotherDidItAndNamesNobody() throws IOException {
        var maria = acting();
        as(clerk, () -> supports.add(subject));

        var line = within(() -> journal.of(maria, Long.MAX_VALUE, 1)).getFirst();
        assertThat(line.act()).isEqualTo("engagement.support");
        assertThat(line.facts()).matches("\\{\"assisted\":\"[0-9a-f]{64}\"}");
        assertThat(line.mark()).isNotEqualTo(line.facts());
        assertThat(within(() -> journal.of(clerk.id(), Long.MAX_VALUE, 50)))
                .noneMatch(own -> own.act().equals("engagement.support"));
        var file = new Visitor(port)
                .go("http://" + tenant.host() + ":" + port + "/p/journal/lines.tsv")
                .body();
        assertThat(JournalFile.check(new BufferedReader(new StringReader(file)), List.of())
                        .fault())
                .isEmpty();
        assertThat(file).contains("assisted").doesNotContain("Марія", "maria@", "380671234567", "Ганна", "clerk@");
    }

    @Test
    void pagesNameTheOfficeAndNeverTheClerk() {
        var section = within(() -> spaces.current().section("issues").orElseThrow());
        var batch = as(clerk, () -> stack.begin("issues.paper.report", section.id(), Consent.Kind.PAPER, ""));

        var entered = as(
                clerk,
                () -> stack.enter(batch, MARIA, List.of("Темно біля школи", "вул. Шкільна, 3", "Ліхтарі не горять")));

        var page = new Visitor(port)
                .go("http://" + tenant.host() + ":" + port + "/p/issues/" + entered.thing())
                .body();
        assertThat(page).contains("Темно біля школи", "Адміністратор ЦНАП").doesNotContain("Ганна Службова");
    }

    @Test
    void aCommentIsMarked() {
        acting();
        var reply = as(clerk, () -> replies.say(subject, Voice.RESIDENT, "Я теж так думаю"));

        assertThat(within(() -> markings.by(Set.of(reply)))).containsKey(reply);
        assertThat(within(() -> markings.by(Set.of(subject)))).isEmpty();
    }

    @Test
    void aStackOfPaperIsEnteredLineByLineAndDoublesAreSaid() {
        var issue = issue();
        var batch = as(clerk, () -> stack.begin("issues.paper.support", issue, Consent.Kind.PAPER, "Тека 7"));

        as(clerk, () -> stack.enter(batch, MARIA, List.of()));
        as(clerk, () -> stack.enter(batch, new Entry("Петро Гринь", 1960, "", "", Set.of()), List.of()));

        assertThat(refusal(
                        clerk,
                        () -> stack.enter(batch, new Entry("марія коваленчук", 1951, "", "", Set.of()), List.of())))
                .isEqualTo("assistance.refusal.twice");
        assertThat(refusal(clerk, () -> stack.enter(batch, Entry.of(" "), List.of())))
                .isEqualTo("assistance.refusal.name");
        as(clerk, () -> stack.refused(batch));
        assertThat(as(clerk, () -> stack.count(batch))).isEqualTo(new Stack.Count(2, 1));
        assertThat(as(clerk, () -> assistance.find("", 10))).hasSize(3);
        assertThat(within(() -> supports.count(issue))).isEqualTo(3);
        assertThat(as(clerk, () -> stack.begin("issues.paper.support", issue, Consent.Kind.PAPER, ""))
                        .number())
                .isEqualTo(3);
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        var section = within(() -> spaces.current().section("issues").orElseThrow());
        var batch = as(clerk, () -> stack.begin("issues.paper.report", section.id(), Consent.Kind.PAPER, ""));

        assertThat(refusal(clerk, () -> stack.enter(batch, MARIA, List.of("Яма", "", ""))))
                .isEqualTo("issues.refusal.title-short");

        assertThat(as(clerk, () -> assistance.find("", 10))).isEmpty();
        assertThat(as(clerk, () -> stack.count(batch)).entered()).isZero();
    }

    @Test
    void aLineIsTakenBackWithThePerson() {
        var issue = issue();
        var batch = as(clerk, () -> stack.begin("issues.paper.support", issue, Consent.Kind.PAPER, ""));
        var entered = as(clerk, () -> stack.enter(batch, MARIA, List.of()));

        as(clerk, () -> stack.undo(batch, entered));

        assertThat(within(() -> supports.count(issue))).isEqualTo(1);
        assertThat(as(clerk, () -> assistance.find("Марія", 10))).isEmpty();
        assertThat(as(clerk, () -> stack.count(batch)).entered()).isZero();
    }

    @Test
    void aLineIsTakenBackWithoutThePersonWhenTheyDidMore() {
        var section = within(() -> spaces.current().section("issues").orElseThrow());
        var batch = as(clerk, () -> stack.begin("issues.paper.report", section.id(), Consent.Kind.PAPER, ""));
        var first = as(clerk, () -> stack.enter(batch, MARIA, List.of("Яма на дорозі", "вул. Шкільна, 3", "")));
        var second = as(clerk, () -> stack.enter(batch, MARIA, List.of("Темно біля клубу", "вул. Нова, 5", "")));

        as(clerk, () -> stack.undo(batch, first));

        assertThat(as(clerk, () -> assistance.find("Марія", 10))).hasSize(1);
        assertThat(within(() -> supports.members(second.thing()))).containsExactly(second.member());
    }

    @Test
    void anAddressThatBeginsLikeTheMarkIsAnAddress() {
        var other = within(() -> people.invite("assisted-living@example.org", "Home", Set.of(), null));

        assertThat(other.isAssisted()).isFalse();
        assertThat(refusal(clerk, () -> people.roles(other.id(), Set.of("facilitator"))))
                .isEmpty();
    }

    @Test
    void peopleOfOneNameAreToldApartByBirthOrTelephone() {
        as(clerk, () -> assistance.enter(new Entry("Іван Бойко", null, "", "", Set.of())));

        assertThat(refusal(clerk, () -> assistance.enter(new Entry("Іван  бойко", null, "", "", Set.of()))))
                .isEqualTo("assistance.refusal.entered");
        as(clerk, () -> assistance.enter(new Entry("Іван Бойко", 1950, "", "", Set.of())));
        as(clerk, () -> assistance.enter(new Entry("Іван Бойко", 1980, "0671112233", "", Set.of())));
        assertThat(refusal(
                        clerk,
                        () -> assistance.enter(new Entry("Іван Бойко", null, "+380 67 111 22 33", "", Set.of()))))
                .isEqualTo("assistance.refusal.entered");
    }

    @Test
    void theCodeOfAReceiptMakesTheRecordTheirsWithoutDoubles() {
        var maria = acting();
        var other = UUID.randomUUID();
        as(clerk, () -> supports.add(subject));
        as(clerk, () -> supports.add(other));
        var reply = as(clerk, () -> replies.say(subject, Voice.RESIDENT, "Так"));
        var receipt = as(clerk, () -> receipts.make(maria, java.time.Instant.EPOCH, tenant.host()));
        as(clerk, session::finish);
        as(oksana, () -> supports.add(subject));
        assertThat(receipt.done()).hasSize(3);
        assertThat(as(clerk, () -> receipts.isWhole(receipt, java.time.Instant.EPOCH)))
                .isTrue();

        assertThat(as(oksana, () -> claims.claim(receipt.code().toLowerCase().replace("-", " "))))
                .isTrue();

        assertThat(within(() -> supports.members(subject))).containsExactly(oksana.id());
        assertThat(within(() -> supports.members(other))).containsExactly(oksana.id());
        assertThat(within(() -> replies.find(reply)).orElseThrow().author()).isEqualTo(oksana.id());
        assertThat(within(() -> people.find(maria))).isEmpty();
        assertThat(within(() -> journal.of(people.known(oksana.id()), Long.MAX_VALUE, 50)))
                .extracting(line -> line.act())
                .contains("engagement.support", "assistance.claim")
                .hasSizeGreaterThan(3);
        assertThat(as(oksana, () -> claims.claim(receipt.code()))).isFalse();
        assertThat(within(() -> markings.by(Set.of(reply)))).containsKey(reply);
    }

    @Test
    void fiveWrongCodesLockTheAccountForATime() {
        var maria = acting();
        var code = as(clerk, () -> receipts.make(maria, java.time.Instant.EPOCH, tenant.host()))
                .code();
        for (int i = 0; i < 5; i++) {
            assertThat(as(oksana, () -> claims.claim("ABCD-EFGH-JKMN"))).isFalse();
        }

        assertThat(refusal(oksana, () -> claims.claim(code))).isEqualTo("assistance.refusal.locked");
        within(() -> changed("update claim_attempt set last_at = now() - interval '61 minutes'"
                + " where tenant_id = app.current_tenant()"));
        assertThat(as(oksana, () -> claims.claim(code))).isTrue();
    }

    @Test
    void whoeverMakesReceiptsCannotTakeTheRecordOverWithTheirCode() {
        var maria = acting();
        as(clerk, () -> supports.add(subject));
        var code = as(clerk, () -> receipts.make(maria, java.time.Instant.EPOCH, tenant.host()))
                .code();
        as(clerk, session::finish);

        assertThat(refusal(clerk, () -> claims.claim(code))).isEqualTo("people.refusal.oneself");
        assertThat(within(() -> supports.members(subject))).containsExactly(maria);
    }

    @Test
    void ofTwoWhoTypeOneCodeAtOnceOneGetsTheRecord() throws Exception {
        var maria = acting();
        as(clerk, () -> supports.add(subject));
        var code = as(clerk, () -> receipts.make(maria, java.time.Instant.EPOCH, tenant.host()))
                .code();
        as(clerk, session::finish);
        var others = within(() -> java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> people.invite("claimant-" + i + "@example.org", "C" + i, Set.of(), null))
                .toList());

        var said = new ArrayList<String>();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(others.size())) {
            var all = new java.util.concurrent.CyclicBarrier(others.size());
            var claimed = others.stream()
                    .map(other -> threads.submit(() -> {
                        all.await();
                        var right = new java.util.concurrent.atomic.AtomicBoolean();
                        var refusal = refusal(other, () -> right.set(claims.claim(code)));
                        return right.get() ? "claimed" : refusal;
                    }))
                    .toList();
            for (var each : claimed) {
                said.add(each.get());
            }
        }
        assertThat(said).containsOnlyOnce("claimed");
        assertThat(said).isSubsetOf("claimed", "", "people.refusal.unknown");
        assertThat(within(() -> supports.members(subject))).hasSize(1).doesNotContain(maria);
    }

    @Test
    void staffJoinTwoRecordsOfOnePersonButNeverTheirOwn() {
        var maria = acting();
        as(clerk, () -> supports.add(subject));
        as(clerk, session::finish);
        within(() -> changed(
                "update member set subject = email where tenant_id = app.current_tenant() and email like '%@%'"));

        assertThat(refusal(clerk, () -> claims.confirm(maria, "nobody@example.org")))
                .isEqualTo("assistance.refusal.account");
        assertThat(refusal(clerk, () -> claims.confirm(maria, "clerk@example.org")))
                .isEqualTo("people.refusal.oneself");
        as(clerk, () -> claims.confirm(maria, "oksana@example.org"));
        assertThat(within(() -> supports.members(subject))).containsExactly(oksana.id());
    }

    @Test
    void whoIsErasedLeavesNoTraceAndWhatCountedStays() {
        var maria = acting();
        as(clerk, () -> supports.add(subject));
        as(clerk, () -> receipts.make(maria, java.time.Instant.EPOCH, tenant.host()));
        as(clerk, session::finish);
        assertThat(traces("Коваленчук", "380671234567", "maria@example.org")).isNotEmpty();

        as(clerk, () -> assistance.erase(maria));

        assertThat(traces("Коваленчук", "380671234567", "maria@example.org")).isEmpty();
        assertThat(within(() -> supports.count(subject))).isEqualTo(1);
    }

    @Test
    void figuresOfFewAreNotSaid() {
        var issue = issue();
        var batch = as(clerk, () -> stack.begin("issues.paper.support", issue, Consent.Kind.PAPER, ""));
        for (int i = 0; i < 5; i++) {
            var name = "Людина " + i;
            var groups = i < 4 ? Set.of(Group.OFFLINE, Group.OLDER) : Set.of(Group.OFFLINE);
            as(clerk, () -> stack.enter(batch, new Entry(name, 1950, "", "", groups), List.of()));
        }

        var table = as(clerk, figures::table);

        assertThat(table).anyMatch(line -> line.subList(1, 5).equals(List.of("group", "offline", 5, 5)));
        assertThat(table).anyMatch(line -> line.subList(1, 5).equals(List.of("group", "older", "<5", "")));
    }

    private List<Action> everyAction() {
        var all = new ArrayList<Action>();
        features.forEach(feature -> all.addAll(feature.actions()));
        all.addAll(List.of(Action.CONFIGURE, Action.MEMBERS, Action.DELEGATE, Action.STAFF));
        return all;
    }

    /** An issue that the office entered for somebody else. */
    private UUID issue() {
        var section = within(() -> spaces.current().section("issues").orElseThrow());
        var batch = as(clerk, () -> stack.begin("issues.paper.report", section.id(), Consent.Kind.PAPER, ""));
        return as(
                        clerk,
                        () -> stack.enter(
                                batch,
                                new Entry("Степан Перший", 1940, "", "", Set.of()),
                                List.of("Темно біля школи", "вул. Шкільна, 3", "")))
                .thing();
    }

    private UUID acting() {
        var maria = as(clerk, () -> assistance.enter(MARIA));
        agrees(maria);
        as(clerk, () -> assistance.begin(maria));
        return maria;
    }

    private void agrees(UUID person) {
        as(clerk, () -> consent(person, Consent.Kind.PAPER, "Тека 3", LocalDate.now()));
    }

    private void consent(UUID person, Consent.Kind kind, String detail, LocalDate day) {
        assistance.consent(person, kind, detail, "", day, null);
    }

    private int changed(String sql) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> jdbc.sql(sql).update()));
    }

    private static void sitDown(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private List<String> traces(String... words) {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(environment.getRequiredProperty("smart.test.superuser-url"));
                var tables = connection.createStatement();
                var rows = connection.createStatement()) {
            var names = tables.executeQuery("select c.relname from pg_class c where c.relkind = 'r'"
                    + " and c.relnamespace = 'public'::regnamespace");
            while (names.next()) {
                for (var word : words) {
                    var row = rows.executeQuery("select t::text from \"" + names.getString(1)
                            + "\" t where t::text like '%" + word + "%' and t::text like '%" + tenant.id() + "%'");
                    while (row.next()) {
                        found.add(names.getString(1) + ": " + row.getString(1));
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    private String refusal(Member member, Runnable act) {
        return as(member, () -> {
            try {
                act.run();
                return "";
            } catch (Refusal refusal) {
                return refusal.textKey();
            }
        });
    }

    private void as(Member member, Runnable act) {
        as(member, () -> {
            act.run();
            return 0;
        });
    }

    private <T> T as(Member member, Callable<T> act) {
        return within(() -> people.as(member, act));
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }
}
