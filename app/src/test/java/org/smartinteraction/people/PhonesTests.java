package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.privacy.PlaceErasure;
import org.smartinteraction.privacy.PlaceExport;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A demonstration keeps its messages, so that the codes can be read here. The numbers are of no network. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PhonesTests {

    private static final Map<String, String> NAMES = Map.of("uk", "Назва", "en", "Name");

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Phones phones;

    @Autowired
    TextMessages messages;

    @Autowired
    Verifications verifications;

    @Autowired
    Standings standings;

    @Autowired
    PlaceErasure erasure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Another for each test: messages to one are counted over all spaces. */
    final String number = "000" + (1_000_000 + (int) (Math.random() * 8_000_000));

    Tenant tenant;
    Member oksana;
    Member petro;

    @Autowired
    PlaceExport export;

    @BeforeEach
    void aSpaceThatKnowsPeopleByTelephone() {
        tenant = space();
        oksana = within(() -> people.invite("oksana@example.org", "Oksana", Set.of(), null));
        petro = within(() -> people.invite("petro@example.org", "Petro", Set.of(), null));
    }

    @Test
    void whoTypesTheCodeIsKnownByTheTelephoneAndOnlyItsLastDigitsStay() {
        send(oksana, number);

        assertThat(as(oksana, phones::waiting)).contains(number.substring(6));
        assertThat(redeem(oksana, code(oksana))).isTrue();
        assertThat(level(oksana)).isEqualTo(1);
        var known = as(oksana, () -> verifications.of(oksana.id())).getFirst();
        assertThat(known.basis()).isEqualTo("…" + number.substring(6));
        assertThat(known.expires()).isEqualTo(LocalDate.now().plusYears(1));
        assertThat(rows("member")).noneMatch(row -> row.contains(number.substring(1)));
        assertThat(rows("verification")).noneMatch(row -> row.contains(number.substring(1)));
        assertThat(rows("phone_code")).isEmpty();
    }

    @Test
    void aWrongCodeIsNotTakenAndAfterFiveNoneIs() {
        send(oksana, number);
        var code = code(oksana);
        for (int i = 0; i < 5; i++) {
            assertThat(redeem(oksana, "12345")).isFalse();
        }

        refused("people.refusal.code-sent", () -> redeem(oksana, code));
        assertThat(as(oksana, phones::waiting)).isEmpty();
        assertThat(level(oksana)).isZero();
    }

    @Test
    void theCodeIsNotAmongTheDataOfWhoeverHadItSent() {
        send(oksana, number);
        var zip = new ByteArrayOutputStream();

        as(oksana, () -> {
            var out = new ZipOutputStream(zip);
            export.write(oksana, "", Texts.ENGLISH, out);
            out.finish();
            return oksana;
        });

        var data = unzipped(zip.toByteArray());
        assertThat(data)
                .contains("text_message", "phone_code", "last_digits")
                .doesNotContain(code(oksana), "code_hash");
    }

    private static String unzipped(byte[] zip) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var all = new StringBuilder();
            while (in.getNextEntry() != null) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void moreGuessesAtOnceThanFiveDoNotHelp() throws Exception {
        send(oksana, number);
        int many = 16;
        var start = new CountDownLatch(1);
        try (var all = Executors.newFixedThreadPool(many)) {
            var guesses = IntStream.range(0, many)
                    .mapToObj(n -> all.submit(() -> {
                        start.await();
                        try {
                            return redeem(oksana, "1234" + n) ? "right" : "wrong";
                        } catch (Refusal refusal) {
                            return refusal.textKey();
                        }
                    }))
                    .toList();
            start.countDown();
            int wrong = 0;
            for (var guess : guesses) {
                wrong += guess.get().equals("wrong") ? 1 : 0;
            }
            assertThat(wrong).isEqualTo(5);
        }
    }

    @Test
    void aCodeEndsAfterTenMinutesWithTheNextOneAndWithItsUse() {
        send(oksana, number);
        var first = code(oksana);
        send(oksana, number);
        var second = code(oksana);
        if (!first.equals(second)) {
            assertThat(redeem(oksana, first)).isFalse();
        }
        assertThat(redeem(oksana, second)).isTrue();
        refused("people.refusal.code-sent", () -> redeem(oksana, second));

        send(oksana, number);
        sql("update phone_code set expires_at = now() where tenant_id = app.current_tenant()");
        refused("people.refusal.code-sent", () -> redeem(oksana, code(oksana)));
    }

    @Test
    void theCodeOfOneMemberIsNothingToAnother() {
        send(oksana, number);

        refused("people.refusal.code-sent", () -> redeem(petro, code(oksana)));
    }

    @Test
    void whatIsNoNumberOrOfAnotherCountryIsRefused() {
        for (var wrong : List.of("", "0671", "+48 600 100 200", "067 123 45 67 8", "hello")) {
            refused("people.refusal.phone", () -> send(oksana, wrong));
        }
        assertThat(PhoneNumber.read("+380 (67) 123-45-67", "380"))
                .isEqualTo(PhoneNumber.read("067 123 45 67", "380"))
                .contains(new PhoneNumber("380671234567"));
        assertThat(PhoneNumber.read("+48 600 100 200", "380, 48")).contains(new PhoneNumber("48600100200"));
    }

    @Test
    void aNumberIsOneMembersAndOnlyItsOwnerLearnsThatItIsTaken() {
        send(oksana, number);
        redeem(oksana, code(oksana));

        send(petro, "+38" + number);
        refused("people.refusal.phone.taken", () -> redeem(petro, code(petro)));

        assertThat(level(petro)).isZero();
    }

    @Test
    void aNumberThatCountsNoMoreMayPassToAnother() {
        send(oksana, number);
        redeem(oksana, code(oksana));
        sql("update verification set expires_on = current_date - 1 where tenant_id = app.current_tenant()");

        send(petro, number);

        assertThat(redeem(petro, code(petro))).isTrue();
        assertThat(level(petro)).isEqualTo(1);
        assertThat(level(oksana)).isZero();
    }

    @Test
    void withAnotherNumberTheFormerOneIsFree() {
        var other = number.substring(0, 9) + (number.charAt(9) == '0' ? '1' : '0');
        send(oksana, number);
        redeem(oksana, code(oksana));
        send(oksana, other);
        redeem(oksana, code(oksana));

        send(petro, number);

        assertThat(redeem(petro, code(petro))).isTrue();
        assertThat(level(oksana)).isEqualTo(1);
        assertThat(as(oksana, () -> verifications.of(oksana.id()))).hasSize(2);
    }

    @Test
    void oneOfTwoWhoShowTheSameNumberAtOnceGetsIt() throws Exception {
        send(oksana, number);
        send(petro, number);
        var codes = Map.of(oksana, code(oksana), petro, code(petro));
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var done = List.of(oksana, petro).stream()
                    .map(member -> both.submit(() -> {
                        start.await();
                        try {
                            return redeem(member, codes.get(member));
                        } catch (Refusal taken) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(done.get(0).get()).isNotEqualTo(done.get(1).get());
        }
        assertThat(level(oksana) + level(petro)).isEqualTo(1);
    }

    @Test
    void aNumberIsNotFloodedWhoeverAsksAndOthersAreNotLockedOut() {
        var requests = 0;
        for (int account = 0; account < 3; account++) {
            for (int i = 0; i < 4; i++) {
                var member = within(() -> people.invite("m" + Math.random() + "@example.org", "M", Set.of(), null));
                requests += asked(() -> send(member, number)) ? 1 : 0;
            }
        }
        assertThat(requests).isEqualTo(6);
        assertThat(asked(() -> send(petro, number.substring(0, 9) + "x"))).isFalse();
        assertThat(asked(() -> send(petro, "0009" + number.substring(4)))).isTrue();
    }

    @Test
    void anAccountSendsThreeInAnHour() {
        int sent = 0;
        for (int i = 0; i < 5; i++) {
            var to = "0008" + i + number.substring(5);
            sent += asked(() -> send(oksana, to)) ? 1 : 0;
        }
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void aDemonstrationShowsItsMessages() {
        send(oksana, number);

        assertThat(messages.kept())
                .anyMatch(kept ->
                        kept.phone().equals("38" + number) && kept.text().startsWith("Code "));
    }

    @Test
    void whereNoMessageCanBeSentTheWayIsClosedAndNothingIsWritten() {
        var closed = new TextMessages(jdbc, new SmsGateway("", "", ""), tenants, Runnable::run, transactions, false);

        assertThat(closed.isPossible()).isFalse();
        assertThat(closed.kept()).isEmpty();
    }

    @Test
    void erasureLeavesNoNumberAndNoKey() {
        send(oksana, number);
        redeem(oksana, code(oksana));
        send(oksana, number);
        as(oksana, () -> {
            erasure.erase(oksana);
            return 0;
        });

        assertThat(rows("phone_code")).isEmpty();
        assertThat(rows("text_message")).isEmpty();
        assertThat(rows("member where phone_key is not null")).isEmpty();
        send(petro, number);
        assertThat(redeem(petro, code(petro))).isTrue();
    }

    private int send(Member member, String to) {
        return as(member, () -> {
            phones.send(to, code -> "Code " + code);
            return 0;
        });
    }

    private boolean redeem(Member member, String code) {
        return as(member, () -> phones.redeem(code));
    }

    /** Whether it is done when it comes over the network; nothing else is counted. */
    private static boolean asked(Runnable action) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            return false;
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private void refused(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private String code(Member member) {
        return within(() -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql("select text from text_message where tenant_id = app.current_tenant()"
                                        + " and member_id = ? order by id desc limit 1")
                                .param(member.id())
                                .query(String.class)
                                .single()))
                .replace("Code ", "");
    }

    private List<String> rows(String table) {
        return within(() -> new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("select t::text from (select * from " + table + ") t")
                        .query(String.class)
                        .list()));
    }

    private void sql(String sql) {
        within(() ->
                new TransactionTemplate(transactions).execute(_ -> jdbc.sql(sql).update()));
    }

    private int level(Member member) {
        return within(() -> standings.of(member)).level();
    }

    private Tenant space() {
        var space = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        tenants.run(
                space.id(),
                () -> people.define(
                        List.of(),
                        List.of(),
                        List.of(new Rung("email", 0, Way.EMAIL, NAMES), new Rung("phone", 1, Way.PHONE, NAMES))));
        return space;
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
