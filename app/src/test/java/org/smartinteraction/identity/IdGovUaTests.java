package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.Visitor;
import org.smartinteraction.identity.IdentifiedPeople.Outcome;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Standings;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Signing in by the state's electronic identity, which here is a stand-in that keeps to the exchange it describes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"smart.fetch.private-hosts=localhost", "smart.demo=true"})
@Import({WhoAmI.class, ProviderTests.Time.class})
@ExtendWith(OutputCaptureExtension.class)
class IdGovUaTests {

    private static final String OKSANAS_NUMBER =
            StandInIdGovUa.PEOPLE.get("oksana").get("drfocode");

    @Autowired
    IdentityDatabase database;

    @Autowired
    IdentifiedPeople identified;

    @Autowired
    Providers providers;

    @Autowired
    PersonKeys keys;

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @LocalServerPort
    int port;

    final String email = "oksana." + UUID.randomUUID() + "@people.example";
    Visitor browser;
    StandInIdGovUa standIn;

    @BeforeEach
    void anOperatorEntersTheProvider() {
        standIn = new StandInIdGovUa(0, id("/login/oauth2/code/idgov"));
        for (var table : List.of("provider", "linked_identity", "letter")) {
            database.sql().sql("delete from " + table).update();
        }
        enter(Map.of());
        browser = new Visitor(port);
    }

    @AfterEach
    void theExchangeWasKeptTo() {
        standIn.close();
        database.sql().sql("delete from provider").update();
        assertThat(standIn.complaints()).isEmpty();
    }

    @Test
    void aPersonSignsInByLinkOnceAndByElectronicIdentityFromThenOn() {
        linked(browser, email, "oksana");
        browser = new Visitor(port);

        browser.go("http://localhost:" + port + "/sign-in?to=/who-am-i");
        browser.ask(shown(browser, "/sign-in/with/idgov?at=localhost&to=/who-am-i", "oksana"))
                .follow();

        assertThat(browser.body())
                .contains(email)
                .contains("provider:idgov")
                .contains("mfa")
                .contains("acr=two-factors");
        assertThat(browser.go(id("/account")).body())
                .contains("Electronic identity")
                .contains("Identity confirmed");
    }

    @Test
    void thePersonIsAskedWhetherItIsThemAndNothingHappensWithoutTheirYes() {
        enterByLink(browser, email);
        browser.ask(shown(browser, "/account/link/idgov", "oksana")).follow();

        assertThat(browser.body()).contains("Оксана Вигадана").contains("Link them");
        assertThat(count("select count(*)::int from linked_identity")).isZero();
        assertThat(count("select count(*)::int from identified_person")).isZero();
    }

