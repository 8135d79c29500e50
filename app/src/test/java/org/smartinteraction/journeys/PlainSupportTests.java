package org.smartinteraction.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.Visitor;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Supporting from a plain page, with a browser that runs no script. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlainSupportTests {

    @LocalServerPort
    int port;

    @Autowired
    TenantDirectory directory;

    @Autowired
    Tenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    Visitor visitor;

    @BeforeEach
    void somebodyWithAnOldPhone() {
        visitor = new Visitor(port);
    }

    @Test
    void aVisitorSignsInOnTheWayAndSupportsOnceAndTakesItBack() {
        for (var kind : new String[] {"issue", "solution"}) {
            var item = item(kind);
            visitor.go(rudky("/p/" + kind + "s/" + item + "?lang=en"));
            assertThat(visitor.body()).contains("href=\"/support/" + item + "?lang=en\"");
            enter("/support/" + item + "?lang=en");
            int before = supporters(item);
            assertThat(visitor.body()).contains("type=\"submit\"").doesNotContain("<script");

            press(item, Map.of());
            press(item, Map.of());
            assertThat(supporters(item)).isEqualTo(before + 1);
            assertThat(visitor.body()).contains("Take my support back");

            press(item, Map.of("withdraw", "true"));
            assertThat(supporters(item)).isEqualTo(before);
        }
    }

    @Test
    void theOtherLanguageIsOnePressAway() {
        var item = item("issue");
        enter("/support/" + item + "?lang=en");
        visitor.go(rudky("/support/" + item + "?lang=uk"));
        assertThat(visitor.body())
                .contains("href=\"/support/" + item + "?lang=en\"")
                .contains("Назад до сторінки");
    }

    @Test
    void aFormFromElsewhereDoesNothing() {
        var item = item("issue");
        enter("/support/" + item);
        int before = supporters(item);
        visitor.post(rudky("/support/" + item), Map.of());
        assertThat(visitor.status()).isEqualTo(403);
        new Visitor(port).post(rudky("/support/" + item), Map.of());
        assertThat(supporters(item)).isEqualTo(before);
    }

    @Test
    void aPageThatWasOpenedForSomebodyElseDoesNothing() {
        var item = item("issue");
        enter("/support/" + item + "?lang=en");
        int before = supporters(item);
        press(item, Map.of("for", UUID.randomUUID().toString()));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.body()).contains("Nothing was done");
        assertThat(supporters(item)).isEqualTo(before);
    }

    @Test
    void whatCannotBeSupportedSaysSo() {
        var closed = transacted(() -> jdbc.sql("""
                        select p.id from published_item p join issue i on i.id = p.id
                        where p.tenant_id = app.current_tenant() and i.state in ('SOLVED', 'REFUSED')
                        limit 1""").query(UUID.class).single());
        enter("/support/" + closed + "?lang=en");
        assertThat(visitor.body()).contains("This is over");
        press(closed, Map.of());
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.body()).contains("closed, so it cannot be supported");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var news = item("news");
        enter("/support/" + news);
        Stream.of("/support/" + news, "/support/" + UUID.randomUUID(), "/support/x")
                .forEach(address -> {
                    visitor.go(rudky(address));
                    assertThat(visitor.status()).as(address).isEqualTo(404);
                });
    }

    private void enter(String to) {
        visitor.go(rudky("/sign-in?to=" + Visitor.encoded(to)));
        if (!visitor.at().getPath().startsWith("/support")) {
            visitor.submit("/demo", Map.of("role", "business")).follow();
        }
    }

    private void press(UUID item, Map<String, String> entered) {
        visitor.submit("", entered).follow();
    }

    private String rudky(String path) {
        return "http://rudky.localhost:" + port + path;
    }

    private UUID item(String kind) {
        return transacted(() -> jdbc.sql("""
                        select id from published_item where tenant_id = app.current_tenant()
                        and kind = ? and audience = 'public' order by published_at desc limit 1""").param(kind).query(UUID.class).single());
    }

    private int supporters(UUID item) {
        return transacted(() -> jdbc.sql("select count(*)::int from support where subject_id = ?")
                .param(item)
                .query(Integer.class)
                .single());
    }

    private <T> T transacted(java.util.concurrent.Callable<T> read) {
        var rudky = directory.byHost("rudky.localhost").orElseThrow();
        return tenants.within(
                rudky.id(),
                () -> transactions.execute(_ -> {
                    try {
                        return read.call();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }
}
