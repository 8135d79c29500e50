package org.smartinteraction.operator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.operator.TenantTables.Table;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a space holds, as one ZIP: {@code space.json} says whose it is and counts the rows,
 * {@code tables/*.jsonl} hold a row a line, {@code files/} the files of rows. All of one moment.
 */
@Service
class SpaceExport {

    private static final JsonMapper json = new JsonMapper();
    private static final int ROWS_AT_ONCE = 500;

    private final Tenants tenants;
    private final TenantTables tables;
    private final Operators operators;
    private final JdbcClient db;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;
    private final Journal journal;

    SpaceExport(
            Tenants tenants,
            TenantTables tables,
            Operators operators,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Journal journal) {
        this.tenants = tenants;
        this.tables = tables;
        this.operators = operators;
        this.db = db;
        this.writing = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.journal = journal;
    }

    /** Writes the export of a space, whose journal says that it was begun. The stream is left open. */
    void write(UUID tenant, OutputStream out) {
        operators.require();
        tenants.run(tenant, () -> writing.executeWithoutResult(_ -> journal.record("operator.export", null, Map.of())));
        var all = tables.all();
        tenants.run(
                tenant,
                () -> snapshot.executeWithoutResult(_ -> {
                    try {
                        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                        Map<String, Long> counts = new LinkedHashMap<>();
                        for (Table table : all) {
                            counts.put(table.name(), rows(table, zip));
                            files(table, zip);
                        }
                        describe(counts, zip);
                        zip.finish();
                    } catch (IOException closed) {
                        throw new UncheckedIOException(closed);
                    }
                }));
    }

    private static void describe(Map<String, Long> counts, ZipOutputStream zip) throws IOException {
        Tenant tenant = Tenancy.tenant();
        zip.putNextEntry(new ZipEntry("space.json"));
        zip.write(json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Map.of(
                        "id", tenant.id().toString(),
                        "kind", tenant.kind().name(),
                        "host", tenant.host(),
                        "names", tenant.names(),
                        "exported", Instant.now().toString(),
                        "rows", counts)));
        zip.closeEntry();
    }

    private long rows(Table table, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".jsonl"));
        String without = table.binary().isEmpty()
                ? ""
                : " - array["
                        + table.binary().stream().map(SpaceExport::literal).collect(Collectors.joining(", ")) + "]";
        long[] count = {0};
        db.sql("select to_jsonb(t)%s from %s t where tenant_id = app.current_tenant()"
                        .formatted(without, TenantTables.quoted(table.name())))
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    count[0]++;
                    write(zip, (row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
                });
        zip.closeEntry();
        return count[0];
    }

    private void files(Table table, ZipOutputStream zip) {
        for (String column : table.binary()) {
            if (!table.columns().contains("id")) {
                continue;
            }
            db.sql("select id, %s from %s where tenant_id = app.current_tenant() and %1$s is not null"
                            .formatted(TenantTables.quoted(column), TenantTables.quoted(table.name())))
                    .withFetchSize(1)
                    .query(row -> {
                        entry(zip, "files/%s/%s-%s".formatted(table.name(), row.getString(1), column), row.getBytes(2));
                    });
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static void write(ZipOutputStream zip, byte[] content) {
        try {
            zip.write(content);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static String literal(String column) {
        return "'" + column.replace("'", "''") + "'";
    }
}
