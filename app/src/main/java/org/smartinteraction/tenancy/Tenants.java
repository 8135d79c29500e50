package org.smartinteraction.tenancy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.tenancy.Site.SpaceSite;
import org.springframework.stereotype.Component;

/** Work that is done for tenants outside a request of theirs: schedules, the operator, listeners. */
@Component
public class Tenants {

    private static final Logger log = LoggerFactory.getLogger(Tenants.class);

    private final TenantDirectory directory;

    Tenants(TenantDirectory directory) {
        this.directory = directory;
    }

    /**
     * Runs an action for one tenant, suspended ones included.
     *
     * @throws IllegalArgumentException if there is no such tenant
     * @throws IllegalStateException inside an open transaction
     */
    public <T> T within(UUID tenant, Callable<T> action) {
        var found = directory.byId(tenant).orElseThrow(() -> new IllegalArgumentException("No tenant " + tenant));
        try {
            return Tenancy.bind(new SpaceSite(found), action);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
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
}
