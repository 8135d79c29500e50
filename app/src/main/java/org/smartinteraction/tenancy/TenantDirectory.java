package org.smartinteraction.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    private final TenantRows rows;
    private final Cache<String, Optional<Tenant>> byHost = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<UUID, Optional<Tenant>> byId = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<UUID, Readable> readable = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

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
            byHost.invalidateAll();
            byId.invalidateAll();
            readable.invalidateAll();
        }
    }

    /** Tenants and sections that somebody may read beside their own. */
    record Readable(List<UUID> tenants, List<UUID> sections) {}
}
