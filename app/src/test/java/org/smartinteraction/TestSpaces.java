package org.smartinteraction;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;

/** Fresh tenants for tests, each with a label of its own. */
public final class TestSpaces {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestSpaces() {}

    /** Enters a tenant without a configuration. */
    public static Tenant add(TenantRegistry registry, Tenant.Kind kind) {
        return add(registry, kind, null);
    }

    /** Enters a tenant of an area without a configuration. */
    public static Tenant add(TenantRegistry registry, Tenant.Kind kind, @Nullable String area) {
        var label = "test-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        var tenant = new Tenant(
                UUID.randomUUID(),
                kind,
                Tenant.Status.ACTIVE,
                label,
                label + ".localhost",
                area,
                Map.of("uk", "Громада " + label, "en", "Community " + label),
                false,
                49.65,
                23.48);
        registry.add(tenant);
        return tenant;
    }

    /** Runs an action for a tenant. */
    public static <T> T in(Tenants tenants, Tenant tenant, Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }
}
