package org.smartinteraction.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.engagement.Drafts;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept for a while goes when its time has come, and not before. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "smart.retention.loans=10")
class RetentionTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Drafts drafts;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Tenant tenant;
    Member admin;
    Member guest;

    @BeforeEach
    void aSpaceWithAGuestWhoNeverCame() {
        tenant = Somebody.space(beans);
        admin = within(() -> people.invite("admin@example.org", "Admin", Set.of("admin"), null));
        guest = within(() -> people.invite("guest@example.org", "Guest Guestenko", Set.of(), null));
    }

    @Test
    void draftsGoAfterNinetyDays() {
        within(() -> people.as(guest, () -> {
            drafts.save("a", Map.of("text", "old"));
            drafts.save("b", Map.of("text", "new"));
            return guest;
        }));
        sql("update draft set saved_at = now() - interval '91 days' where key = 'a'");
        sql("update draft set saved_at = now() - interval '89 days' where key = 'b'");

        forget();

        assertThat(count("draft")).isEqualTo(1);
    }

    @Test
    void aSettingSaysHowLong() {
        for (int days : new int[] {9, 11}) {
            sql("insert into member_role (tenant_id, member_id, role, until, given_by) values (app.current_tenant(), '"
                    + guest.id() + "', 'official" + days + "', current_date - " + days + ", '" + admin.id() + "')");
        }

        forget();

        assertThat(count("member_role where until is not null")).isEqualTo(1);
    }

    @Test
    void confirmationsGoAYearAfterTheirEnd() {
        sql(
                "insert into verification (tenant_id, id, member_id, rung, basis, verified_on, expires_on) select"
                        + " app.current_tenant(), gen_random_uuid(), '" + guest.id()
                        + "', 'office', '', current_date - 800, day from unnest(array[null, current_date - 360, current_date - 367]) day");

        forget();

        assertThat(count("verification")).isEqualTo(2);
    }

    @Test
    void whoWasInvitedAndNeverCameIsErasedButNotTheLastAdministrator() {
        sql("update member set joined_at = now() - interval '179 days' where email = 'guest@example.org'");
        forget();
        assertThat(within(() -> people.byEmail("guest@example.org"))).isPresent();

        sql("update member set joined_at = now() - interval '181 days'");
        forget();

        assertThat(within(() -> people.byEmail("guest@example.org"))).isEmpty();
        assertThat(within(() -> people.byEmail("admin@example.org"))).isPresent();
    }

    @Test
    void everyTimeIsDocumented() throws IOException {
        var readme = Files.readString(Path.of("../deploy/README.md"));

        retention.days().forEach((key, days) -> {
            if (!key.equals("loans")) {
                assertThat(readme)
                        .contains("| `SMART_RETENTION_" + key.toUpperCase().replace('-', '_') + "` | `" + days + "` |");
            }
        });
    }

    private void forget() {
        tenants.run(tenant.id(), retention::forgetHere);
    }

    private void sql(String sql) {
        within(() ->
                new TransactionTemplate(transactions).execute(_ -> jdbc.sql(sql).update()));
    }

    private int count(String table) {
        return within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select count(*)::int from " + table)
                        .query(Integer.class)
                        .single()));
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }
}
