package org.smartinteraction.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.smartinteraction.tenancy.Site.SpaceSite;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The answer to "which tenant?" for the running code. Only this package binds it; a tenant is never a
 * parameter.
 */
public final class Tenancy {

    private static final ScopedValue<Site> SITE = ScopedValue.newInstance();

    private Tenancy() {}

    /** The site that is asked; empty outside a request and outside {@link Tenants}. */
    public static Optional<Site> site() {
        return SITE.isBound() ? Optional.of(SITE.get()) : Optional.empty();
    }

    /** The current tenant; empty on the platform's and the identity host. */
    public static Optional<Tenant> current() {
        return SITE.isBound() && SITE.get() instanceof SpaceSite space ? Optional.of(space.tenant()) : Optional.empty();
    }

    /**
     * The current tenant.
     *
     * @throws IllegalStateException where no tenant is bound
     */
    public static Tenant tenant() {
        return current().orElseThrow(() -> new IllegalStateException("No tenant is bound to this code"));
    }

    /** The action with the caller's site bound again, for running it on another thread. */
    public static Runnable carry(Runnable action) {
        if (!SITE.isBound()) {
            return action;
        }
        var site = SITE.get();
        return () -> ScopedValue.where(SITE, site).run(action);
    }

    /**
     * Runs an action for a site.
     *
     * @throws IllegalStateException inside an open transaction, whose tenant is already decided
     */
    static <T> T bind(Site site, Callable<T> action) throws Exception {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A tenant cannot be bound inside an open transaction");
        }
        return ScopedValue.where(SITE, site).call(action::call);
    }
}
