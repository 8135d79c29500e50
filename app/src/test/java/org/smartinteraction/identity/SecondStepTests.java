package org.smartinteraction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.Authenticator;
import org.smartinteraction.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Codes of an app and codes on paper, as a browser without script meets them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecondStepTests {

    private static final Pattern KEY = Pattern.compile("class=\"secret\"[^>]*>([A-Z2-7 ]+)<");
    private static final Pattern PAPER = Pattern.compile("<li>([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})</li>");

    @Autowired
    IdentityDatabase database;

    @Autowired
    Guesses guesses;

    @LocalServerPort
    int port;

    Visitor visitor;
    String email;

    @BeforeEach
    void somebodyIsSignedInByLink() {
        email = UUID.randomUUID() + "@people.example";
        visitor = new Visitor(port);
        enterByLink(visitor);
    }

    @Test
    void anAppIsSetUpByACodeThatItShows() {
        setUp();
        assertThat(visitor.at()).hasPath("/account/recovery");
        assertThat(whoAmI(visitor)).contains("acr=two-factors").contains("otp");
        assertThat(visitor.go(id("/account")).body())
                .contains("Switched on")
                .contains("link by e-mail, code of an app");
        assertThat(letters()).contains("an app that shows codes was set up");
    }

    @Test
    void aWrongCodeSetsNothingUpAndTheKeyStays() {
        var key = key(visitor.go(id("/account/codes")));
        visitor.submit("/account/codes", Map.of("code", "000000"));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(key(visitor)).isEqualTo(key);
        assertThat(visitor.go(id("/account")).body()).doesNotContain("Switched on");
        assertThat(whoAmI(visitor)).contains("acr=one-factor");
    }

    @Test
    void aKeyIsOfferedToOneBrowserOnly() {
        var key = key(visitor.go(id("/account/codes")));
        var other = new Visitor(port);
        enterByLink(other);
        assertThat(key(other.go(id("/account/codes")))).isNotEqualTo(key);
        other.submit("/account/codes", Map.of("code", new Authenticator(key).next()));
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void theKeyIsNotReadableInTheDatabase() {
        var key = key(visitor.go(id("/account/codes")));
        visitor.submit("/account/codes", Map.of("code", new Authenticator(key).next()));
        var row = database.sql()
                .sql("select c::text from code_app c join account a on a.id = c.account_id where a.email = ?")
                .param(email)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(key.replace(" ", "")).contains("eyJ");
    }

    @Test
    void afterTheLinkWhoeverHasAnAppIsAskedForItsCode() {
        var app = setUp();
        visitor.go(id("/account")).submit("/sign-out", Map.of());
        enterByLink(visitor);
        assertThat(visitor.location()).startsWith("/second-step");
        visitor.follow();
        assertThat(visitor.body()).contains("Code of your app").contains("Go on without the second step");
        visitor.submit("/second-step", Map.of("code", app.next())).follow();
        assertThat(visitor.at()).hasPath("/account");
        assertThat(whoAmI(visitor)).contains("acr=two-factors");
    }

    @Test
    void whoeverGoesOnWithoutHasOneFactor() {
        setUp();
        visitor.go(id("/account")).submit("/sign-out", Map.of());
        enterByLink(visitor);
        assertThat(whoAmI(visitor)).contains("acr=one-factor");
    }

    @Test
    void aCodeWorksOnce() {
        var app = setUp();
        var code = app.next();
        var first = new Visitor(port);
        var second = new Visitor(port);
        for (var each : List.of(first, second)) {
            enterByLink(each);
            each.follow();
        }
        assertThat(first.submit("/second-step", Map.of("code", code)).status()).isEqualTo(303);
        second.submit("/second-step", Map.of("code", code));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.body()).contains("already used");
        assertThat(whoAmI(second)).contains("acr=one-factor");
    }

    @Test
    void theCodeThatSetAnAppUpIsUsed() {
        var key = key(visitor.go(id("/account/codes")));
        var code = new Authenticator(key).next();
        visitor.submit("/account/codes", Map.of("code", code));
        var other = new Visitor(port);
        enterByLink(other);
        other.follow().submit("/second-step", Map.of("code", code));
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void afterFiveWrongCodesTheRightOneWaitsAndEveryOtherWayIsOpen() {
        var app = setUp();
        var paper = paper(visitor);
        var guesser = new Visitor(port);
        enterByLink(guesser);
        guesser.follow();
        for (int i = 0; i < Guesses.FREE; i++) {
            guesser.submit("/second-step", Map.of("code", "00000" + i));
            assertThat(guesser.status()).isEqualTo(400);
        }
        guesser.submit("/second-step", Map.of("code", app.next()));
        assertThat(guesser.status()).isEqualTo(429);
        assertThat(guesser.body()).contains("Too many wrong codes");
        var owner = new Visitor(port);
        enterByLink(owner);
        owner.follow().submit("/second-step", Map.of("recovery", paper.getFirst()));
        assertThat(owner.status()).isEqualTo(303);
        assertThat(whoAmI(owner)).contains("acr=two-factors");
    }

    @Test
    void aQuarterOfAnHourLaterOneMoreCodeMayBeTriedAndThenTheWaitIsLonger() {
        var account = account();
        for (int i = 0; i < Guesses.FREE; i++) {
            assertThat(guesses.begin(account, Session.ONE_TIME_CODE)).isTrue();
        }
        assertThat(guesses.begin(account, Session.ONE_TIME_CODE)).isFalse();
        later("16 minutes");
        assertThat(guesses.begin(account, Session.ONE_TIME_CODE)).isTrue();
        later("16 minutes");
        assertThat(guesses.begin(account, Session.ONE_TIME_CODE)).isFalse();
        later("16 minutes");
        assertThat(guesses.begin(account, Session.ONE_TIME_CODE)).isTrue();
        assertThat(guesses.begin(account, Session.RECOVERY_CODE)).isTrue();
        guesses.right(account, Session.ONE_TIME_CODE);
        assertThat(guesses.begin(account, Session.ONE_TIME_CODE)).isTrue();
    }

    @Test
    void manyGuessesAtOnceAreNotMoreThanOneAfterTheOther() throws Exception {
        var account = account();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var looked = threads.invokeAll(IntStream.range(0, 64)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(
                            _ -> () -> guesses.begin(account, Session.ONE_TIME_CODE))
                    .toList());
            int counted = 0;
            for (var each : looked) {
                counted += each.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(Guesses.FREE);
        }
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTypedAndALetterTells() {
        setUp();
        var code = paper(visitor).getLast();
        var phone = new Visitor(port);
        enterByLink(phone);
        phone.follow()
                .submit(
                        "/second-step",
                        Map.of("recovery", " " + code.toLowerCase().replace('-', ' ')));
        assertThat(phone.status()).isEqualTo(303);
        assertThat(letters()).contains("one of your recovery codes. Codes that still work: 9");
        var other = new Visitor(port);
        enterByLink(other);
        other.follow().submit("/second-step", Map.of("recovery", code));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body()).contains("already used");
    }

    @Test
    void recoveryCodesAreTenAndNowhereReadable() {
        setUp();
        var paper = paper(visitor);
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();
        var rows = database.sql()
                .sql(
                        "select string_agg(encode(c.code_hash, 'escape'), ' ') from recovery_code c join account a on a.id = c.account_id where a.email = ?")
                .param(email)
                .query(String.class)
                .single();
        assertThat(rows)
                .doesNotContain(paper.getFirst())
                .doesNotContain(paper.getFirst().replace("-", ""));
    }

    @Test
    void recoveryCodesAreShownUntilTheyAreKeptAndInNoOtherBrowser() {
        setUp();
        var other = new Visitor(port);
        enterByLink(other);
        assertThat(paper(other.go(id("/account/recovery")))).isEmpty();
        assertThat(paper(visitor.go(id("/account/recovery")))).hasSize(10);
        visitor.submit("/account/recovery/kept", Map.of());
        assertThat(paper(visitor.go(id("/account/recovery")))).isEmpty();
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesUseless() {
        setUp();
        var old = paper(visitor).getFirst();
        visitor.submit("/account/recovery", Map.of()).follow();
        assertThat(paper(visitor)).hasSize(10).doesNotContain(old);
        var other = new Visitor(port);
        enterByLink(other);
        other.follow().submit("/second-step", Map.of("recovery", old));
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void aLinkAloneCannotTouchTheAppOrTheCodes() {
        setUp();
        var thief = new Visitor(port);
        enterByLink(thief);
        thief.go(id("/account"));
        assertThat(thief.body()).doesNotContain("Switch off").doesNotContain("Make new codes");
        for (var change : new String[] {"/account/codes", "/account/codes/remove", "/account/recovery"}) {
            thief.go(id("/account")).submit(change, Map.of("code", "123456"));
            assertThat(thief.location()).as(change).startsWith("/second-step?").contains("again=account");
        }
        assertThat(visitor.go(id("/account")).body()).contains("Switched on").contains("still work: 10");
    }

    @Test
    void aSecondStepOfThisMorningAndAFreshLinkAreNotEnoughEither() {
        setUp();
        database.sql()
                .sql(
                        "update sign_in_session set authenticated_at = now() - interval '1 hour', surely_at = now() - interval '1 hour' where account_id = ?")
                .param(account())
                .update();
        enterByLink(visitor);
        visitor.go(id("/account")).submit("/account/codes/remove", Map.of());
        assertThat(visitor.location()).startsWith("/second-step?").contains("again=account");
    }

    @Test
    void whoeverConfirmsSwitchesTheAppOff() {
        setUp();
        visitor.go(id("/account")).submit("/account/codes/remove", Map.of()).follow();
        assertThat(visitor.body()).doesNotContain("Switched on");
        assertThat(letters()).contains("the codes of an app were switched off");
        var other = new Visitor(port);
        enterByLink(other);
        assertThat(other.location()).startsWith("/account");
    }

    @Test
    void aSecondStepOpensNoMoreThanTheFirst() {
        var app = setUp();
        var limited = new Visitor(port);
        enterByLink(limited);
        database.sql()
                .sql(
                        "update sign_in_session set only_at = 'rudky.localhost' where account_id = ? and not 'otp' = any (methods)")
                .param(account())
                .update();
        limited.go(id("/second-step")).submit("/second-step", Map.of("code", app.next()));
        assertThat(limited.status()).isEqualTo(303);
        assertThat(database.sql()
                        .sql("select only_at from sign_in_session where account_id = ? and only_at is not null")
                        .param(account())
                        .query(String.class)
                        .list())
                .containsExactly("rudky.localhost");
    }

    @Test
    void aSiteThatAsksForTwoFactorsGetsThemFromWhoeverHadNone() {
        var nobody = new Visitor(port);
        nobody.go(site("/sign-in?surely&to=/who-am-i"));
        nobody.submit("/sign-in", Map.of("email", email));
        var phone = new Visitor(port);
        phone.go(link()).submit("", Map.of()).follow();
        assertThat(phone.at()).hasPath("/second-step");
        assertThat(phone.body()).contains("Set up a second step");
        var kept = phone.at().getRawQuery();
        var key = key(phone.go(id("/account/codes?" + kept)));
        phone.submit("/account/codes", Map.of("code", new Authenticator(key).next()))
                .follow();
        assertThat(paper(phone)).hasSize(10);
        phone.submit("/account/recovery/kept", Map.of()).follow();
        assertThat(phone.at()).hasToString(site("/who-am-i"));
        assertThat(phone.body()).contains("acr=two-factors");
    }

    @Test
    void whoeverHasTwoFactorsIsNotAskedAgain() {
        setUp();
        visitor.go(site("/sign-in?surely&to=/who-am-i%3Fq=%D1%97"));
        assertThat(visitor.at()).hasToString(site("/who-am-i?q=%D1%97"));
        assertThat(visitor.body()).contains("acr=two-factors");
    }

    @Test
    void whoeverSignedInLongAgoDoesSoOnceMoreBeforeSettingUpAnything() {
        database.sql()
                .sql("update sign_in_session set authenticated_at = now() - interval '1 hour' where account_id = ?")
                .param(account())
                .update();
        visitor.go(site("/sign-in?surely&to=/who-am-i"));
        assertThat(visitor.at()).hasPath("/sign-in");
        assertThat(visitor.body()).contains("show once more that it is you");
    }

    @Test
    void thePeopleOfTheDemonstrationConfirmAtAButtonAndNobodyElse() {
        visitor.ask(id("/sign-in")).submit("/demo/second-step", Map.of());
        assertThat(visitor.status()).isEqualTo(400);
        var official = new Visitor(port);
        official.go(site("/sign-in?surely&to=/who-am-i")).submit("/demo", Map.of("role", "official"));
        official.follow();
        assertThat(official.at()).hasPath("/second-step");
        official.submit("/demo/second-step", Map.of()).follow();
        assertThat(official.body()).contains("official@demo.example").contains("acr=two-factors");
        official.go(id("/account")).submit("/sign-out", Map.of());
    }

    @Test
    void theSecondStepAsksWhoOneIsFirst() {
        for (var page : new String[] {"/second-step", "/account/codes", "/account/recovery"}) {
            assertThat(new Visitor(port).ask(id(page)).location()).as(page).startsWith("/sign-in");
        }
    }

    private Authenticator setUp() {
        var app = new Authenticator(key(visitor.go(id("/account/codes"))));
        visitor.submit("/account/codes", Map.of("code", app.next())).follow();
        return app;
    }

    private static String key(Visitor visitor) {
        var key = KEY.matcher(visitor.body());
        assertThat(key.find()).as(visitor.body()).isTrue();
        return key.group(1);
    }

    private static List<String> paper(Visitor visitor) {
        return PAPER.matcher(visitor.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void enterByLink(Visitor visitor) {
        visitor.go(id("/sign-in?again=account")).submit("/sign-in", Map.of("email", email));
        visitor.go(link()).submit("", Map.of());
    }

    private String link() {
        return database.sql()
                .sql(
                        "select link from letter where recipient = ? and link like '%/link/%' order by created_at desc limit 1")
                .param(email)
                .query(String.class)
                .single();
    }

    private String whoAmI(Visitor visitor) {
        return visitor.go(site("/sign-in?to=/who-am-i")).body();
    }

    private UUID account() {
        return database.sql()
                .sql("select id from account where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private void later(String interval) {
        database.sql()
                .sql("update code_guess set at = at - ?::interval where account_id = ?")
                .param(interval)
                .param(account())
                .update();
    }

    private String letters() {
        return database.sql()
                .sql("select string_agg(text, ' ') from letter where recipient = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private String site(String path) {
        return "http://localhost:" + port + path;
    }

    private String id(String path) {
        return "http://id.localhost:" + port + path;
    }
}
