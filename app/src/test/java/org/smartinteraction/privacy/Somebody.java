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

    final String passkey = "telephonium" + (char) ('a' + NUMBER.get());
    final String outside = "outside-subject-" + (700_000 + NUMBER.get());
    final String network = "198.51.100." + NUMBER.get();
    final String keys = "keyed-hash-" + (700_000 + NUMBER.get());
    final String appeal = "appellatory" + (char) ('a' + NUMBER.get());
    final String acquaintance = "wellknownish" + (char) ('a' + NUMBER.get());
    final String report = "accusatory" + (char) ('a' + NUMBER.get());

    /** What others wrote about this person, not for everybody. */
    final String gossip = "gossipmonger" + (char) ('a' + NUMBER.get());

    /** What others told the moderators about this person, who was not told. */
    final String rumour = "rumourish" + (char) ('a' + NUMBER.get());

    /** What belongs to somebody else who had to do with this person. */
    final String foreign = "foreignish" + (char) ('a' + NUMBER.get());

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

    /** Has to do with somebody else: reports and is reported, vouches and is vouched for, runs a club, lends a role. */
    void meets(Tenant tenant, Member other) {
        var me = in(tenant);
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        var jdbc = beans.getBean(JdbcClient.class);
        beans.getBean(Tenants.class)
                .run(
                        tenant.id(),
                        () -> transaction.executeWithoutResult(_ -> {
                            club(jdbc, me, other);
                            moderation(jdbc, me, other);
                            known(jdbc, me, other);
                        }));
    }

    private void club(JdbcClient jdbc, Member me, Member other) {
        var club = UUID.randomUUID();
        write(
                jdbc,
                "insert into actor (tenant_id, id, name, sector) values (app.current_tenant(), ?, 'Club', 'ngo')",
                club);
        write(
                jdbc,
                "insert into actor_profile (tenant_id, actor_id, kind, about, site, email, phone, changed_by)"
                        + " values (app.current_tenant(), ?, 'OTHER', jsonb_build_object('en', 'Ask ' || ?::text), '', ?, '', ?)",
                club,
                email,
                email,
                me.id());
        write(
                jdbc,
                "insert into actor_offer (tenant_id, id, actor_id, kind, title, text)"
                        + " values (app.current_tenant(), gen_random_uuid(), ?, 'ROOM', 'A room', 'Write to ' || ?)",
                club,
                email);
        for (var member : List.of(me, other)) {
            write(
                    jdbc,
                    "insert into actor_member (tenant_id, actor_id, member_id, part, accepted_at)"
                            + " values (app.current_tenant(), ?, ?, 'head', now())",
                    club,
                    member.id());
        }
        vouched(jdbc, club, me, other, acquaintance, gossip);
        vouched(jdbc, club, other, me, foreign, foreign);
    }

    private static void vouched(JdbcClient jdbc, UUID club, Member who, Member by, String words, String reason) {
        write(
                jdbc,
                "insert into vouch_request (tenant_id, id, member_id, actor_id, rung, words, state, answered_on,"
                        + " answered_by, reason)"
                        + " values (app.current_tenant(), gen_random_uuid(), ?, ?, 'ngo', ?, 'declined', current_date, ?, ?)",
                who.id(),
                club,
                words,
                by.id(),
                reason);
        write(
                jdbc,
                "insert into verification (tenant_id, id, member_id, rung, basis, verified_on, by_member_id, actor_id)"
                        + " values (app.current_tenant(), gen_random_uuid(), ?, 'ngo', 'Club', current_date, ?, ?)",
                who.id(),
                by.id(),
                club);
    }

    private void moderation(JdbcClient jdbc, Member me, Member other) {
        var about = decided(jdbc, issue, me, other, appeal, gossip);
        reported(jdbc, about, issue, other, rumour);
        var foreignIssue = UUID.randomUUID();
        var foreignCase = decided(jdbc, foreignIssue, other, me, foreign, "That is an insult");
        reported(jdbc, foreignCase, foreignIssue, me, report);
    }

    private static UUID decided(
            JdbcClient jdbc, UUID subject, Member author, Member moderator, String appeal, String reasons) {
        var id = UUID.randomUUID();
        write(
                jdbc,
                "insert into moderation_case (tenant_id, id, kind, subject_id, author_id, state, first_look, opened_at,"
                        + " due, verdict, ground, reasons, decided_at, decided_by, appealed_at, appeal, outcome,"
                        + " outcome_reasons, before)"
                        + " values (app.current_tenant(), ?, 'issue', ?, ?, 'DECIDED', false, now(), current_date, 'HIDE',"
                        + " 'INSULT', ?, now(), ?, now(), ?, 'UPHOLD', ?, ?)",
                id,
                subject,
                author.id(),
                reasons,
                moderator.id(),
                appeal,
                reasons,
                appeal);
        write(
                jdbc,
                "insert into moderation_act (tenant_id, case_id, verdict, ground, reasons, late, acted_at, member_id)"
                        + " values (app.current_tenant(), ?, 'HIDE', 'INSULT', ?, false, now(), ?)",
                id,
                reasons,
                moderator.id());
        return id;
    }

    private static void reported(JdbcClient jdbc, UUID found, UUID subject, Member by, String words) {
        write(
                jdbc,
                "insert into moderation_report (tenant_id, subject_id, member_id, case_id, ground, words)"
                        + " values (app.current_tenant(), ?, ?, ?, 'INSULT', ?)",
                subject,
                by.id(),
                found,
                words);
    }

    private void known(JdbcClient jdbc, Member me, Member other) {
        write(
                jdbc,
                "update member set person_key = ?, phone_key = ? where tenant_id = app.current_tenant() and id = ?",
                "person " + keys,
                "phone " + keys,
                me.id());
        write(
                jdbc,
                "insert into phone_code (tenant_id, member_id, rung, phone_key, last_digits, code_hash, expires_at)"
                        + " values (app.current_tenant(), ?, 'phone', ?, '5555', 'x', now())",
                me.id(),
                keys);
        write(
                jdbc,
                "insert into text_message (tenant_id, id, member_id, phone, text, next_attempt_at)"
                        + " values (app.current_tenant(), gen_random_uuid(), ?, ?, 'The code', now() + interval '1 day')",
                me.id(),
                phone);
        write(
                jdbc,
                "insert into verification_letter (tenant_id, id, member_id, rung, code_hash, expires_on)"
                        + " values (app.current_tenant(), gen_random_uuid(), ?, 'letter', ?, current_date + 9)",
                me.id(),
                keys);
        write(
                jdbc,
                "insert into member_role (tenant_id, member_id, role, until, given_by)"
                        + " values (app.current_tenant(), ?, 'official', current_date + 9, ?)",
                other.id(),
                me.id());
    }

    /** Has every way to sign in: passkey, provider, app with codes on paper; and a neighbour with an address alike. */
    void signsInInEveryWay(UUID account) {
        for (var sql : List.of(
                "insert into identity.user_credentials (credential_id, user_entity_user_id, public_key, signature_count,"
                        + " uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type,"
                        + " backup_state, attestation_object, attestation_client_data_json, created, last_used, label)"
                        + " select 'credential-" + outside
                        + "', passkey_user, '', 0, true, true, 'internal', 'public-key',"
                        + " true, '', '', now(), now(), '" + passkey + "' from identity.account where id = '" + account
                        + "'",
                "insert into identity.linked_identity (issuer, subject, account_id, provider) values"
                        + " ('https://outside.example', '" + outside + "', '" + account + "', 'outside')",
                "insert into identity.identified_person (scope, person_hash, account_id, issuer, subject) values"
                        + " ('', '" + keys + "', '" + account + "', 'https://outside.example', '" + outside + "')",
                "insert into identity.code_app (account_id, sealed_secret, used_step) values ('" + account + "', '"
                        + keys + "', 0)",
                "insert into identity.recovery_code (account_id, code_hash) values ('" + account + "', '\\x01')",
                "insert into identity.code_guess (account_id, kind, wrong, at) values ('" + account
                        + "', 'otp', 1, now())",
                "update identity.sign_in_session set surely_at = now(), network = '" + network
                        + "' where account_id = '" + account + "'",
                letter(email, secret),
                letter("x" + email, foreign))) {
            changes(sql);
        }
    }

    private static String letter(String to, String text) {
        return "insert into identity.letter (recipient, subject, text, link, next_attempt_at) values ('" + to
                + "', 'Sign in', '" + text + "', 'http://id.localhost/link', now() + interval '1 day')";
    }

    private static void write(JdbcClient jdbc, String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private void changes(String sql) {
        try (var connection = DriverManager.getConnection(superuser);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
        var words = Set.of(
                email,
                surname,
                phone,
                street,
                secret,
                passkey,
                outside,
                network,
                keys,
                appeal,
                acquaintance,
                report,
                gossip,
                rumour);
        return dump().stream()
                .filter(row -> words.stream()
                        .anyMatch(word ->
                                row.replace("x" + email, "").toLowerCase().contains(word.toLowerCase())))
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
