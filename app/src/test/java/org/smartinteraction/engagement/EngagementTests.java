package org.smartinteraction.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EngagementTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Supports supports;

    @Autowired
    Attachments attachments;

    @Autowired
    Replies replies;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Tenant tenant;
    Member oksana;
    Member petro;
    final UUID section = UUID.randomUUID();
    final UUID subject = UUID.randomUUID();

    @BeforeEach
    void aSpaceWithTwoPeople() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
        petro = within(() -> people.invite("petro@example.org", "Petro", Set.of(), null));
        within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("insert into section (tenant_id, id, type, slug) values (?, ?, 'toy', 'toy')")
                        .params(tenant.id(), section)
                        .update()));
    }

    @Test
    void thirtyTwoPressesAtOnceAreOneSupport() throws Exception {
        var first = new AtomicInteger();
        var barrier = new CyclicBarrier(32);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                threads.submit(() -> {
                    barrier.await();
                    if (as(oksana, () -> supports.add(subject))) {
                        first.incrementAndGet();
                    }
                    return first;
                });
            }
        }
        assertThat(first).hasValue(1);
        assertThat(within(() -> supports.count(subject))).isEqualTo(1);
    }

    @Test
    void aSupportCanBeTakenBackAndGivenAgain() {
        as(oksana, () -> supports.add(subject));
        as(petro, () -> supports.add(subject));
        assertThat(as(oksana, () -> supports.withdraw(subject))).isTrue();
        assertThat(as(oksana, () -> supports.withdraw(subject))).isFalse();
        assertThat(within(() -> supports.members(subject))).containsExactly(petro.id());
        assertThat(as(oksana, () -> supports.mine(subject))).isFalse();
        assertThat(as(oksana, () -> supports.add(subject))).isTrue();
    }

    @Test
    void aNumberThatCouldNotBePublishedIsPublishedWhenTheDatabaseIsBack() {
        var away = new AtomicInteger(1);
        var heard = new ArrayList<Object>();
        var counts = new SupportCounts(tenants, event -> {
            if (away.getAndDecrement() > 0) {
                throw new CannotCreateTransactionException("the database is away");
            }
            heard.add(event);
        });
        within(() -> new TransactionTemplate(transactions).execute(_ -> {
            counts.changed(subject);
            return subject;
        }));
        counts.tell();
        assertThat(heard).isEmpty();
        counts.tell();
        counts.tell();
        assertThat(heard).containsExactly(new SupportsChanged(subject));
    }

    @Test
    void aVisitorSupportsNothing() {
        assertThatThrownBy(() -> within(() -> supports.add(subject))).isInstanceOf(Refusal.class);
        assertThat(within(() -> supports.mine(subject))).isFalse();
    }

    @Test
    void theNeighboursSeeNothingOfIt() {
        as(oksana, () -> supports.add(subject));
        var neighbour = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        assertThat(tenants.<Integer>within(neighbour.id(), () -> supports.count(subject)))
                .isZero();
    }

    @Test
    void aPictureIsItsUploadersUntilItIsHung() {
        var picture = as(oksana, () -> attachments.keep(Photos.jpeg(900, 600)));
        assertThat(as(oksana, () -> attachments.mine(List.of(picture.id())))).hasSize(1);
        assertThat(as(petro, () -> attachments.mine(List.of(picture.id())))).isEmpty();
        as(petro, () -> hang(List.of(picture.id())));
        assertThat(within(() -> attachments.of(subject))).isEmpty();
        as(oksana, () -> hang(List.of(picture.id())));
        assertThat(within(() -> attachments.of(subject))).singleElement().satisfies(hung -> {
            assertThat(hung.alt()).isEqualTo("Photo of it");
            assertThat(hung.width()).isEqualTo(900);
        });
    }

    @Test
    void picturesKeepTheirOrderAndThoseLeftOutAreDeleted() {
        var one = as(oksana, () -> attachments.keep(Photos.jpeg(30, 30))).id();
        var two = as(oksana, () -> attachments.keep(Photos.jpeg(30, 30))).id();
        as(oksana, () -> hang(List.of(one, two)));
        as(oksana, () -> hang(List.of(two)));
        assertThat(within(() -> attachments.of(subject)))
                .extracting(Attachment::id)
                .containsExactly(two);
        assertThat(within(() -> attachments.firstOf(List.of(subject)))).containsOnlyKeys(subject);
    }

    @Test
    void whatIsSaidOfAPictureIsShortened() {
        var picture = as(oksana, () -> attachments.keep(Photos.jpeg(30, 30))).id();
        as(oksana, () -> {
            attachments.describe(picture, "я".repeat(100_000));
            return picture;
        });
        assertThat(as(oksana, () -> attachments.mine(List.of(picture)))
                        .getFirst()
                        .alt())
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void repliesStandInOrderAndAWithdrawnOneKeepsOnlyItsReason() {
        var first = as(oksana, () -> replies.say(subject, Voice.RESIDENT, "  Так само у нас \u0000<b>🙂</b>"));
        as(petro, () -> replies.say(subject, Voice.OFFICIAL, "Зробимо до п'ятниці"));
        assertThat(within(() -> replies.about(subject)))
                .extracting(Replies.Said::text)
                .containsExactly("Так само у нас <b>🙂</b>", "Зробимо до п'ятниці");
        as(petro, () -> {
            replies.withdraw(first, "Образа");
            return first;
        });
        assertThat(within(() -> replies.about(subject)).getFirst()).satisfies(said -> {
            assertThat(said.text()).isEmpty();
            assertThat(said.withdrawnReason()).isEqualTo("Образа");
        });
    }

    @Test
    void emptyAndEndlessRepliesAreRefused() {
        assertThatThrownBy(() -> as(oksana, () -> replies.say(subject, Voice.RESIDENT, " \n ")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(oksana, () -> replies.say(subject, Voice.RESIDENT, "a".repeat(100_000))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDraftIsOnesOwnAndTheLastOneCounts() {
        as(oksana, () -> save("Яма"));
        as(oksana, () -> save("Яма на дорозі \"🙂\""));
        assertThat(as(oksana, () -> drafts.find("form"))).contains(Map.of("title", "Яма на дорозі \"🙂\""));
        assertThat(as(petro, () -> drafts.find("form"))).isEmpty();
        as(oksana, () -> {
            drafts.forget("form");
            return "form";
        });
        assertThat(as(oksana, () -> drafts.find("form"))).isEmpty();
    }

    private String save(String title) {
        drafts.save("form", Map.of("title", title));
        return title;
    }

    private UUID hang(List<UUID> pictures) {
        attachments.hang(pictures, section, subject, "Photo of it");
        return subject;
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
