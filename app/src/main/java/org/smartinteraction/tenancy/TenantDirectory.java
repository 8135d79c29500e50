package org.smartinteraction.tenancy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.tenancy.Changes.Change;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which tenants there are, by host and by id. Answers from memory; changes on any node evict it. */
@Component
public class TenantDirectory {

    private static final long MOST = 50_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final TenantRows rows;
    private final Remembered<String, Optional<Tenant>> byHost = new Remembered<>(MOST, LONGEST);
    private final Remembered<UUID, Optional<Tenant>> byId = new Remembered<>(MOST, LONGEST);
    private final Remembered<UUID, Readable> readable = new Remembered<>(MOST, LONGEST);

    TenantDirectory(TenantRows rows) {
        this.rows = rows;
    }

    /** The tenant of a host name, given in lower case without a port (IDN hosts in their ASCII form). */
    public Optional<Tenant> byHost(String host) {
        return byHost.get(host, rows::byHost);
    }

    public Optional<Tenant> byId(UUID id) {
        return byId.get(id, rows::byId);
    }

    /** Every tenant, suspended ones included, by label. Asks the database. */
    public List<Tenant> all() {
        return rows.all();
    }

    /** What a tenant may read beside its own: sections of others that agreed to it. */
    Readable readable(UUID tenant) {
        return readable.get(tenant, rows::readable);
    }

    @EventListener
    void on(Change change) {
        if (change.of("tenant")) {
            byHost.forget();
            byId.forget();
            readable.forget();
        }
    }

    /** Tenants and sections that somebody may read beside their own. */
    record Readable(List<UUID> tenants, List<UUID> sections) {}
}
