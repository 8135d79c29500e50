package org.smartinteraction.operator;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.journal.Journal;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a space: every row of every tenant table, and what the platform knows of it. What remains is that a space was
 * at this host, so that its label leads to no stranger for a while, and its journal, which names nobody.
 */
@Service
public class SpaceErasure {

    private static final Logger log = LoggerFactory.getLogger(SpaceErasure.class);

    private final Tenants tenants;
    private final TenantTables tables;
    private final TenantRegistry registry;
    private final Operators operators;
    private final Changes changes;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Journal journal;

    SpaceErasure(
            Tenants tenants,
            TenantTables tables,
            TenantRegistry registry,
            Operators operators,
            Changes changes,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Journal journal) {
        this.tenants = tenants;
        this.tables = tables;
        this.registry = registry;
        this.operators = operators;
        this.changes = changes;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.journal = journal;
    }

    /**
     * Erases the space.
     *
     * @param typed its name in any of its languages, as the operator typed it to be sure
     * @return how many rows there were
     * @throws Refusal when the name is not the one; then nothing happened
     */
    long erase(Tenant tenant, String typed) {
        String operator = operators.require();
        if (!tenant.names().containsValue(typed.strip())) {
            throw new Refusal("operator.erase.name");
        }
        // Closed first: what is written meanwhile would stay.
        registry.status(tenant.id(), Tenant.Status.SUSPENDED);
        long rows = within(tenant.id(), () -> {
            long count = empty(tenant.id());
            db.sql("insert into erased_space (space_id, label, area, rows_erased, erased_by) values (?, ?, ?, ?, ?)")
                    .param(tenant.id())
                    .param(tenant.label())
                    .param(tenant.area())
                    .param(count)
                    .param(operator)
                    .update();
            journal.record("operator.erase", null, Map.of("rows", count));
            return count;
        });
        log.info("{} erased the space {} with {} rows", operator, tenant.host(), rows);
        return rows;
    }

    /** Erases a space that was never finished and that nobody has been told of: its label is free at once. */
    public void discard(UUID tenant) {
        registry.status(tenant, Tenant.Status.SUSPENDED);
        within(tenant, () -> empty(tenant));
    }

    private long within(UUID tenant, Supplier<Long> action) {
        return tenants.within(tenant, () -> Objects.requireNonNull(transaction.execute(_ -> action.get())));
    }

    private long empty(UUID tenant) {
        long rows = 0;
        for (String statement : tables.emptying()) {
            int touched = db.sql(statement).update();
            rows += statement.startsWith("delete") ? touched : 0;
        }
        for (var table : tables.erasable()) {
            long left = db.sql("select count(*) from " + TenantTables.quoted(table.name())
                            + " where tenant_id = app.current_tenant()")
                    .query(Long.class)
                    .single();
            if (left > 0) {
                throw new IllegalStateException(left + " rows are left in " + table.name());
            }
        }
        db.sql("delete from event_publication where serialized_event like '%' || ? || '%'")
                .param(tenant.toString())
                .update();
        db.sql("delete from space_request where space_id = ?").param(tenant).update();
        registry.remove(tenant);
        changes.announce("space");
        changes.announce("people");
        return rows;
    }
}
