package org.smartinteraction.tenancy;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Tells PostgreSQL at the begin of every transaction whose it is. The settings end with the transaction, so that a
 * pooled connection carries nothing to the next; without them row-level security shows nothing. SET LOCAL, because
 * Citus passes only that on to its workers.
 *
 * <p>It is part of the begin, since a transaction that could not begin is undone: a listener that fails after the begin
 * would leave the thread inside of a dead transaction for good.
 */
@Component("transactionManager")
class TenantTransactions extends JpaTransactionManager {

    private final transient ObjectProvider<TenantDirectory> directory;

    TenantTransactions(ObjectProvider<TenantDirectory> directory) {
        this.directory = directory;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            Tenancy.current().map(this::settings).ifPresent(this::execute);
        } catch (RuntimeException | Error lost) {
            undo(transaction);
            throw lost;
        }
    }

    private String settings(Tenant tenant) {
        var readable = directory.getObject().readable(tenant.id());
        var own = "set local app.tenant_id = '" + tenant.id() + "'";
        return readable.sections().isEmpty()
                ? own
                : own + "; set local app.readable_tenants = '" + array(readable.tenants())
                        + "'; set local app.readable_sections = '" + array(readable.sections()) + "'";
    }

    private void execute(String settings) {
        var source = Objects.requireNonNull(getDataSource());
        var connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.createStatement()) {
            statement.execute(settings);
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("The tenant could not be set", lost);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void undo(Object transaction) {
        try {
            doRollback(new DefaultTransactionStatus(null, transaction, true, false, false, false, false, null));
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }

    /** Where the connection is gone there is nothing to roll back; what broke the transaction is told, not this. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException gone) {
            logger.debug("A transaction ended with its connection", gone);
        }
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