    @Test
    void theVisitIsForgottenAtTheProviderOnceItHasAnswered() {
        linked(browser, email, "oksana");

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> standIn.visits() == 0);
    }

    @Test
    void theSameAddressInACertificateOpensNobodysAccount() {
        enterByLink(new Visitor(port), "victim@people.example");

        browser.ask(shown(browser, "/sign-in/with/idgov", "petro")).follow();

        assertThat(browser.body()).contains("not linked to an account here yet");
        nobodyIsSignedIn(browser);
        assertThat(count("select count(*)::int from linked_identity")).isZero();
    }

    @Test
    void aRefusalThereIsSaidSo() {
        browser.ask(shown(browser, "/sign-in/with/idgov", "refuse")).follow();

        assertThat(browser.body()).contains("You were not signed in there");
        nobodyIsSignedIn(browser);
    }

    @Test
    void anAnswerWithAnotherStateIsRefused() {
        linked(browser, email, "oksana");
        browser = new Visitor(port);

        browser.ask(shown(browser, "/sign-in/with/idgov", "oksana").replaceFirst("state=[^&]+", "state=another"))
                .follow();

        assertThat(browser.body()).contains("The sign-in did not come through");
        nobodyIsSignedIn(browser);
    }

    @Test
    void anAnswerThatAnotherBrowserAskedForIsRefused() {
        linked(browser, email, "oksana");
        var victim = new Visitor(port);

        victim.ask(shown(new Visitor(port), "/sign-in/with/idgov", "oksana")).follow();

        assertThat(victim.body()).contains("The sign-in did not come through");
        nobodyIsSignedIn(victim);
    }

    @Test
    void aCodeCountsOnce() {
        linked(browser, email, "oksana");
        browser = new Visitor(port);
        var first = shown(browser, "/sign-in/with/idgov", "oksana");
        browser.ask(first).follow();
        browser = new Visitor(port);
        var second = shown(browser, "/sign-in/with/idgov", "oksana");

        browser.ask(second.replaceFirst("code=[^&]+", "code=" + first.replaceFirst(".*code=([^&]+).*", "$1")))
                .follow();

        assertThat(browser.body()).contains("This answer was used already or is too old");
        nobodyIsSignedIn(browser);
    }

    @Test
    void aWrongClientSecretIsTheOperatorsMatterAndSignsNobodyIn() {
        enter(Map.of("secret", "wrong"));

        browser.ask(shown(browser, "/sign-in/with/idgov", "oksana")).follow();

        assertThat(browser.body()).contains("This answer was used already or is too old");
        nobodyIsSignedIn(browser);
    }

    @Test
    void anErrorInsteadOfThePersonIsSaidSo() {
        standIn.failing = true;

        browser.ask(shown(browser, "/sign-in/with/idgov", "oksana")).follow();

        assertThat(browser.body()).contains("answer is not right");
        nobodyIsSignedIn(browser);
    }

    @Test
    void aProviderThatIsDownLeavesTheOtherWaysOpen() {
        standIn.close();
        database.sql().sql("update provider set changed_at = now()").update();

        assertThat(browser.go(id("/sign-in/with/idgov")).body()).contains("The provider does not answer");
        assertThat(browser.status()).isEqualTo(502);
        enterByLink(browser, email);
    }

    @Test
    void aProviderThatGoesDownInTheMiddleIsSaidSo() {
        var back = shown(browser, "/sign-in/with/idgov", "oksana");
        standIn.close();

        browser.ask(back).follow();

        assertThat(browser.body()).contains("The provider does not answer");
        nobodyIsSignedIn(browser);
    }

    @Test
    void whoHasNoNumberIsToldWhatElseThereIs() {
        for (var person : List.of("nobody", "mistaken")) {
            browser.ask(shown(browser, "/sign-in/with/idgov", person)).follow();

            assertThat(browser.body())
                    .as(person)
                    .contains("did not name your number")
                    .contains("in person");
            nobodyIsSignedIn(browser);
        }
    }

    @Test
    void whoHasNoTaxNumberIsKnownByTheNumberInTheRegister() {
        linked(browser, email, "ivanna");

        assertThat(count("select count(*)::int from identified_person")).isEqualTo(1);
    }

    @Test
    void anEncryptedAnswerThatNothingHereOpensIsSaidSo() {
        standIn.encrypting = true;

        browser.ask(shown(browser, "/sign-in/with/idgov", "oksana")).follow();

        assertThat(browser.body()).contains("cannot be read here");
        nobodyIsSignedIn(browser);
    }

    @Test
    void aSecondAccountOfTheSamePersonIsRefusedUntilTheFirstLetsGo() {
        var first = new Visitor(port);
        linked(first, email, "oksana");
        enterByLink(browser, "second." + email);

        browser.ask(shown(browser, "/account/link/idgov", "oksana")).follow();
        assertThat(browser.body()).contains("You have another account here").contains("unlink the electronic identity");

        first.go(id("/account"))
                .submit(
                        "/account/providers/unlink",
                        Map.of("issuer", standIn.address(), "subject", only("select subject from linked_identity")));
        linked(browser, "second." + email, "oksana");
        assertThat(only("select a.email from identified_person i join account a on a.id = i.account_id"))
                .isEqualTo("second." + email);
    }

    @Test
    void whoComesByAnotherProviderWithTheSameNumberIsSentToTheirAccount() {
        linked(browser, email, "oksana");
        browser = new Visitor(port);
        sayItWasAnother("https://other.example", "somebody");

        browser.ask(shown(browser, "/sign-in/with/idgov", "oksana")).follow();

        assertThat(browser.body()).contains("You have another account here").contains("One person has one account");
        nobodyIsSignedIn(browser);
    }

    @Test
    void anAccountThatIsOnePersonsIsNotLinkedWithAnother() {
        linked(browser, email, "oksana");

        browser.ask(shown(browser, "/account/link/idgov", "petro")).follow();
        browser.submit("/account/providers/link", Map.of());

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.body()).contains("somebody else");
        assertThat(count("select count(*)::int from linked_identity")).isEqualTo(1);
    }

    @Test
    void oneOfManyAccountsThatLinkTheSamePersonAtOnceGetsThem() throws Exception {
        int many = 8;
        var accounts =
                IntStream.range(0, many).mapToObj(n -> account(n + "." + email)).toList();
        var provider = providers.find("idgov").orElseThrow();
        var person = keys.of(PersonNumber.read(OKSANAS_NUMBER).orElseThrow());
        var start = new CountDownLatch(1);
        try (var all = Executors.newFixedThreadPool(many)) {
            // Different people of a provider, as far as the provider is concerned: only the number says that they are
            // one.
            List<Future<Outcome>> outcomes = IntStream.range(0, many)
                    .mapToObj(n -> all.submit((Callable<Outcome>) () -> {
                        start.await();
                        return identified.link(provider, "subject " + n, person, accounts.get(n));
                    }))
                    .toList();
            start.countDown();
            assertThat(outcomes)
                    .extracting(Future::get)
                    .containsOnly(Outcome.DONE, Outcome.HAS_ANOTHER)
                    .filteredOn(Outcome.DONE::equals)
                    .hasSize(1);
        }
        assertThat(count("select count(*)::int from identified_person")).isEqualTo(1);
        assertThat(count("select count(*)::int from linked_identity")).isEqualTo(1);
    }

    @Test
    void afterTheSecretWasChangedAPersonLinksAnew() {
        linked(browser, email, "oksana");
        // As if what is kept had been made with another secret.
        sayItWasAnother(standIn.address(), "00000000-0");
        database.sql()
                .sql("update identified_person set person_hash = '00000000-0'")
                .update();

        linked(browser, email, "oksana");

        assertThat(only("select person_hash from identified_person"))
                .isEqualTo(keys.of(PersonNumber.read(OKSANAS_NUMBER).orElseThrow()));
    }

    @Test
    void everySpaceLearnsAKeyOfItsOwn() {
        var rudky = space();
        var sambir = space();
        linked(browser, email, "oksana");

        var atRudky = personAt(rudky);
        var atSambir = personAt(sambir);

        assertThat(atRudky).isNotEqualTo(atSambir);
        assertThat(keys.at(rudky.id().toString(), OKSANAS_NUMBER)).contains(atRudky);
        assertThat(browser.body()).contains("identified-by=localhost");
        assertThat(browser.go("http://localhost:" + port + "/sign-in?to=/who-am-i")
                        .body())
                .contains(email)
                .contains("person=null");
    }

    @Test
    void aSpaceThatSentThePersonKnowsThemWhenTheyComeBack() {
        var rudky = space();
        browser.go("http://" + rudky.host() + ":" + port + "/sign-in?to=/who-am-i");
        enterByLink(browser, email);
        browser.follow();
        assertThat(level(rudky)).isZero();

        browser.go("http://" + rudky.host() + ":" + port + "/account?to=/who-am-i");
        browser.ask(shown(browser, "/account/link/idgov?at=" + rudky.host() + "&to=/who-am-i", "oksana"))
                .follow();
        browser.submit("/account/providers/link", Map.of()).follow();

        assertThat(browser.at().toString()).isEqualTo("http://" + rudky.host() + ":" + port + "/who-am-i");
        assertThat(level(rudky)).isEqualTo(5);
    }

    @Test
    void whatTheOwnProviderOfOneSpaceSaysHoldsForThatSpaceAlone() {
        var rudky = space();
        var sambir = space();
        enter(Map.of("only", rudky.host()));
        var query = "?at=" + rudky.host() + "&to=/who-am-i";
        enterByLink(browser, email);
        browser.ask(shown(browser, "/account/link/idgov" + query, "oksana")).follow();
        browser.submit("/account/providers/link", Map.of()).follow();

        assertThat(browser.at().getHost()).isEqualTo(rudky.host());
        assertThat(browser.body()).doesNotContain("person=null");
        assertThat(personAt(sambir)).isEqualTo("null");
    }

    @Test
    void theNumberIsNeitherKeptNorLogged(CapturedOutput output) {
        linked(browser, email, "oksana");
        standIn.failing = true;
        browser.ask(shown(browser, "/account/link/idgov", "oksana")).follow();

        var tables = database.sql()
                .sql("select relname from pg_class where relnamespace = 'identity'::regnamespace and relkind = 'r'")
                .query(String.class)
                .list();
        for (var table : tables) {
            assertThat(database.sql()
                            .sql("select t::text from identity." + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains(OKSANAS_NUMBER));
        }
        assertThat(output.getAll())
                .contains("A sign-in at a provider failed")
                .doesNotContain(OKSANAS_NUMBER)
                .doesNotContain(StandInIdGovUa.SECRET);
    }

    @Test
    void anErasedAccountLeavesNoKey() {
        linked(browser, email, "oksana");

        browser.go(id("/account/data")).submit("/account/data/erase", Map.of("typed", email));

        assertThat(count("select count(*)::int from identified_person")).isZero();
        assertThat(count("select count(*)::int from linked_identity")).isZero();
    }

    @Test
    void anAddressThatDoesNotAnswerIsNotEntered() {
        var operator = operator();

        operator.submit("/providers", fields(Map.of("issuer", "http://localhost:1", "key", "silent")));
        assertThat(operator.body()).contains("does not answer as it should");
        operator.go(id("/providers")).submit("/providers", fields(Map.of("key", "mute", "way", "carrier pigeon")));
        assertThat(operator.body()).contains("Something is missing");
        assertThat(count("select count(*)::int from provider")).isEqualTo(1);
    }

    private Tenant space() {
        var tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        tenants.run(
                tenant.id(),
                () -> spaces.begin(templates.find("village").orElseThrow().space()));
        return tenant;
    }

    /** As if another provider, or another person of this one, had been linked and had said who it is. */
    private void sayItWasAnother(String issuer, String subject) {
        database.sql()
                .sql("insert into linked_identity (issuer, subject, provider, account_id)"
                        + " select ?, ?, 'another', account_id from linked_identity")
                .params(issuer, subject)
                .update();
        database.sql()
                .sql("update identified_person set issuer = ?, subject = ?")
                .params(issuer, subject)
                .update();
        database.sql()
                .sql("delete from linked_identity where provider = 'idgov'")
                .update();
    }

    private int level(Tenant space) {
        return tenants.within(
                space.id(),
                () -> people.byEmail(email)
                        .map(member -> standings.of(member).level())
                        .orElse(0));
    }

    private String personAt(Tenant space) {
        return browser.go("http://" + space.host() + ":" + port + "/sign-in?to=/who-am-i")
                .body()
                .replaceFirst("(?s).*person=(\\S+).*", "$1");
    }

    /** Goes to the provider and shows there who one is; where one is sent back to. */
    private String shown(Visitor visitor, String way, String person) {
        return standIn.enter(visitor.ask(id(way)).location(), person);
    }

    private void linked(Visitor visitor, String address, String person) {
        enterByLink(visitor, address);
        visitor.ask(shown(visitor, "/account/link/idgov", person)).follow();
        visitor.submit("/account/providers/link", Map.of()).follow();
        assertThat(visitor.body()).contains("Identity confirmed");
    }

    private void enterByLink(Visitor visitor, String address) {
        visitor.go(id("/sign-in")).submit("/sign-in", Map.of("email", address));
        visitor.go(only("select link from letter where recipient = '" + address
                        + "' and link like '%/link/%' order by created_at desc limit 1"))
                .submit("", Map.of());
        assertThat(visitor.location()).startsWith("/account");
    }

    private void nobodyIsSignedIn(Visitor visitor) {
        assertThat(visitor.ask(id("/account")).location()).startsWith("/sign-in");
    }

    private Visitor operator() {
        var operator = new Visitor(port);
        operator.go(id("/sign-in")).submit("/demo", Map.of("role", "operator"));
        return operator.go(id("/providers"));
    }

    private void enter(Map<String, String> more) {
        var operator = operator().submit("/providers", fields(more));
        assertThat(operator.status()).as(operator.body()).isEqualTo(303);
    }

    private Map<String, String> fields(Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "key", "idgov",
                "kind", "id-gov-ua",
                "name-uk", "Електронна ідентифікація",
                "name-en", "Electronic identity",
                "issuer", standIn.address(),
                "client", StandInIdGovUa.CLIENT,
                "secret", StandInIdGovUa.SECRET,
                "way", "dig_sign"));
        fields.putAll(more);
        return fields;
    }

    private UUID account(String address) {
        return database.sql()
                .sql("insert into account (email, language, email_verified_at) values (?, 'en', now()) returning id")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private String only(String sql) {
        return database.sql().sql(sql).query(String.class).single();
    }

    private int count(String sql) {
        return database.sql().sql(sql).query(Integer.class).single();
    }

    private String id(String path) {
        return "http://id.localhost:" + port + path;
    }
}
