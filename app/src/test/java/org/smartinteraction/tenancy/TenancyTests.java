package org.smartinteraction.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TenancyTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${smart.test.superuser-url}")
    String superuser;

    Tenant rudky;
    Tenant sambir;

    @BeforeEach
    void twoTenants() {
        rudky = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        sambir = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
    }

    @Test
    void rowsAreSeenByTheirOwnTenantOnly() {
        insert(rudky);
        assertThat(count(rudky)).isEqualTo(1);
        assertThat(count(sambir)).isZero();
    }

    @Test
    void withoutATenantNothingIsSeen() {
        insert(rudky);
        assertThat(rows()).isZero();
    }

    @Test
    void anotherTenantsRowCannotBeWritten() {
        assertThatThrownBy(() -> tenants.run(sambir.id(), () -> write(rudky.id())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aTenantCannotBeBoundInsideAnOpenTransaction() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> tenants.run(rudky.id(), () -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open transaction");
    }

    @Test
    void aSettingDoesNotSurviveItsTransactionInThePool() {
        insert(rudky);
        for (var i = 0; i < 60; i++) {
            assertThat(rows()).isZero();
        }
    }

    @Test
    void theBoundSiteIsCarriedToAnotherThread() throws InterruptedException {
        var seen = new UUID[1];
        var work = tenants.within(
                rudky.id(), () -> Tenancy.carry(() -> seen[0] = Tenancy.tenant().id()));
        Thread.ofVirtual().start(work).join();
        assertThat(seen[0]).isEqualTo(rudky.id());
    }

    @Test
    void aConnectionLostAtTheBeginOfATransactionLeavesNothingBehind() {
        tenants.run(rudky.id(), () -> {
            var transaction = new TransactionTemplate(transactions);
            await().pollInSameThread().until(() -> isLostAtTheBegin(transaction));
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
            assertThat(transaction.<String>execute(_ -> whose()))
                    .isEqualTo(rudky.id().toString());
        });
    }

    @Test
    void aConnectionLostInMidTransactionIsToldAsWhatItIs() {
        tenants.run(
                rudky.id(),
                () -> assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                            end(backend());
                            backend();
                        }))
                        .matches(Outage::is));
    }

    @Test
    void aConnectionLostByAnInnerTransactionLeavesTheOuterOneAsItWas() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        tenants.run(
                rudky.id(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    var outer = backend();
                    await().pollInSameThread().until(() -> isLostAtTheBegin(inner));
                    assertThat(backend()).isEqualTo(outer);
                    assertThat(whose()).isEqualTo(rudky.id().toString());
                }));
    }

    /** The pool asks a connection that was used a moment ago no more whether it lives; a slow machine takes a few tries. */
    private boolean isLostAtTheBegin(TransactionTemplate transaction) {
        end(transaction.execute(_ -> backend()));
        try {
            transaction.executeWithoutResult(_ -> {});
            return false;
        } catch (DataAccessResourceFailureException lost) {
            return true;
        }
    }

    private void end(int backend) {
        try (var connection = DriverManager.getConnection(superuser);
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int backend() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private String whose() {
        return jdbc.sql("select current_setting('app.tenant_id')")
                .query(String.class)
                .single();
    }

    private void insert(Tenant tenant) {
        tenants.run(tenant.id(), () -> write(tenant.id()));
    }

    private void write(UUID tenant) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> jdbc.sql("insert into section (tenant_id, id, type, slug) values (?, ?, 'toy', 'toy')")
                                .params(tenant, UUID.randomUUID())
                                .update());
    }

    private int count(Tenant tenant) {
        return tenants.within(tenant.id(), this::rows);
    }

    private int rows() {
        return new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select count(*) from section")
                        .query(Integer.class)
                        .single());
    }
}
