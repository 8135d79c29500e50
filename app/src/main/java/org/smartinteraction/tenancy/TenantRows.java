package org.smartinteraction.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.smartinteraction.tenancy.TenantDirectory.Readable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables that have no tenant: tenants, their hosts and who may read whom. */
@Component
class TenantRows {

    private static final JsonMapper json = new JsonMapper();
    private static final String SELECT = """
            select t.*, (select h.host from tenant_host h where h.tenant_id = t.id order by h.main desc, h.host limit 1) as host
            from tenant t""";

    private final JdbcClient jdbc;

    TenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tenant> byHost(String host) {
        return jdbc.sql(SELECT + " where t.id = (select tenant_id from tenant_host where host = ?)")
                .param(host)
                .query(TenantRows::tenant)
                .optional();
    }

    Optional<Tenant> byId(UUID id) {
        return jdbc.sql(SELECT + " where t.id = ?")
                .param(id)
                .query(TenantRows::tenant)
                .optional();
    }

    List<Tenant> all() {
        return jdbc.sql(SELECT + " order by t.label").query(TenantRows::tenant).list();
    }

    /** What members agreed to show a region, and what a region shows its members: its rows to itself. */
    Readable readable(UUID reader) {
        return jdbc
                .sql("""
                        select c.owner_id, c.section_id from overlay_consent c
                          join overlay_member m
                            on m.region_id = c.reader_id and m.community_id = c.owner_id and m.state = 'joined'
                          join tenant t on t.id = c.owner_id and t.status = 'active'
                        where c.reader_id = :reader
                        union
                        select c.owner_id, c.section_id from overlay_consent c
                          join overlay_member m
                            on m.region_id = c.owner_id and m.region_id = c.reader_id and m.state = 'joined'
                          join tenant t on t.id = c.owner_id and t.status = 'active'
                        where m.community_id = :reader""")
                .param("reader", reader)
                .query((rows, number) -> Map.entry(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.teeing(
                        java.util.stream.Collectors.mapping(Map.Entry::getKey, java.util.stream.Collectors.toSet()),
                        java.util.stream.Collectors.mapping(Map.Entry::getValue, java.util.stream.Collectors.toList()),
                        (tenants, sections) -> new Readable(List.copyOf(tenants), sections)));
    }

    private static Tenant tenant(ResultSet row, int number) throws SQLException {
        return new Tenant(
                row.getObject("id", UUID.class),
                Tenant.Kind.valueOf(row.getString("kind").toUpperCase()),
                Tenant.Status.valueOf(row.getString("status").toUpperCase()),
                row.getString("label"),
                row.getString("host"),
                row.getString("area"),
                json.readValue(row.getString("names"), new TypeReference<Map<String, String>>() {}),
                row.getBoolean("demo"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }
}
