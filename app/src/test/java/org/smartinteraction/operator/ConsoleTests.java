package org.smartinteraction.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Autowired;

class ConsoleTests extends OperatorTest {

    @Autowired
    Console console;

    @Autowired
    SpaceExport export;

    @Autowired
    SpaceErasure erasure;

    @Autowired
    TenantTables tables;

    @Autowired
    Journal journal;

    @Test
    void nobodyButAnOperatorGetsIn() {
        var tenant = provisioned(1);
        signIn("head@village.example");

        assertThat(refusal(() -> console.list(new Console.Filter("", null, null))))
                .isEqualTo("operator.refused");
        assertThat(refusal(() -> console.suspend(tenant.id()))).isEqualTo("operator.refused");
        assertThat(refusal(() -> export.write(tenant.id(), new ByteArrayOutputStream())))
                .isEqualTo("operator.refused");
        assertThat(refusal(() -> erasure.erase(tenant, tenant.name(Locale.of("uk")))))
                .isEqualTo("operator.refused");
    }

    @Test
    void spacesAreFoundByNameHostCodeKindAndStatus() {
        var tenant = provisioned(1);
        provisioned(2);
        signIn("second@platform.example");
        console.suspend(tenant.id());

        assertThat(found(new Console.Filter(prefix + "1", null, null))).containsExactly(tenant.id());
        assertThat(found(new Console.Filter(hromada(1), null, null))).containsExactly(tenant.id());
        assertThat(found(new Console.Filter(prefix, null, Tenant.Status.SUSPENDED)))
                .containsExactly(tenant.id());
        assertThat(found(new Console.Filter(prefix, Tenant.Kind.REGION, null))).isEmpty();
        assertThat(console.counts(tenant.id()).members()).isOne();

        console.resume(tenant.id());
        assertThat(directory.byId(tenant.id()).orElseThrow().status()).isEqualTo(Tenant.Status.ACTIVE);
    }

    @Test
    void whatTheOperatorDoesStandsInTheJournalOfTheSpaceWithoutAMark() {
        var tenant = provisioned(1);
        signIn("operator@platform.example");
        long before = in(tenant, () -> journal.last().orElseThrow().number());

        console.suspend(tenant.id());
        console.resume(tenant.id());
        export.write(tenant.id(), new ByteArrayOutputStream());
        console.invite(tenant.id(), "deputy@village.example");

        var lines = new ArrayList<String>();
        in(tenant, () -> {
            journal.forEach(line -> lines.add(line.act() + " " + line.mark()));
            return lines;
        });
        assertThat(lines.subList((int) before, lines.size()))
                .containsExactly("operator.suspend ", "operator.resume ", "operator.export ", "people.invite ");
        erasure.erase(tenant, tenant.name(Locale.of("uk")));
        assertThat(rowsOf(tenant.id(), "journal")).isEqualTo(lines.size() + 1);
    }

    @Test
    void anOperatorInvitesAnAdministrator() {
        var tenant = provisioned(1);
        signIn("operator@platform.example");

        console.invite(tenant.id(), "Deputy@village.example");

        assertThat(in(tenant, () -> people.byEmail("deputy@village.example"))
                        .orElseThrow()
                        .roles())
                .containsExactly("admin");
    }

    @Test
    void theExportHoldsTheRowsOfThisSpaceAndOfNoOther() throws Exception {
        var tenant = provisioned(1);
        var neighbour = provisioned(2);
        in(neighbour, () -> people.invite("neighbour@village.example", "Neighbour", java.util.Set.of(), null));
        signIn("operator@platform.example");
        var out = new ByteArrayOutputStream();

        export.write(tenant.id(), out);

        var entries = unzip(out.toByteArray());
        assertThat(entries.keySet()).contains("space.json", "tables/member.jsonl", "tables/space_version.jsonl");
        assertThat(entries.get("tables/member.jsonl")).contains("head@village.example");
        assertThat(String.join("", entries.values()))
                .doesNotContain("neighbour@village.example")
                .doesNotContain(neighbour.id().toString());
        assertThat(entries.get("space.json")).contains(prefix + "1.localhost");
    }

    @Test
    void erasingLeavesNothingButTheJournalAndTouchesNoNeighbour() {
        var tenant = provisioned(1);
        var neighbour = provisioned(2);
        var before = counts(neighbour);
        signIn("operator@platform.example");

        assertThat(refusal(() -> erasure.erase(tenant, "some other name"))).isEqualTo("operator.erase.name");
        assertThat(erasure.erase(tenant, tenant.name(Locale.of("uk")))).isPositive();

        assertThat(directory.byHost(tenant.host())).isEmpty();
        for (var table : tables.erasable()) {
            assertThat(rowsOf(tenant.id(), table.name())).as(table.name()).isZero();
        }
        assertThat(tables.all())
                .filteredOn(table -> !tables.erasable().contains(table))
                .extracting(TenantTables.Table::name)
                .containsExactly("journal", "journal_checkpoint");
        assertThat(counts(neighbour)).isEqualTo(before);
        assertThat(in(neighbour, spaces::current).sections()).isNotEmpty();
    }

    @Test
    void theLabelOfAnErasedSpaceIsKeptFromOthersButNotFromItsOwnCommunity() {
        var tenant = provisioned(1);
        signIn("operator@platform.example");
        erasure.erase(tenant, tenant.name(Locale.of("uk")));

        assertThat(refusal(() -> provisioning.provision(wanted(2, prefix + "1"), _ -> {})))
                .isEqualTo("operator.label.resting");
        assertThat(provisioned(1).label()).isEqualTo(prefix + "1");
    }

    private Map<String, Long> counts(Tenant tenant) {
        var counts = new HashMap<String, Long>();
        tables.all().forEach(table -> counts.put(table.name(), rowsOf(tenant.id(), table.name())));
        return counts;
    }

    /** Asked as the tenant, existing or not: the setting alone decides what row-level security shows. */
    private long rowsOf(UUID tenant, String table) {
        return transaction(() -> {
            db.sql("select set_config('app.tenant_id', ?, true)")
                    .param(tenant.toString())
                    .query(String.class)
                    .single();
            return db.sql("select count(*) from " + TenantTables.quoted(table))
                    .query(Long.class)
                    .single();
        });
    }

    private java.util.List<UUID> found(Console.Filter filter) {
        return console.list(filter).stream().map(Tenant::id).toList();
    }

    private static Map<String, String> unzip(byte[] content) throws Exception {
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action).textKey();
    }
}
