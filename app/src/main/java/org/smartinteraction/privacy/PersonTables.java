package org.smartinteraction.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables under row-level security and what in them may speak of a person, as the database's catalogue knows it. */
@Repository
@Transactional(readOnly = true)
class PersonTables {

    /** Answers with SQL's own words. */
    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, null) as type,
              exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('add_only', 'append_only')) as fixed,
              a.attgenerated <> '' as generated,
              coalesce(col_description(c.oid, a.attnum) like 'secret:%', false) as secret,
              a.attnotnull as required, a.atthasdef as has_default,
              exists (select from pg_constraint k
                where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'member'::regclass and k.confdeltype = 'c'
                and a.attnum = k.conkey[array_upper(k.conkey, 1)]) as goes
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relrowsecurity
              and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
            order by c.relname, a.attnum""";

    private final JdbcClient jdbc;
    private final List<PersonalData> features;

    PersonTables(JdbcClient jdbc, List<PersonalData> features) {
        this.jdbc = jdbc;
        this.features = features;
    }

    /**
     * @param type as PostgreSQL calls it
     * @param required not null
     * @param goes with the member to whom it refers
     * @param secret to the member too, as its comment in the catalogue says: a code that they have to get another way
     */
    record Column(
            String name,
            String type,
            boolean generated,
            boolean required,
            boolean hasDefault,
            boolean goes,
            boolean secret) {

        boolean isText() {
            return !generated
                    && List.of("text", "character varying", "jsonb", "text[]").contains(type);
        }
    }

    /**
     * @param fixed its rows are only ever added
     * @param named the columns by which a row is of a member, as its feature says; mostly empty
     */
    record Table(String name, boolean fixed, Set<String> named, List<Column> columns) {

        String quoted() {
            return PersonTables.quoted(name);
        }

        boolean has(String column) {
            return columns.stream().anyMatch(one -> one.name().equals(column));
        }

        /**
         * The columns by which a row is of a member: those its feature names, or else the one that goes with the member,
         * and only where there is none, every other that could name one. So what somebody did for another is the other's.
         */
        List<Column> owners() {
            if (name.equals("member")) {
                return columns.stream()
                        .filter(column -> column.name().equals("id"))
                        .toList();
            }
            if (!named.isEmpty()) {
                return columns.stream()
                        .filter(column -> named.contains(column.name()))
                        .toList();
            }
            var going = columns.stream().filter(Column::goes).toList();
            return going.isEmpty()
                    ? columns.stream()
                            .filter(column -> column.type().equals("uuid"))
                            .filter(column -> !column.name().equals("id")
                                    && !column.name().equals("tenant_id"))
                            .toList()
                    : going;
        }

        /** A condition over {@code :member}; never true where nothing can name one. */
        String isOf() {
            return owners().stream()
                    .map(column -> "t." + PersonTables.quoted(column.name()) + " = :member")
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    List<Table> all() {
        Map<String, Table> tables = new LinkedHashMap<>();
        jdbc.sql(COLUMNS).query(row -> {
            boolean fixed = row.getBoolean("fixed");
            tables.computeIfAbsent(
                            row.getString("relname"), name -> new Table(name, fixed, named(name), new ArrayList<>()))
                    .columns()
                    .add(new Column(
                            row.getString("attname"),
                            row.getString("type"),
                            row.getBoolean("generated"),
                            row.getBoolean("required"),
                            row.getBoolean("has_default"),
                            row.getBoolean("goes"),
                            row.getBoolean("secret")));
        });
        return List.copyOf(tables.values());
    }

    private Set<String> named(String table) {
        return features.stream()
                .map(feature -> feature.owners().getOrDefault(table, Set.of()))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** A key of which there is one: its columns without the tenant, and the condition under which it holds. */
    record Unique(List<String> columns, @Nullable String condition) {}

    /** The keys of a table that name a column. */
    List<Unique> keys(String table, String column) {
        return jdbc
                .sql("""
                        select array(select a.attname::text from pg_attribute a where a.attrelid = i.indrelid
                            and a.attnum = any (i.indkey::int2[]) and a.attname <> 'tenant_id') as columns,
                          pg_get_expr(i.indpred, i.indrelid) as condition
                        from pg_index i where i.indrelid = cast(:table as regclass) and i.indisunique""")
                .param("table", quoted(table))
                .query((row, _) ->
                        new Unique(List.of((String[]) row.getArray("columns").getArray()), row.getString("condition")))
                .list()
                .stream()
                .filter(key -> key.columns().contains(column))
                .toList();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
