package org.smartinteraction.privacy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.Visitor;
import org.smartinteraction.engagement.Attachments;
import org.smartinteraction.engagement.Drafts;
import org.smartinteraction.engagement.Replies;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.engagement.Voice;
import org.smartinteraction.people.Address;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Standings;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.publishing.Detail;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person who signs in by a letter and leaves something in every kind of table of a space. */
class Somebody {

    static final LocalDate BORN = LocalDate.of(1961, 3, 17);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String surname = "kvitkozub" + (char) ('a' + NUMBER.incrementAndGet()) + "nko";
    final String name = "Zoriana " + surname;
    final String phone = "+380 67 555 " + (10_000 + NUMBER.get());
    final String street = "Barvinkova " + (700_000 + NUMBER.get());
    final String secret = "xylophonic" + (char) ('a' + NUMBER.get());

    final String email = "zoriana." + UUID.randomUUID() + "@people.example";
    final Visitor browser;
    final UUID issue = UUID.randomUUID();
    final UUID shown = UUID.randomUUID();
    final UUID draftSolution = UUID.randomUUID();

    private final ApplicationContext beans;
    private final String superuser;
    private final int port;

    Somebody(ApplicationContext beans, int port) {
        this.beans = beans;
        this.port = port;
        this.superuser = beans.getEnvironment().getRequiredProperty("smart.test.superuser-url");
        this.browser = new Visitor(port);
    }

    static Tenant space(ApplicationContext beans) {
        var tenant = TestSpaces.add(beans.getBean(TenantRegistry.class), Tenant.Kind.COMMUNITY);
        beans.getBean(Tenants.class)
                .run(
                        tenant.id(),
                        () -> beans.getBean(Spaces.class)
                                .begin(beans.getBean(Templates.class)
                                        .find("village")
                                        .orElseThrow()
                                        .space()));
        return tenant;
    }

    /** Signs in at a space by the link of a letter and becomes its member. */
    void comes(Tenant tenant) {
        browser.go(at(tenant, "/sign-in?to=/p"));
        if (browser.at().getHost().equals("id.localhost")) {
            browser.submit("/sign-in", Map.of("email", email));
            browser.go(rows("select link from identity.letter where recipient = '" + email + "'")
                    .getFirst());
            browser.submit("", Map.of()).follow();
        }
        browser.ask(at(tenant, "/me/data.zip"));
    }

    Member in(Tenant tenant) {
        return beans.getBean(Tenants.class)
                .within(
                        tenant.id(),
                        () -> beans.getBean(People.class).byEmail(email).orElseThrow());
    }

    /** Does everything that people do. */
    void takesPart(Tenant tenant) {
        var me = in(tenant);
        var people = beans.getBean(People.class);
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        beans.getBean(Tenants.class)
                .run(
                        tenant.id(),
                        () -> people.run(me, () -> {
                            people.introduce(name, "en");
                            beans.getBean(Standings.class).say(BORN, true);
                            beans.getBean(Standings.class).add(Address.Kind.REGISTERED, "UA46080110000050484", street);
                            beans.getBean(Drafts.class).save("issue:new", Map.of("text", secret + " " + phone));
                            transaction.executeWithoutResult(_ -> leaves(me, beans.getBean(JdbcClient.class)));
                            beans.getBean(Supports.class).add(issue);
                            beans.getBean(Replies.class)
                                    .say(issue, Voice.RESIDENT, "I am " + name + ", write to " + email);
                            var drawn =
                                    new java.awt.image.BufferedImage(64, 64, java.awt.image.BufferedImage.TYPE_INT_RGB);
                            var kept = beans.getBean(Attachments.class).keep(drawn);
                            var section = section();
                            beans.getBean(Attachments.class).hang(List.of(kept.id()), section, issue, "A hole");
                            beans.getBean(Attachments.class).keep(drawn);
                            beans.getBean(Publisher.class)
                                    .publish(PublishedItem.of(
                                                    shown, section, "issue", "/issues/" + shown, "A hole in the road")
                                            .language("en")
                                            .body("Ask me: " + name + ", " + email)
                                            .author(name, "citizen")
                                            .detail(Detail.list(
                                                    Cell.text("Who"),
                                                    List.of(List.of(Cell.text("Proposed by"), Cell.text(name))))));
                        }));
    }

    private void leaves(Member me, JdbcClient jdbc) {
        var section = section();
        jdbc.sql("""
                        insert into issue (tenant_id, id, version, section_id, author_id, title, text, state, stems, reported_at, changed_at)
                        values (app.current_tenant(), ?, 0, ?, ?, 'A hole in the road', ?, 'NEW', '', now(), now())""")
                .params(issue, section, me.id(), "Ask me: " + name + ", " + email)
                .update();
        for (var solution : List.of(draftSolution, UUID.randomUUID())) {
            boolean draft = solution.equals(draftSolution);
            jdbc.sql("""
                            insert into solution (tenant_id, id, section_id, title, summary, text, revision, state, state_since,
                              author_id, sector, created_at)
                            values (app.current_tenant(), ?, ?, 'A bridge', ?, '', 1, ?, now(), ?, 'CITIZEN', now())""")
                    .params(solution, section, draft ? secret : "", draft ? "DRAFT" : "IDEA", me.id())
                    .update();
        }
        jdbc.sql("insert into solution_editor (tenant_id, solution_id, email, invited_at)"
                        + " select app.current_tenant(), id, ?, now() from solution where author_id = ?")
                .params(email, me.id())
                .update();
        jdbc.sql("""
                        insert into article (tenant_id, id, version, section_id, author_id, title, text, state, changed_at)
                        values (app.current_tenant(), gen_random_uuid(), 0, ?, ?, 'News', ?, 'DRAFT', now())""").params(section, me.id(), secret).update();
        jdbc.sql("""
                        insert into verification (tenant_id, id, member_id, rung, basis, verified_on)
                        values (app.current_tenant(), gen_random_uuid(), ?, 'office', ?, current_date)""").params(me.id(), "passport, …73 " + phone).update();
        jdbc.sql("insert into member_role (tenant_id, member_id, role) values (app.current_tenant(), ?, 'official')")
                .param(me.id())
                .update();
    }

    private UUID section() {
        return beans.getBean(Spaces.class)
                .current()
                .section("issues")
                .orElseThrow()
                .id();
    }

    String at(Tenant tenant, String path) {
        return "http://" + tenant.host() + ":" + port + path;
    }

    /** Every row of every table as text, by table. */
    List<String> dump() {
        var all = new ArrayList<String>();
        for (var table : rows(
                "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n"
                        + " on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')")) {
            rows("select t::text from " + table + " t").forEach(row -> all.add(table + ": " + row));
        }
        return all;
    }

    /** What of the dump leads to this person. */
    List<String> traces() {
        var words = Set.of(email, surname, phone, street, secret);
        return dump().stream()
                .filter(row -> words.stream().anyMatch(word -> row.toLowerCase().contains(word.toLowerCase())))
                .toList();
    }

    private List<String> rows(String sql) {
        try (var connection = DriverManager.getConnection(superuser);
                var found = connection.createStatement().executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
