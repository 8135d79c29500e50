package org.smartinteraction.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What DESIGN 4 asks of every table, read from PostgreSQL's own catalogue, so that no new table can forget it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CatalogueTests {

    /** The tables without a tenant: few, and named. */
    private static final Set<String> WITHOUT_TENANT = Set.of(
            "tenant",
            "tenant_host",
            "area",
            "area_former",
            "overlay_member",
            "overlay_consent",
            "space_request",
            "erased_space",
            "event_publication",
            "databasechangelog",
            "databasechangeloglock");

    @Autowired
    JdbcClient jdbc;

    @Test
    void tablesWithoutATenantAreFewAndNamed() {
        assertThat(strings("""
                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""")).isSubsetOf(withoutTenant());
    }

    @TestFactory
    Stream<DynamicTest> everyTenantTableIsIsolated() {
        return each(table -> assertThat(
                        jdbc.sql("select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass")
                                .param(table)
                                .query(Boolean.class)
                                .single())
                .as("row-level security of %s is on and forced", table)
                .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> everyTenantTableHasThePolicyOfItsOwnTenantForReadingAndWriting() {
        return each(table -> assertThat(
                        jdbc.sql("""
                                select count(*) from pg_policy where polrelid = ?::regclass and polcmd = '*' and polpermissive
                                and pg_get_expr(polqual, polrelid) = '(tenant_id = app.current_tenant())'
                                and pg_get_expr(polwithcheck, polrelid) = '(tenant_id = app.current_tenant())'""").param(table).query(Integer.class).single())
                .isEqualTo(1));
    }

    @Test
    void onlyWhatIsPublishedHasASecondPolicyAndItReadsOnly() {
        assertThat(strings(
                        "select polrelid::regclass::text || ' ' || polcmd::text from pg_policy where polname <> 'own'"))
                .containsExactlyInAnyOrder("published_item r", "metric r");
    }

    @TestFactory
    Stream<DynamicTest> everyKeyAndIndexBeginsWithTheTenant() {
        return each(table -> assertThat(strings("""
                        select i.indexrelid::regclass::text from pg_index i
                        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where i.indrelid = '%s'::regclass and a.attname is distinct from 'tenant_id'""".formatted(table))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyForeignKeyBeginsWithTheTenant() {
        return each(table -> assertThat(strings("""
                        select c.conname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.conrelid = '%s'::regclass and c.contype = 'f' and a.attname <> 'tenant_id'""".formatted(table))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> noColumnHasATypeWhoseOperatorsLeak() {
        return each(table -> assertThat(strings("""
                        select a.attname || ' ' || t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                        where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                        and (t.typtype = 'e' or t.typname in ('numeric', 'money', 'timestamp', 'float4'))""".formatted(table))).isEmpty());
    }

    @Test
    void viewsAskAsTheirCallerAndNothingIsMaterialised() {
        assertThat(strings("""
                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and (c.relkind = 'm'
                or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))""")).isEmpty();
    }

    @Test
    void theApplicationRoleOwnsNothingAndCannotSeeTheAccounts() {
        assertThat(
                        strings(
                                "select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)"))
                .isEmpty();
        assertThat(jdbc.sql("select has_schema_privilege('identity', 'usage')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void functionsThatRunAsTheirOwnerAreNone() {
        assertThat(strings("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in ('public', 'app') and p.prosecdef""")).isEmpty();
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<String> check) {
        var tables = strings("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'tenant_host'
                order by 1""");
        assertThat(tables).hasSizeGreaterThan(20);
        return tables.stream().map(table -> dynamicTest(table, () -> check.accept(table)));
    }

    private static Set<String> withoutTenant() {
        return WITHOUT_TENANT;
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
