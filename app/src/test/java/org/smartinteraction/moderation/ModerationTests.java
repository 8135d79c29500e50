package org.smartinteraction.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.awt.image.BufferedImage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.SpaceConfig;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Statute;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ModerationTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @Autowired
    Reports reports;

    @Autowired
    Desk desk;

    @Autowired
    Queue queue;

    @Autowired
    Authors authors;

    @Autowired
    ModerationParts parts;

    @Autowired
    DataSource source;

    @Autowired
    PublicLog log;

    @Autowired
    FirstLook firstLook;

    @Autowired
    Replies replies;

    @Autowired
    Attachments attachments;

    @Autowired
    Publisher publisher;

    @Autowired
    Published published;

    @Autowired
    Veil veil;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Tenant tenant;
    Section section;
    Member author;
    Member oksana;
    Member petro;
    Member moderator;
    Member colleague;
    Member administrator;
    UUID subject;
    UUID reply;

    @BeforeEach
    void aReplyThatSomebodyDislikes() {
        begin(templates.find("village").orElseThrow().space());
        reply = as(author, () -> replies.say(subject, Voice.RESIDENT, "Продам дрова"));
    }

    @Test
    void thirtyTwoReportsByOnePersonAtOnceAreOne() throws Exception {
        var first = new AtomicInteger();
        var barrier = new CyclicBarrier(32);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                threads.submit(() -> {
                    barrier.await();
                    as(oksana, () -> reports.report("reply", reply, Ground.SPAM, ""));
                    return first.incrementAndGet();
                });
            }
        }
        assertThat(first).hasValue(1);
        assertThat(as(moderator, () -> queue.find(everything()))).hasSize(1);
    }

    @Test
    void thePageOfAThingTakesOneConnection() throws SQLException {
        as(oksana, people::requireMe);
        var pool = source.unwrap(HikariDataSource.class);
        var taken = new ArrayList<Connection>();
        try {
            while (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize() - 1) {
                taken.add(pool.getConnection());
            }
            assertThat(as(oksana, () -> parts.note(subject)).isVisible()).isFalse();
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void whatSeveralPeopleReportIsOneCase() {
        var due = as(oksana, () -> reports.report("reply", reply, Ground.SPAM, ""));
        as(petro, () -> reports.report("reply", reply, Ground.OFF_TOPIC, "не про дорогу"));
        assertThat(due).isAfter(java.time.LocalDate.now(java.time.ZoneId.of("Europe/Kyiv")));
        var row = as(moderator, () -> queue.find(everything())).getFirst();
        assertThat(row.reports()).isEqualTo(2);
        assertThat(row.named()).containsExactlyInAnyOrder(Ground.SPAM, Ground.OFF_TOPIC);
        assertThat(as(moderator, () -> queue.find(new Queue.Wanted("open", "reply", "off-topic", false))))
                .hasSize(1);
        assertThat(as(moderator, () -> queue.find(new Queue.Wanted("decided", "", "", false))))
                .isEmpty();
        assertThat(as(moderator, () -> queue.find(new Queue.Wanted("", "", "", true))))
                .isEmpty();
    }

    @Test
    void aVisitorAndTheAuthorCannotReportAndSomethingElseNeedsWords() {
        refused("people.refusal.sign-in", () -> within(() -> reports.report("reply", reply, Ground.SPAM, "")));
        refused(
                "moderation.refusal.report-own",
                () -> as(author, () -> reports.report("reply", reply, Ground.SPAM, "")));
        refused("moderation.refusal.words", () -> as(oksana, () -> reports.report("reply", reply, Ground.OTHER, " ")));
        refused("people.refusal.role", () -> as(oksana, () -> queue.find(everything())));
    }

    @Test
    void aHiddenReplyIsReadByItsAuthorAndTheStaffAloneAndComesBack() {
        var id = reported();
        decide(moderator, id, Verdict.HIDE);
        assertThat(text(oksana)).isEmpty();
        assertThat(text(author)).isEqualTo("Продам дрова");
        assertThat(text(colleague)).isEqualTo("Продам дрова");
        refused("moderation.refusal.gone", () -> as(petro, () -> reports.report("reply", reply, Ground.SPAM, "")));
        as(colleague, () -> {
            desk.restore(id, version(id), "Помилка");
            return id;
        });
        assertThat(text(oksana)).isEqualTo("Продам дрова");
        assertThat(acts()).endsWith("moderation.report", "moderation.hide", "moderation.restore");
    }

    @Test
    void ofTwoModeratorsWhoDecideAtOnceTheSecondIsTold() throws Exception {
        var id = reported();
        var told = new AtomicInteger();
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var by : List.of(moderator, colleague)) {
                threads.submit(() -> {
                    barrier.await();
                    try {
                        as(by, () -> {
                            desk.decide(id, 0, Verdict.HIDE, Ground.SPAM, "Реклама");
                            return id;
                        });
                    } catch (Refusal refusal) {
                        assertThat(refusal.textKey()).isEqualTo("moderation.refusal.decided");
                        told.incrementAndGet();
                    }
                    return told;
                });
            }
        }
        assertThat(told).hasValue(1);
        assertThat(as(moderator, () -> queue.history(id))).hasSize(1);
    }

    @Test
    void aDecisionNamesTheRuleAndTheReasonsAndNobodyDecidesAboutTheirOwnWords() {
        var id = reported();
        refused("moderation.refusal.rule", () -> decided(moderator, id, Verdict.HIDE, null, "Реклама"));
        refused("moderation.refusal.rule", () -> decided(moderator, id, Verdict.HIDE, Ground.OTHER, "Реклама"));
        refused("moderation.refusal.reasons", () -> decided(moderator, id, Verdict.LEAVE, null, " "));
        refused("people.refusal.role", () -> decided(oksana, id, Verdict.HIDE, Ground.SPAM, "Реклама"));
        var own = as(moderator, () -> replies.say(subject, Voice.RESIDENT, "Моє"));
        as(oksana, () -> reports.report("reply", own, Ground.SPAM, ""));
        refused("moderation.refusal.own", () -> decided(moderator, open(own), Verdict.LEAVE, null, "Добре"));
    }

    @Test
    void anAuthorAppealsOnceAndSomebodyElseDecides() {
        var id = reported();
        decide(moderator, id, Verdict.REFUSE);
        refused("moderation.refusal.appeal", () -> as(oksana, () -> authors.appeal(id, "Несправедливо")));
        as(author, () -> authors.appeal(id, "Я віддаю даром"));
        refused("moderation.refusal.appeal", () -> as(author, () -> authors.appeal(id, "Ще раз")));
        refused("moderation.refusal.own-decision", () -> settled(moderator, id, Verdict.OVERTURN));
        refused("people.refusal.role", () -> settled(oksana, id, Verdict.OVERTURN));
        settled(colleague, id, Verdict.OVERTURN);
        assertThat(text(oksana)).isEqualTo("Продам дрова");
        refused("moderation.refusal.appeal", () -> as(author, () -> authors.appeal(id, "І ще")));
        var line = within(() -> log.entries()).getFirst();
        assertThat(line.appealed()).isTrue();
        assertThat(line.outcome()).isEqualTo(Verdict.OVERTURN);
        assertThat(line.afterKey()).isEqualTo("moderation.verdict.overturn.done");
    }

    @Test
    void whereThereIsOneModeratorAnAdministratorDecidesAboutAppeals() {
        var id = reported();
        decide(moderator, id, Verdict.HIDE);
        as(author, () -> authors.appeal(id, "Ні"));
        settled(administrator, id, Verdict.UPHOLD);
        assertThat(text(oksana)).isEmpty();
        assertThat(as(author, () -> authors.mine()).getFirst().outcome()).isEqualTo(Verdict.UPHOLD);
    }

    @Test
    void anAuthorWhoIsAskedToChangeSaysWhenItIsDone() {
        var id = reported();
        decide(moderator, id, Verdict.CHANGE);
        assertThat(text(oksana)).isEqualTo("Продам дрова");
        refused("moderation.refusal.change", () -> as(oksana, () -> authors.changed(id)));
        as(author, () -> authors.changed(id));
        assertThat(as(moderator, () -> queue.find(new Queue.Wanted("open", "", "", false))))
                .hasSize(1);
        decide(colleague, id, Verdict.LEAVE);
        assertThat(as(author, () -> authors.mine())).isEmpty();
        assertThat(within(() -> log.entries()))
                .extracting(PublicLog.Entry::verdict)
                .containsExactly(Verdict.LEAVE, Verdict.CHANGE);
    }

    @Test
    void anAuthorChangesAReplyBesideTheDecisionAndModeratorsSeeWhatItSaid() {
        var id = reported();
        decide(moderator, id, Verdict.CHANGE);
        refused("moderation.refusal.change", () -> as(oksana, () -> authors.mend(id, "", "Віддам дрова")));
        refused("engagement.reply.empty", () -> as(author, () -> authors.mend(id, "", " ")));
        assertThat(as(moderator, () -> queue.find(id)).orElseThrow().state()).isEqualTo(Case.State.DECIDED);

        as(author, () -> authors.mend(id, "", "Віддам дрова"));

        assertThat(text(oksana)).isEqualTo("Віддам дрова");
        var again = as(moderator, () -> queue.find(id)).orElseThrow();
        assertThat(again.state()).isEqualTo(Case.State.OPEN);
        assertThat(again.before()).isEqualTo("Продам дрова");
        decide(colleague, id, Verdict.LEAVE);
        assertThat(as(moderator, () -> queue.find(id)).orElseThrow().before()).isEmpty();
        assertThat(acts()).endsWith("moderation.change", "moderation.changed", "moderation.leave");
    }

    @Test
    void whoeverIsAskedToChangeAPictureTakesItAway() {
        var picture = as(author, () -> {
            var kept = attachments.keep(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
            attachments.hang(List.of(kept.id()), section.id(), subject, "Фото");
            return kept.id();
        });
        as(oksana, () -> reports.report("picture", picture, Ground.PERSONAL, "номер машини"));
        var id = open(picture);
        decide(moderator, id, Verdict.CHANGE);

        as(author, () -> authors.mend(id, "", ""));

        assertThat(within(() -> attachments.of(subject))).isEmpty();
        assertThat(as(moderator, () -> queue.thing("picture", picture))).isEmpty();
        decide(colleague, id, Verdict.LEAVE);
    }

    @Test
    void theNextCaseIsOneThatTheModeratorCanDecide() {
        var first = reported();
        var own = as(moderator, () -> replies.say(subject, Voice.RESIDENT, "Моє"));
        as(oksana, () -> reports.report("reply", own, Ground.SPAM, ""));

        assertThat(as(moderator, () -> queue.next(everything()))).contains(first);
        assertThat(as(moderator, () -> queue.next(new Queue.Wanted("", "issue", "", false))))
                .isEmpty();
        decide(moderator, first, Verdict.HIDE);
        as(author, () -> authors.appeal(first, "Ні"));
        assertThat(as(moderator, () -> queue.next(everything()))).isEmpty();
        assertThat(as(colleague, () -> queue.next(QueueView.wanted("state=appealed"))))
                .contains(first);
    }

    @Test
    void anAuthorIsToldUntilTheyHaveSeenWhatWasDecided() {
        assertThat(as(author, () -> authors.hasNews())).isFalse();
        var id = reported();
        assertThat(as(author, () -> authors.hasNews())).isFalse();
        decide(moderator, id, Verdict.HIDE);
        assertThat(as(author, () -> authors.hasNews())).isTrue();
        assertThat(as(oksana, () -> authors.hasNews())).isFalse();
        int seen = version(id);

        as(author, () -> {
            authors.see(authors.mine());
            return id;
        });

        assertThat(as(author, () -> authors.hasNews())).isFalse();
        assertThat(version(id)).isEqualTo(seen);
        as(author, () -> authors.appeal(id, "Ні"));
        settled(colleague, id, Verdict.UPHOLD);
        assertThat(as(author, () -> authors.hasNews())).isTrue();
    }

    @Test
    void aHiddenItemLeavesEverythingThatIsReadInPublicHoweverOftenItIsPublished() {
        assertThat(counted()).isEqualTo(1);
        within(() -> {
            veil.hide(subject);
            return subject;
        });
        publish();
        assertThat(within(() -> published.find(subject, Audience.PUBLIC))).isEmpty();
        assertThat(within(() -> published.find(subject, Audience.MEMBERS))).isEmpty();
        assertThat(within(() -> published.find(subject, Audience.STAFF))).isPresent();
        assertThat(counted()).isZero();
        within(() -> {
            publisher.audience(section.id(), Audience.PUBLIC);
            return subject;
        });
        assertThat(within(() -> published.find(subject, Audience.PUBLIC))).isEmpty();
        within(() -> {
            veil.show(subject);
            return subject;
        });
        assertThat(within(() -> published.find(subject, Audience.PUBLIC))).isPresent();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aHiddenPictureComesOffTheSubjectAndIsKept() {
        var picture = as(author, () -> {
            var kept = attachments.keep(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
            attachments.hang(List.of(kept.id()), section.id(), subject, "Фото");
            return kept.id();
        });
        as(oksana, () -> reports.report("picture", picture, Ground.SECURITY, ""));
        decide(moderator, open(picture), Verdict.HIDE);
        assertThat(within(() -> attachments.of(subject))).isEmpty();
        as(author, () -> {
            attachments.hang(List.of(), section.id(), subject, "Фото");
            return subject;
        });
        assertThat(within(() -> attachments.hiddenOf(subject))).containsExactly(picture);
        assertThat(as(author, () -> authors.mine())).hasSize(1);
    }

    @Test
    void nobodyLearnsWhoReported() {
        var id = reported();
        decide(moderator, id, Verdict.HIDE);
        assertThat(as(moderator, () -> "" + queue.find(everything()) + queue.reports(id) + queue.history(id)))
                .contains("SPAM")
                .doesNotContain(oksana.name(), oksana.id().toString(), oksana.email());
        assertThat(within(() -> "" + log.entries() + log.tables()))
                .doesNotContain(oksana.name(), author.name(), "дрова", "Реклама", id.toString());
    }

    @Test
    void somebodyNewMayWriteLessUntilTheyAreKnown() {
        assertThat(as(oksana, () -> firstLook.daily())).hasValue(20);
        assertThat(as(moderator, () -> firstLook.daily())).isEmpty();
        within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("update member set joined_at = now() - interval '8 days' where id = ?")
                        .param(oksana.id())
                        .update()));
        assertThat(as(oksana, () -> firstLook.daily())).isEmpty();
        assertThat(within(() -> firstLook.daily())).isEmpty();
    }

    @Test
    void whereTheStatuteSaysSoModeratorsReadNewPeopleFirst() {
        assertThat(as(oksana, () -> posted("Перший"))).isFalse();
        begin(lookingFirst(templates.find("village").orElseThrow().space()));
        assertThat(as(oksana, () -> posted("Перший"))).isTrue();
        assertThat(as(moderator, () -> posted("Службовий"))).isFalse();
        var row = as(moderator, () -> queue.find(everything())).getFirst();
        assertThat(row.firstLook()).isTrue();
        assertThat(acts()).contains("moderation.hold");
        decide(moderator, row.id(), Verdict.LEAVE);
        assertThat(within(() -> veil.isHidden(row.subjectId()))).isFalse();
    }

    private boolean posted(String text) {
        var id = replies.say(subject, Voice.RESIDENT, text);
        firstLook.posted("reply", id);
        return veil.isHidden(id);
    }

    private static SpaceConfig lookingFirst(SpaceConfig config) {
        var statute = config.statute();
        var rules = statute.rules().stream()
                .map(rule -> rule.key().equals("moderation.first-look")
                        ? new Statute.Rule(rule.key(), 3, rule.unit(), rule.names(), rule.basis(), rule.from())
                        : rule)
                .toList();
        return new SpaceConfig(
                config.languages(),
                config.names(),
                config.look(),
                config.welcome(),
                config.sections(),
                config.home(),
                config.roles(),
                config.sectors(),
                config.verification(),
                new Statute(rules, statute.access()));
    }

    private void begin(SpaceConfig config) {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        within(() -> spaces.begin(config));
        section = within(() -> spaces.firstOf("issues").orElseThrow());
        author = member("author", Set.of());
        oksana = member("oksana", Set.of());
        petro = member("petro", Set.of());
        moderator = member("moderator", Set.of("official"));
        colleague = member("colleague", Set.of("official"));
        administrator = member("administrator", Set.of("admin"));
        subject = UUID.randomUUID();
        publish();
    }

    private Member member(String name, Set<String> roles) {
        return within(() -> people.invite(name + "@example.org", "Name of " + name, roles, null));
    }

    private void publish() {
        within(() -> {
            publisher.publish(PublishedItem.of(subject, section.id(), "issue", "/issues/" + subject, "Яма")
                    .fact("issues.reported", 1));
            return subject;
        });
    }

    private long counted() {
        return within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select coalesce(sum(value), 0) from metric where key = 'issues.reported'")
                        .query(Long.class)
                        .single()));
    }

    private List<String> acts() {
        var acts = new java.util.ArrayList<String>();
        within(() -> {
            journal.forEach(line -> acts.add(line.act()));
            return acts;
        });
        return acts.stream().filter(act -> act.startsWith("moderation")).toList();
    }

    private UUID reported() {
        as(oksana, () -> reports.report("reply", reply, Ground.SPAM, ""));
        return open(reply);
    }

    private UUID open(UUID thing) {
        return as(moderator, () -> queue.find(everything())).stream()
                .filter(row -> row.subjectId().equals(thing))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void decide(Member by, UUID id, Verdict verdict) {
        decided(by, id, verdict, verdict == Verdict.LEAVE ? null : Ground.SPAM, "Реклама");
    }

    private UUID decided(
            Member by, UUID id, Verdict verdict, @org.jspecify.annotations.Nullable Ground rule, String reasons) {
        return as(by, () -> {
            desk.decide(id, version(id), verdict, rule, reasons);
            return id;
        });
    }

    private UUID settled(Member by, UUID id, Verdict outcome) {
        int seen = version(id);
        return as(by, () -> {
            desk.settle(id, seen, outcome, "Бо так");
            return id;
        });
    }

    private int version(UUID id) {
        return as(colleague, () -> queue.find(id)).orElseThrow().version();
    }

    private String text(Member reader) {
        return as(reader, () -> replies.about(subject)).getFirst().text();
    }

    private static Queue.Wanted everything() {
        return new Queue.Wanted("", "", "", false);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.textKey()).isEqualTo(key));
    }

    private <T> T within(Callable<T> action) {
        return TestSpaces.in(tenants, tenant, action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
