package org.smartinteraction.tenancy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells PostgreSQL at the begin of every transaction whose it is. The settings end with the transaction, so that a
 * pooled connection carries nothing to the next; without them row-level security shows nothing. SET LOCAL, because
 * Citus passes only that on to its workers.
 */
@Component
class TenantTransactions implements TransactionExecutionListener {

    private final ObjectProvider<DataSource> pool;
    private final ObjectProvider<TenantDirectory> directory;

    TenantTransactions(ObjectProvider<DataSource> pool, ObjectProvider<TenantDirectory> directory) {
        this.pool = pool;
        this.directory = directory;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var tenant = Tenancy.current();
        if (failure != null || tenant.isEmpty() || !transaction.isNewTransaction()) {
            return;
        }
        var id = tenant.get().id();
        var readable = directory.getObject().readable(id);
        var settings = "set local app.tenant_id = '" + id + "'";
        if (!readable.sections().isEmpty()) {
            settings += "; set local app.readable_tenants = '" + array(readable.tenants())
                    + "'; set local app.readable_sections = '" + array(readable.sections()) + "'";
        }
        var source = pool.getObject();
        var connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.createStatement()) {
            statement.execute(settings);
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("The tenant could not be set", lost);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
