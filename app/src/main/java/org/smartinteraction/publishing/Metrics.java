package org.smartinteraction.publishing;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sums of what public items count. Differences are gathered during a transaction and written at its end in one
 * order, so that transactions which publish several items never wait for each other in a circle.
 */
@Component
class Metrics {

    /** Kind of the change that is announced when anything is published or taken back. */
    static final String CHANGE = "published";

    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    Metrics(JdbcTemplate jdbc, Changes changes, Tenants tenants, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Has to come before the first item of a transaction is touched; waits for a recount to end. */
    void begin() {
        tally("pg_advisory_xact_lock_shared");
    }

    /** Adds to a figure when the transaction ends. */
    void add(Figure figure, long difference) {
        tally("pg_advisory_xact_lock_shared").differences.merge(figure, difference, Long::sum);
    }

    /** Keeps everybody else in this space from publishing until the transaction ends, for a recount. */
    void stop() {
        lock("pg_advisory_xact_lock");
        tally("pg_advisory_xact_lock");
    }

    /** Counts a section anew from what its items say. {@link #stop()} comes first. */
    void recount(UUID section) {
        tally("pg_advisory_xact_lock")
                .differences
                .keySet()
                .removeIf(figure -> figure.section().equals(section));
        recount("and section_id = ?", section);
    }

    /** Every night, so that no mistake of counting lives longer than a day. */
    @Scheduled(cron = "${smart.metrics.recount:0 40 2 * * *}", zone = "Europe/Kyiv")
    void recountAll() {
        tenants.forEach(_ -> transaction.executeWithoutResult(_ -> {
            lock("pg_advisory_xact_lock");
            recount("");
        }));
    }

    private void recount(String condition, Object... arguments) {
        var tenant = Tenancy.tenant().id();
        var sums = jdbc.query(
                """
                select section_id, split_part(fact.key, '/', 1), substr(fact.key, length(split_part(fact.key, '/', 1)) + 2),
                       date_trunc('month', published_at at time zone 'Europe/Kyiv')::date, sum(fact.value::bigint)::bigint
                from published_item cross join jsonb_each_text(facts) fact
                where tenant_id = app.current_tenant() and audience = 'public' %s
                group by 1, 2, 3, 4 order by 1, 2, 3, 4""".formatted(condition),
                (row, _) -> new Object[] {
                    tenant,
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getDate(4),
                    row.getLong(5)
                },
                arguments);
        jdbc.update("delete from metric where tenant_id = app.current_tenant() " + condition, arguments);
        write(sums);
    }

    private void write(List<Object[]> rows) {
        jdbc.batchUpdate("""
                insert into metric (tenant_id, section_id, key, dimension, period, value) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, section_id, key, dimension, period)
                do update set value = metric.value + excluded.value""", rows);
    }

    private void lock(String function) {
        jdbc.query(
                "select " + function + "(hashtextextended('metric ' || ?, 0))",
                _ -> {},
                Tenancy.tenant().id().toString());
    }

    private Tally tally(String lock) {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Tally tally) {
                return tally;
            }
        }
        lock(lock);
        changes.announce(CHANGE);
        var tally = new Tally();
        TransactionSynchronizationManager.registerSynchronization(tally);
        return tally;
    }

    /** What the running transaction adds up to. */
    private final class Tally implements TransactionSynchronization {

        private final Map<Figure, Long> differences = new TreeMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            var tenant = Tenancy.tenant().id();
            write(differences.entrySet().stream()
                    .filter(difference -> difference.getValue() != 0)
                    .map(difference -> {
                        var figure = difference.getKey();
                        return new Object[] {
                            tenant,
                            figure.section(),
                            figure.key(),
                            figure.dimension(),
                            Date.valueOf(figure.period()),
                            difference.getValue()
                        };
                    })
                    .toList());
            differences.clear();
        }
    }
}
