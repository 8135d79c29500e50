package org.smartinteraction.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.smartinteraction.Visitor;
import org.smartinteraction.people.Access;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.People;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who administers one community is nobody at the next, whatever they carry over from their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdministratorElsewhereTests {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TenantDirectory directory;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    PlatformTransactionManager transactions;

    Visitor administrator;
    String key;

    @BeforeEach
    void someoneAdministersRudky() {
        administrator = signedIn("rudky", "admin");
        administrator.ask(at("rudky", "/?v-r=init&location=&query="));
        var found = KEY.matcher(administrator.body());
        assertThat(found.find()).isTrue();
        key = found.group(1);
    }

    @TestFactory
    Stream<DynamicTest> aSessionCarriedToAnotherHostOpensNothing() {
        return Stream.of("sambir", "lviv-oblast", "id", "")
                .flatMap(host -> Stream.of(
                                "/",
                                "/members",
                                "/builder",
                                "/p",
                                "/p/feed.atom",
                                "/space.css",
                                "/?v-r=init&location=",
                                "/me/data.zip",
                                "/files/" + UUID.randomUUID() + "/full",
                                "/VAADIN/dynamic/resource/0/x/up")
                        .map(path -> DynamicTest.dynamicTest(
                                host + " " + path,
                                () -> assertThat(carried(host)
                                                .ask(at(host, path))
                                                .status())
                                        .isEqualTo(403))));
    }

    @TestFactory
    Stream<DynamicTest> aClickOfOnesOwnPageMeansNothingToAnotherHost() {
        return Stream.of("sambir", "lviv-oblast", "id", "")
                .map(host -> DynamicTest.dynamicTest(
                        "to " + host,
                        () -> assertThat(carried(host)
                                        .json(at(host, "/?v-r=uidl&v-uiId=0"), click(key))
                                        .status())
                                .isEqualTo(403)));
    }

    @Test
    void anotherPersonsPageIsNotOnesOwn() {
        var resident = signedIn("rudky", "resident");
        assertThat(resident.json(at("rudky", "/?v-r=uidl&v-uiId=0"), click(key)).body())
                .contains("sessionExpired");
        resident.ask(at("rudky", "/?v-r=init&location=&query="));
        assertThat(resident.json(at("rudky", "/?v-r=uidl&v-uiId=0"), click(key)).body())
                .contains("appError");
    }

    @Test
    void aPageOneDoesNotHaveIsNoPage() {
        assertThat(administrator
                        .json(at("rudky", "/?v-r=uidl&v-uiId=0"), click(key))
                        .body())
                .contains("clientId");
        assertThat(administrator
                        .json(at("rudky", "/?v-r=uidl&v-uiId=7"), click(key))
                        .body())
                .contains("sessionExpired");
    }

    @Test
    void signingInAtTheNeighbourGivesNoRightsThere() {
        var email = UUID.randomUUID() + "@people.example";
        var member = in("rudky", () -> people.invite(email, "Administrator", Set.of("admin"), null));
        assertThat(in("rudky", () -> people.as(member, this::mayShape))).isTrue();
        for (var label : new String[] {"sambir", "komarno", "lviv-oblast"}) {
            assertThat(in(label, () -> people.as(member, this::mayShape)))
                    .as(label)
                    .isFalse();
            assertThat(in(label, () -> people.find(member.id()))).as(label).isEmpty();
        }
    }

    @Test
    void theSignInHostGivesACodeToNoOtherSiteThanTheOneThatAsked() {
        for (var back : new String[] {
            at("sambir", "/login/oauth2/code/id"),
            at("rudky", "/login/oauth2/code/id/../x"),
            at("rudky", "/login/oauth2/code/id?x=1"),
            "http://evil.example/login/oauth2/code/id"
        }) {
            administrator.ask(at(
                    "id",
                    "/oauth2/authorize?response_type=code&client_id=rudky.localhost&scope=openid&state=s"
                            + "&code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU&code_challenge_method=S256&redirect_uri="
                            + Visitor.encoded(back)));
            assertThat(administrator.status()).as(back).isEqualTo(400);
        }
    }

    private <T> T in(String label, Callable<T> action) {
        return tenants.within(
                directory.byHost(label + ".localhost").orElseThrow().id(),
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    try {
                        return action.call();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }

    private boolean mayShape() {
        return access.may(Action.CONFIGURE) || access.may(Action.MEMBERS) || access.isStaff();
    }

    private Visitor carried(String host) {
        var visitor = new Visitor(port);
        visitor.cookiesOf(host.isEmpty() ? "localhost" : host + ".localhost")
                .putAll(administrator.cookiesOf("rudky.localhost"));
        return visitor;
    }

    private Visitor signedIn(String label, String role) {
        var visitor = new Visitor(port);
        visitor.go(at(label, "/sign-in?to=/p"));
        return visitor.submit("/demo", Map.of("role", role)).follow();
    }

    private static String click(String key) {
        return "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";
    }

    private String at(String label, String path) {
        return "http://" + (label.isEmpty() ? "" : label + ".") + "localhost:" + port + path;
    }
}
