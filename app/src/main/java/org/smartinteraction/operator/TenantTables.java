package org.smartinteraction.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables whose rows belong to tenants, as the database catalogue knows them: those under row-level security. A new
 * feature's tables are among them without being named anywhere.
 */
@Repository
@Transactional(readOnly = true)
class TenantTables {

    private final JdbcClient db;

    TenantTables(JdbcClient db) {
        this.db = db;
    }

    /**
     * One table.
     *
     * @param columns in their order
     * @param binary those of them that hold files
     */
    record Table(String name, List<String> columns, List<String> binary) {}

    /** A reference from one tenant table to another; its columns may be set to null when {@code optional}. */
    private record Reference(String from, String to, String column, boolean optional) {}

    /** All of them by name. */
    public List<Table> all() {
        Map<String, Table> tables = new LinkedHashMap<>();
        db.sql("""
                        select c.relname, a.attname, a.atttypid = 'bytea'::regtype as binary
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
                          and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
                        order by c.relname, a.attnum
                        """).query(row -> {
            var table = tables.computeIfAbsent(
                    row.getString(1), name -> new Table(name, new ArrayList<>(), new ArrayList<>()));
            table.columns().add(row.getString(2));
            if (row.getBoolean(3)) {
                table.binary().add(row.getString(2));
            }
        });
        return List.copyOf(tables.values());
    }

    /** Those whose rows go with the space: all but the ones that are only ever added to and say nothing of a person. */
    public List<Table> erasable() {
        var kept = db.sql("select tgrelid::regclass::text from pg_trigger where tgname = 'add_only'")
                .query(String.class)
                .set();
        return all().stream().filter(table -> !kept.contains(table.name())).toList();
    }

    /**
     * What empties them in an order that no foreign key minds: statements without a tenant, which row-level security
     * narrows to the bound one. Where tables refer to each other in a circle, the optional side is set to null first.
     */
    public List<String> emptying() {
        Set<String> left = new LinkedHashSet<>();
        erasable().forEach(table -> left.add(table.name()));
        var references = new ArrayList<>(references());
        var statements = new ArrayList<String>();
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference.to().equals(table) && left.contains(reference.from())))
                    .toList();
            if (free.isEmpty()) {
                var loosened = references.stream()
                        .filter(reference -> reference.optional() && left.contains(reference.from()))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Tables refer to each other in a circle: " + left));
                statements.add("update %1$s set %2$s = null where tenant_id = app.current_tenant() and %2$s is not null"
                        .formatted(quoted(loosened.from()), quoted(loosened.column())));
                references.remove(loosened);
            }
            free.forEach(table ->
                    statements.add("delete from " + quoted(table) + " where tenant_id = app.current_tenant()"));
            free.forEach(left::remove);
        }
        return statements;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** References between tenant tables by their last column; those that delete along mind no order. */
    private List<Reference> references() {
        return db.sql("""
                        select f.relname as from_table, t.relname as to_table, a.attname, not a.attnotnull as optional
                        from pg_constraint k
                        join pg_class f on f.oid = k.conrelid and f.relrowsecurity
                        join pg_class t on t.oid = k.confrelid and t.relrowsecurity
                        join pg_attribute a on a.attrelid = f.oid and a.attnum = k.conkey[array_upper(k.conkey, 1)]
                        where k.contype = 'f' and f.oid <> t.oid
                        """)
                .query((row, number) ->
                        new Reference(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }
}
