package org.smartinteraction.tenancy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Enters, suspends and removes tenants. For the operator alone; a space never changes another. */
@Component
public class TenantRegistry {

    private static final JsonMapper json = new JsonMapper();

    private final JdbcClient jdbc;
    private final Changes changes;

    TenantRegistry(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * Enters a tenant and its hosts.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the label or the host is taken
     */
    @Transactional
    public void add(Tenant tenant) {
        jdbc.sql("""
                        insert into tenant (id, kind, status, label, area, names, demo, latitude, longitude)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .param(tenant.id())
                .param(lower(tenant.kind()))
                .param(lower(tenant.status()))
                .param(tenant.label())
                .param(tenant.area())
                .param(json.writeValueAsString(tenant.names()))
                .param(tenant.demo())
                .param(tenant.latitude())
                .param(tenant.longitude())
                .update();
        jdbc.sql("insert into tenant_host (host, tenant_id, main) values (?, ?, true)")
                .params(tenant.host(), tenant.id())
                .update();
        changes.announce("tenant");
    }

    /** Suspends or resumes a tenant. */
    @Transactional
    public void status(UUID tenant, Tenant.Status status) {
        jdbc.sql("update tenant set status = ? where id = ?")
                .params(lower(status), tenant)
                .update();
        changes.announce("tenant");
    }

    /** Removes a tenant whose own rows are already gone; fails while any is left. */
    @Transactional
    public void remove(UUID tenant) {
        jdbc.sql("delete from overlay_consent where reader_id = :t or owner_id = :t")
                .param("t", tenant)
                .update();
        jdbc.sql("delete from overlay_member where region_id = :t or community_id = :t")
                .param("t", tenant)
                .update();
        jdbc.sql("delete from tenant_host where tenant_id = ?").param(tenant).update();
        jdbc.sql("delete from tenant where id = ?").param(tenant).update();
        changes.announce("tenant");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase();
    }
}
