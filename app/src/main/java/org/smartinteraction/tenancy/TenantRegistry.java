package org.smartinteraction.tenancy;

import java.util.Collection;
import java.util.List;
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

    /** Enters a tenant whose content is made up next; it is unfinished until {@link #finish} says otherwise. */
    @Transactional
    public void begin(Tenant tenant) {
        add(tenant);
        jdbc.sql("update tenant set unfinished = true where id = ?")
                .param(tenant.id())
                .update();
    }

    /** The content of these tenants is complete. */
    @Transactional
    public void finish(Collection<UUID> tenants) {
        jdbc.sql("update tenant set unfinished = false where id = any (?)")
                .param(tenants.toArray(UUID[]::new))
                .update();
    }

    /** Tenants whose content was begun and is not complete. */
    @Transactional(readOnly = true)
    public List<UUID> unfinished() {
        return jdbc.sql("select id from tenant where unfinished order by label")
                .query(UUID.class)
                .list();
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
