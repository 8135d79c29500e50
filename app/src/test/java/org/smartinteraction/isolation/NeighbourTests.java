package org.smartinteraction.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartinteraction.Visitor;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.CrudRepository;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What one community holds, asked for at its neighbour: every endpoint, table and repository there is, as nobody and as
 * the neighbour's member. Nothing of it may come back, and nothing may break.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NeighbourTests {

    /** Words of an issue that only the first community has. */
    private static final String ASKED = "вода іржа";

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    TenantDirectory directory;

    @Autowired
    Tenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    Tenant rudky;
    Tenant sambir;
    List<UUID> ids;
    List<String> titles;

    @BeforeEach
    void whatRudkyHolds() {
        rudky = directory.byHost("rudky.localhost").orElseThrow();
        sambir = directory.byHost("sambir.localhost").orElseThrow();
        ids = in(
                rudky,
                "select id from published_item where tenant_id = app.current_tenant() union all"
                        + " select id from attachment where tenant_id = app.current_tenant()",
                UUID.class);
        var own = Set.copyOf(
                in(sambir, "select title from published_item where tenant_id = app.current_tenant()", String.class));
        titles =
                in(rudky, "select title from published_item where tenant_id = app.current_tenant()", String.class)
                        .stream()
                        .filter(title -> !own.contains(title))
                        .toList();
        assertThat(titles).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noEndpointShowsNobodyWhatTheNeighbourHolds() {
        return addresses().map(address -> dynamicTest(address, () -> check(new Visitor(port), address)));
    }

    @TestFactory
    Stream<DynamicTest> noEndpointShowsAMemberWhatTheNeighbourHolds() {
        var member = new Visitor(port);
        member.go("http://sambir.localhost:" + port + "/sign-in?to=/p");
        member.submit("/demo", Map.of("role", "resident")).follow();
        return addresses().map(address -> dynamicTest(address, () -> check(member, address)));
    }

    @TestFactory
    Stream<DynamicTest> noEndpointShowsAnAdministratorWhatTheNeighbourHolds() {
        var administrator = new Visitor(port);
        administrator.go("http://sambir.localhost:" + port + "/sign-in?to=/p");
        administrator.submit("/demo", Map.of("role", "admin")).follow();
        return addresses().map(address -> dynamicTest(address, () -> check(administrator, address)));
    }

    @Test
    void aPictureOfTheNeighbourIsNoPictureHere() {
        var pictures = in(
                rudky,
                "select id from attachment where tenant_id = app.current_tenant() and subject_id is not null",
                UUID.class);
        assertThat(pictures).isNotEmpty();
        var administrator = new Visitor(port);
        administrator.go("http://sambir.localhost:" + port + "/sign-in?to=/p");
        administrator.submit("/demo", Map.of("role", "admin")).follow();
        for (var picture : pictures) {
            for (var size : List.of("full", "thumb")) {
                var path = ":" + port + "/files/" + picture + "/" + size;
                assertThat(new Visitor(port)
                                .ask("http://rudky.localhost" + path)
                                .status())
                        .isEqualTo(200);
                assertThat(administrator.ask("http://sambir.localhost" + path).status())
                        .isEqualTo(404);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> noTableShowsRowsOfTheNeighbour() {
        return tables().stream()
                .map(table -> dynamicTest(
                        table,
                        () -> assertThat(in(
                                        sambir,
                                        "select count(*)::int from " + table + " where tenant_id = '" + rudky.id()
                                                + "'",
                                        Integer.class))
                                .containsExactly(0)));
    }

    @TestFactory
    Stream<DynamicTest> noTableLetsTheNeighbourChangeOrRemoveItsRows() {
        return tables().stream()
                .map(table ->
                        dynamicTest(table, () -> assertThat(removed(table)).isZero()));
    }

    private int removed(String table) {
        return tenants.within(
                sambir.id(),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> mayDelete(table)
                                ? jdbc.sql("delete from " + table + " where tenant_id = ?")
                                        .param(rudky.id())
                                        .update()
                                : 0));
    }

    private boolean mayDelete(String table) {
        return jdbc.sql("select has_table_privilege(?, 'delete')")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    @TestFactory
    Stream<DynamicTest> noRepositoryFindsWhatTheNeighbourHolds() {
        return context.getBeansOfType(CrudRepository.class).entrySet().stream()
                .map(repository -> dynamicTest(repository.getKey(), () -> {
                    for (var id : ids.subList(0, Math.min(5, ids.size()))) {
                        assertThat(tenants.within(sambir.id(), () -> find(repository.getValue(), id)))
                                .isFalse();
                    }
                }));
    }

    @SuppressWarnings("unchecked")
    private static boolean find(CrudRepository<?, ?> repository, UUID id) {
        return ((CrudRepository<Object, Object>) repository).existsById(id);
    }

    private void check(Visitor visitor, String address) {
        visitor.ask("http://sambir.localhost:" + port + address);
        assertThat(visitor.status()).isLessThan(500);
        assertThat(titles).noneMatch(title -> visitor.body().contains(title));
    }

    /** Every address that can be read, with what the neighbour holds in place of what it names. */
    private Stream<String> addresses() {
        var found = new LinkedHashSet<String>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().stream()
                            .anyMatch(any -> !any.name().equals("GET"))
                    || mapping.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM)) {
                return;
            }
            for (var pattern : mapping.getPatternValues()) {
                if (!pattern.equals("/error")) {
                    found.addAll(filled(pattern));
                }
            }
        });
        for (var id : ids) {
            found.add("/files/" + id + "/full");
            found.add("/files/" + id + "/thumb");
        }
        assertThat(found).hasSizeGreaterThan(20);
        return found.stream();
    }

    private List<String> filled(String pattern) {
        if (!pattern.contains("{")) {
            return List.of(pattern, pattern + "?q=" + Visitor.encoded(ASKED));
        }
        var filled = new ArrayList<String>();
        for (var id : ids.stream().limit(8).toList()) {
            for (var slug : List.of("issues", "solutions", "budget")) {
                filled.add(pattern.replaceFirst("\\{section[^}]*}", slug).replaceAll("\\{[^}]+}", id.toString()));
            }
        }
        return filled.stream().distinct().toList();
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'tenant_host'
                        order by 1""").query(String.class).list();
    }

    private <T> List<T> in(Tenant tenant, String sql, Class<T> type) {
        return tenants.within(
                tenant.id(),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql(sql).query(type).list()));
    }
}
