package org.smartinteraction.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.Visitor;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.identity.Places;
import org.smartinteraction.journal.JournalFile;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A person takes their data along, and is erased. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ErasureTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    PlaceErasure erasure;

    @Autowired
    PlaceExport export;

    @Autowired
    Places places;

    @Autowired
    Supports supports;

    @LocalServerPort
    int port;

    Tenant rudky;
    Tenant sambir;
    Somebody zoriana;

    @BeforeEach
    void somebodyTakesPartInTwoSpaces() {
        rudky = Somebody.space(beans);
        sambir = Somebody.space(beans);
        zoriana = new Somebody(beans, port);
        for (var tenant : List.of(rudky, sambir)) {
            within(tenant, () -> people.invite("mayor@" + tenant.host(), "Mayor", Set.of("admin"), null));
            tenants.run(
                    tenant.id(),
                    () -> people.run(
                            people.byEmail("mayor@" + tenant.host()).orElseThrow(), () -> supports.add(zoriana.issue)));
            zoriana.comes(tenant);
            zoriana.takesPart(tenant);
            zoriana.meets(
                    tenant,
                    within(tenant, () -> people.byEmail("mayor@" + tenant.host()))
                            .orElseThrow());
        }
        zoriana.signsInInEveryWay(UUID.fromString(zoriana.in(rudky).subject()));
    }

    @Test
    void afterTheAccountIsErasedTheWholeDatabaseHoldsNoTraceOfThePerson() {
        assertThat(zoriana.traces()).hasSizeGreaterThan(20);

        eraseAccount();

        assertThat(zoriana.traces()).isEmpty();
        for (var tenant : List.of(rudky, sambir)) {
            assertThat(zoriana.dump())
                    .filteredOn(row -> row.startsWith("public.member:")
                            && row.contains(tenant.id().toString()))
                    .noneMatch(row -> row.contains(Somebody.BORN.toString()));
        }
    }

    @Test
    void whatOthersRelyOnStaysUnderAPseudonym() {
        eraseAccount();

        for (var tenant : List.of(rudky, sambir)) {
            assertThat(within(tenant, () -> supports.count(zoriana.issue))).isEqualTo(2);
            var page = new Visitor(port)
                    .go(zoriana.at(tenant, "/p/issues/" + zoriana.shown))
                    .body();
            assertThat(page).contains("A hole in the road").contains("Erased member");
            assertThat(page).doesNotContain(zoriana.name).doesNotContain(zoriana.email);
            assertThat(new Visitor(port).go(zoriana.at(tenant, "/p/feed.atom")).body())
                    .contains("Erased member")
                    .doesNotContain(zoriana.name);
            assertThat(new Visitor(port)
                            .go(zoriana.at(tenant, "/p/search?q=" + zoriana.surname))
                            .body())
                    .doesNotContain("A hole in the road");
            var dump = zoriana.dump().stream()
                    .filter(row -> row.contains(tenant.id().toString()))
                    .toList();
            assertThat(dump).filteredOn(row -> row.startsWith("public.reply:")).hasSize(1);
            assertThat(dump)
                    .filteredOn(row -> row.startsWith("public.attachment:"))
                    .hasSize(1);
            assertThat(dump)
                    .filteredOn(row -> row.startsWith("public.solution:"))
                    .hasSize(1);
        }
    }

    @Test
    void whatOthersHaveStaysTheirs() {
        eraseAccount();

        for (var tenant : List.of(rudky, sambir)) {
            var dump = zoriana.dump().stream()
                    .filter(row -> row.contains(tenant.id().toString()))
                    .toList();
            for (var table : List.of("vouch_request", "moderation_case")) {
                assertThat(dump)
                        .filteredOn(row -> row.startsWith("public." + table + ":") && row.contains(zoriana.foreign))
                        .as(table)
                        .hasSize(1);
            }
            assertThat(dump)
                    .filteredOn(row -> row.startsWith("public.moderation_case:"))
                    .hasSize(2);
            for (var table : List.of("actor", "actor_profile", "actor_offer")) {
                assertThat(dump)
                        .filteredOn(row -> row.startsWith("public." + table + ":"))
                        .as(table)
                        .hasSize(1);
            }
        }
        assertThat(zoriana.dump())
                .filteredOn(row -> row.startsWith("identity.letter:") && row.contains(zoriana.foreign))
                .hasSize(1);
    }

    @Test
    void theJournalIsStillWhole() throws IOException {
        eraseAccount();

        for (var tenant : List.of(rudky, sambir)) {
            var file = new Visitor(port)
                    .go(zoriana.at(tenant, "/p/journal/lines.tsv"))
                    .body();
            var outcome = JournalFile.check(new BufferedReader(new StringReader(file)), List.of());
            assertThat(outcome.fault()).isEmpty();
            assertThat(file).contains("privacy.erase");
        }
    }

    @Test
    void everySessionEndsAndTheSameAddressBeginsAnew() {
        var before = zoriana.in(rudky).id();

        eraseAccount();

        assertThat(zoriana.browser.ask(zoriana.at(rudky, "/me/data.zip")).status())
                .isNotEqualTo(200);
        zoriana.comes(rudky);
        assertThat(zoriana.in(rudky).id()).isNotEqualTo(before);
    }

    @Test
    void aPlaceInOneSpaceIsErasedWithoutTheOthers() {
        var member = zoriana.in(rudky);

        within(
                rudky,
                () -> people.as(member, () -> {
                    erasure.erase(member);
                    return member;
                }));

        assertThat(zoriana.traces())
                .filteredOn(row -> row.contains(rudky.id().toString()))
                .isEmpty();
        assertThat(zoriana.in(sambir).name()).isEqualTo(zoriana.name);
        assertThat(within(rudky, () -> people.find(member.id())).map(Member::name))
                .contains("Стертий учасник");
        assertThat(within(rudky, people::all)).extracting(Member::id).doesNotContain(member.id());
    }

    @Test
    void anOldSignInDoesNotBringAnErasedMemberBack() {
        var member = zoriana.in(rudky);
        within(
                rudky,
                () -> people.as(member, () -> {
                    erasure.erase(member);
                    return member;
                }));

        assertThat(zoriana.browser.ask(zoriana.at(rudky, "/me/data.zip")).status())
                .isEqualTo(404);
        assertThat(within(rudky, () -> people.byEmail(zoriana.email))).isEmpty();
    }

    @Test
    void theLastAdministratorHandsOverFirst() {
        var mayor = within(rudky, () -> people.byEmail("mayor@" + rudky.host())).orElseThrow();

        assertThatThrownBy(() -> within(rudky, () -> {
                    erasure.erase(mayor);
                    return mayor;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("privacy.refusal.last-administrator");
        assertThat(within(rudky, () -> people.find(mayor.id())).map(Member::name))
                .contains("Mayor");

        within(rudky, () -> people.invite("deputy@" + rudky.host(), "Deputy", Set.of("admin"), null));
        within(rudky, () -> {
            erasure.erase(mayor);
            return mayor;
        });
        assertThat(within(rudky, () -> people.byEmail("mayor@" + rudky.host()))).isEmpty();
    }

    @Test
    void anotherWhoseAddressEndsAlikeKeepsTheirs() {
        var longer = "x" + zoriana.email;
        within(rudky, () -> people.invite(longer, zoriana.name + "-Lis", Set.of(), null));

        eraseAccount();

        // Her surname is in the other's, which stays.
        assertThat(within(rudky, () -> people.byEmail(longer)).map(Member::name))
                .contains(zoriana.name + "-Lis");
        within(rudky, () -> {
            erasure.erase(people.byEmail(longer).orElseThrow());
            return longer;
        });
    }

    @Test
    void whoeverTakesWordsOfOthersForANameWipesNoneOfThemOut() {
        var vandal = within(rudky, () -> people.invite("vandal@" + rudky.host(), "Vandal", Set.of(), null));
        tenants.run(rudky.id(), () -> people.run(vandal, () -> people.introduce("hole in the road", "en")));

        within(rudky, () -> {
            erasure.erase(people.find(vandal.id()).orElseThrow());
            return vandal;
        });

        assertThat(new Visitor(port)
                        .go(zoriana.at(rudky, "/p/issues/" + zoriana.shown))
                        .body())
                .contains("A hole in the road")
                .doesNotContain("A Erased member");
    }

    @Test
    void onePlaceGivesTheDataOfEverySpace() throws IOException {
        var zip = new ByteArrayOutputStream();
        var account = UUID.fromString(zoriana.in(rudky).subject());
        places.write(account, Map.of("account", List.of(Map.of("email", zoriana.email))), Texts.ENGLISH, zip);

        var files = unzipped(zip.toByteArray());

        assertThat(files).containsKeys("index.html", "account.json");
        for (var tenant : List.of(rudky, sambir)) {
            var page = files.get(tenant.label() + "/index.html");
            assertThat(page)
                    .startsWith("<!doctype html>\n<html lang=\"en\">")
                    .contains(
                            zoriana.name, zoriana.street, zoriana.secret, "17 March 1961", "My record in the journal");
            assertThat(page).contains("<img src=\"files/attachment-");
            var tables = new JsonMapper()
                    .readTree(files.get(tenant.label() + "/data.json"))
                    .path("tables");
            assertThat(tables.propertyNames())
                    .contains(
                            "member",
                            "member_address",
                            "member_role",
                            "verification",
                            "draft",
                            "issue",
                            "reply",
                            "support",
                            "solution",
                            "article",
                            "attachment",
                            "journal");
            assertThat(tables.path("attachment").size()).isEqualTo(2);
            assertThat(files.keySet()).filteredOn(name -> name.endsWith(".jpg")).hasSize(8);
        }
        assertThat(files.get("index.html"))
                .contains(rudky.label() + "/index.html")
                .contains(zoriana.email);
    }

    @Test
    void everythingThatIsTheirsIsGivenAndNothingElse() throws IOException {
        zoriana.browser.go(id("/account/data")).submit("/account/data/download", Map.of());
        var files = unzipped(zoriana.browser.content());

        assertThat(files.get("account.json"))
                .contains(zoriana.passkey, zoriana.outside, zoriana.network)
                // A letter that waits is known of; its words may hold a link that signs in.
                .doesNotContain(zoriana.secret)
                .contains("code_app", "recovery_code", "identified_person", "linked_identity", "letter");
        assertThat(files.get("index.html")).contains(zoriana.passkey, zoriana.outside, zoriana.network);
        for (var tenant : List.of(rudky, sambir)) {
            var mayor = within(tenant, () -> people.byEmail("mayor@" + tenant.host()))
                    .orElseThrow();
            var page = files.get(tenant.label() + "/index.html");
            var data = files.get(tenant.label() + "/data.json");
            for (var text : List.of(page, data)) {
                assertThat(text)
                        .contains(zoriana.appeal, zoriana.acquaintance, zoriana.report, zoriana.phone, zoriana.street);
            }
            assertThat(new JsonMapper().readTree(data).path("tables").propertyNames())
                    .contains(
                            "actor_member",
                            "vouch_request",
                            "moderation_case",
                            "moderation_act",
                            "moderation_report",
                            "phone_code",
                            "text_message",
                            "verification_letter");
            assertThat(data).doesNotContain(mayor.id().toString()).doesNotContain(mayor.email());
        }
        assertThat(files.values())
                .noneMatch(text -> text.contains(zoriana.foreign) || text.contains(zoriana.rumour))
                .noneMatch(text -> text.contains("x" + zoriana.email));
    }

    @Test
    void nobodyGetsAnotherPersonsData() throws IOException {
        var mayor = within(rudky, () -> people.byEmail("mayor@" + rudky.host())).orElseThrow();
        var zip = new ByteArrayOutputStream();
        within(rudky, () -> {
            var open = new java.util.zip.ZipOutputStream(zip);
            export.write(mayor, "", Texts.UKRAINIAN, open);
            open.finish();
            return mayor;
        });
        assertThat(unzipped(zip.toByteArray()).values())
                .noneMatch(text -> text.contains(zoriana.email) || text.contains(zoriana.name));
        assertThat(new Visitor(port).ask(zoriana.at(rudky, "/me/data.zip")).status())
                .isNotEqualTo(200);
    }

    @Test
    void theAccountPageLeadsToEverySpaceAndAsksToBeSure() {
        var page = zoriana.browser.go(id("/account/data"));
        assertThat(page.body()).contains(rudky.host()).contains(sambir.host()).contains("Erased member");
        assertThat(page.submit("/account/data/download", Map.of()).body()).startsWith("PK");

        zoriana.browser.go(id("/account/data")).submit("/account/data/erase", Map.of("typed", "erase"));

        assertThat(zoriana.browser.status()).isEqualTo(400);
        assertThat(zoriana.in(rudky).name()).isEqualTo(zoriana.name);
    }

    private void eraseAccount() {
        zoriana.browser
                .go(id("/account/data"))
                .submit("/account/data/erase", Map.of("typed", zoriana.email))
                .follow();
        assertThat(zoriana.browser.status()).isEqualTo(200);
        assertThat(zoriana.browser.body()).contains("Your account is erased");
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private <T> T within(Tenant tenant, Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private String id(String path) {
        return "http://id.localhost:" + port + path;
    }
}
