package org.smartinteraction.tenancy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.tenancy.Site.SpaceSite;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that is done for tenants outside a request of theirs: schedules, the operator, listeners. */
@Component
public class Tenants {

    private static final Logger log = LoggerFactory.getLogger(Tenants.class);

    private final TenantDirectory directory;
    private final TenantRegistry registry;
    private final TransactionTemplate transaction;

    Tenants(TenantDirectory directory, TenantRegistry registry, PlatformTransactionManager transactions) {
        this.directory = directory;
        this.registry = registry;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Enters a new tenant and runs an action for it in one transaction: both happen or neither.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the label or the host is taken
     * @throws IllegalStateException inside an open transaction
     */
    public <T> T found(Tenant tenant, Callable<T> action) {
        return bound(
                tenant,
                () -> transaction.execute(_ -> {
                    registry.add(tenant);
                    return called(action);
                }));
    }

    /**
     * Runs an action for one tenant, suspended ones included.
     *
     * @throws IllegalArgumentException if there is no such tenant
     * @throws IllegalStateException inside an open transaction
     */
    public <T> T within(UUID tenant, Callable<T> action) {
        return bound(
                directory.byId(tenant).orElseThrow(() -> new IllegalArgumentException("No tenant " + tenant)), action);
    }

    /** Runs an action for one tenant. See {@link #within(UUID, Callable)}. */
    public void run(UUID tenant, Runnable action) {
        within(tenant, () -> {
            action.run();
            return tenant;
        });
    }

    /** Runs an action for every active tenant, one after the other; a failure of one does not stop the others. */
    public void forEach(Consumer<Tenant> action) {
        for (var tenant : directory.all()) {
            if (tenant.status() == Tenant.Status.ACTIVE) {
                try {
                    run(tenant.id(), () -> action.accept(tenant));
                } catch (RuntimeException failure) {
                    log.error("Scheduled work failed for tenant {}", tenant.label(), failure);
                }
            }
        }
    }

    private static <T> T bound(Tenant tenant, Callable<T> action) {
        return called(() -> Tenancy.bind(new SpaceSite(tenant), action));
    }

    private static <T> T called(Callable<T> action) {
        try {
            return action.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
