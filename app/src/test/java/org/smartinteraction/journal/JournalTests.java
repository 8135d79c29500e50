package org.smartinteraction.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.Visitor;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JournalTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Supports supports;

    @Autowired
    Journal journal;

    @Autowired
    JournalRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    Tenant tenant;
    Member oksana;
    Member petro;
    final UUID subject = UUID.randomUUID();

    @BeforeEach
    void aSpaceWithTwoPeople() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
        petro = within(() -> people.invite("petro@example.org", "Petro", Set.of("admin"), null));
    }

    @Test
    void everyActIsALineThatFollowsTheOneBefore() {
        as(oksana, () -> supports.add(subject));
        as(oksana, () -> supports.withdraw(subject));

        var lines = lines();

        assertThat(lines)
                .extracting(Line::act)
                .containsExactly("people.invite", "people.invite", "engagement.support", "engagement.withdraw");
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines.get(2).subject()).isEqualTo(subject);
        assertThat(lines.get(3).previous()).isEqualTo(lines.get(2).hash());
        assertThat(lines.get(1).facts()).isEqualTo("{\"roles\":[\"admin\"]}");
    }

    @Test
    void whatIsRolledBackLeavesNoLine() {
        assertThatThrownBy(() -> within(() -> transaction(() -> {
                    journal.record("toy.act", subject, Map.of());
                    throw new IllegalStateException("no");
                })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(lines()).hasSize(2);
    }

    @Test
    void whatCameOfAnActStandsInItsLine() throws IOException {
        var other = UUID.randomUUID();
        within(() -> transaction(() -> {
            journal.recordOutcome("toy.shown", subject, Map.of("state", "early"));
            journal.record("toy.act", subject, Map.of("count", 3));
            journal.recordOutcome("toy.shown", other, Map.of("state", "alone"));
            journal.record("toy.next", subject, Map.of());
            journal.recordOutcome("toy.shown", subject, Map.of("state", "late"));
            return subject;
        }));

        assertThat(lines().stream().skip(2))
                .extracting(line -> line.act() + " " + line.facts())
                .containsExactly(
                        "toy.act {\"count\":3,\"toy.shown\":{\"state\":\"early\"}}",
                        "toy.shown {\"state\":\"alone\"}",
                        "toy.next {\"toy.shown\":{\"state\":\"late\"}}");
        assertThat(downloaded().fault()).isEmpty();
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> within(() -> {
                    journal.record("toy.act", subject, Map.of());
                    return subject;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoeverReadsAJournalSlowlyKeepsNoTransactionOpen() {
        var open = new ArrayList<Boolean>();
        within(() -> {
            journal.forEach(_ -> open.add(TransactionSynchronizationManager.isActualTransactionActive()));
            return subject;
        });

        assertThat(open).containsExactly(false, false);
    }

    @Test
    void actsOfManyAtOnceStandInOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var acts = new ArrayList<Callable<UUID>>();
            for (int i = 0; i < 32; i++) {
                acts.add(() -> within(() -> transaction(() -> {
                    journal.record("toy.act", subject, Map.of());
                    journal.record("toy.next", subject, Map.of());
                    return subject;
                })));
            }
            for (var done : threads.invokeAll(acts)) {
                assertThat(done.get()).isEqualTo(subject);
            }
        }

        assertThat(downloaded().lines()).isEqualTo(2 + 64);
        assertThat(downloaded().fault()).isEmpty();
    }

    @Test
    void theMarksOfOnePersonHaveNothingInCommonAndNobodyIsNamed() {
        as(oksana, () -> supports.add(subject));
        as(oksana, () -> supports.withdraw(subject));
        as(oksana, () -> supports.add(subject));

        var marks = lines().stream().skip(2).map(Line::mark).toList();

        assertThat(marks).hasSize(3).doesNotHaveDuplicates().allMatch(mark -> mark.matches("[0-9a-f]{64}"));
        assertThat(new Visitor(port)
                        .go("http://" + tenant.host() + ":" + port + "/p/journal/lines.tsv")
                        .body())
                .doesNotContain("Oksana", "oksana@example.org");
    }

    @Test
    void aPersonSeesWhatTheyDidAndNobodyElses() {
        as(oksana, () -> supports.add(subject));
        as(petro, () -> supports.add(subject));

        assertThat(within(() -> journal.of(oksana.id(), Long.MAX_VALUE, 10)))
                .extracting(Line::number)
                .containsExactly(3L);
    }

    @Test
    void theApplicationCanOnlyAdd() {
        for (var table : List.of("journal", "journal_checkpoint")) {
            for (var privilege : List.of("update", "delete", "truncate")) {
                assertThat(jdbc.sql("select has_table_privilege(?, ?)")
                                .params(table, privilege)
                                .query(Boolean.class)
                                .single())
                        .as(privilege + " on " + table)
                        .isFalse();
            }
        }
    }

    @Test
    void theDownloadedJournalKeepsItsCheckpoints() {
        as(oksana, () -> supports.add(subject));
        within(() -> transaction(() -> {
            rows.check(LocalDate.of(2026, 11, 1));
            return subject;
        }));
        as(petro, () -> supports.add(subject));

        var outcome = downloaded();

        assertThat(outcome.fault()).isEmpty();
        assertThat(outcome.lines()).isEqualTo(4);
        assertThat(outcome.checkpoints()).isEqualTo(1);
    }

    @Test
    void aDayWithoutActsHasNoCheckpoint() {
        for (int day = 1; day < 4; day++) {
            var date = LocalDate.of(2026, 11, day);
            within(() -> transaction(() -> {
                rows.check(date);
                return date;
            }));
        }

        assertThat(within(journal::checkpoints)).extracting(Checkpoint::day).containsExactly(LocalDate.of(2026, 11, 1));
    }

    private JournalFile.Outcome downloaded() {
        var file = new Visitor(port).go("http://" + tenant.host() + ":" + port + "/p/journal/lines.tsv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        try {
            return JournalFile.check(new BufferedReader(new StringReader(file.body())), List.of());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        within(() -> {
            journal.forEach(lines::add);
            return lines;
        });
        return lines;
    }

    private <T> T transaction(Callable<T> action) {
        return new TransactionTemplate(transactions).execute(_ -> {
            try {
                return action.call();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
