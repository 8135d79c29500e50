package org.smartinteraction.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartinteraction.publishing.PublishingSpaces.Space;
import org.smartinteraction.publishing.PublishingSpaces.Stage;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.Tenants;
import org.smartinteraction.ui.Tone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Document;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PublishingSpaces.class)
class PlainPagesTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    Stage stage;

    @Autowired
    Tenants tenants;

    @Autowired
    Publisher publisher;

    @LocalServerPort
    int port;

    Space rudky;

    @BeforeEach
    void aSpace() {
        rudky = stage.space(Tenant.Kind.COMMUNITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/p", "/p/issues", "/p/search?q=яма", "/p/feed.atom", "/p/issues/feed.atom", "/p/sitemap.xml"})
    void aPageMayBeKeptByEveryCacheAndKnowsWhenNothingHasChanged(String path) {
        publish(issue("Яма на дорозі"));
        var first = get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, public");
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var second = get(path, "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).contains(etag);
        publish(issue("Яма на іншій дорозі"));
        assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void anItemShowsEverythingPublicAboutIt() {
        var answered = issue("Немає тротуару");
        var item = issue("Яма на дорозі")
                .body("Перший рядок\nдругий рядок\n\n- раз\n- два\n\nДив. https://example.org/a?b=1&c=2.")
                .state("publishing.home", Tone.GOOD)
                .author("Спілка «Дія»", "ngo")
                .place("вул. Шевченка, 3", 49.65, 23.48)
                .goals(List.of("11.2"))
                .image(UUID.randomUUID())
                .relates("answers", List.of(answered.id()))
                .detail(Detail.table(
                        Cell.text("Гроші"),
                        List.of(Cell.text("Джерело"), Cell.text("План")),
                        List.of(List.of(Cell.text("Область"), Cell.money(1_250_050)))));
        publish(answered);
        publish(item);
        var page = get("/p/issues/" + item.id()).body();
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"uk\">")
                .contains("Перший рядок<br>другий рядок")
                .contains("<li dir=\"auto\">раз</li>")
                .contains("href=\"https://example.org/a?b=1&amp;c=2\"")
                .contains("Спілка «Дія»")
                .contains("geo:49.65,23.48")
                .contains("12\u00a0500,50\u00a0грн")
                .contains("/p/issues/" + answered.id())
                .contains("og:image")
                .contains("application/ld+json")
                .contains("<link rel=\"canonical\" href=\"http://"
                        + rudky.tenant().host() + ":" + port + "/p/issues/" + item.id())
                .contains("hreflang=\"en\"")
                .doesNotContain("th:");
        assertThat(get("/p/issues/" + answered.id()).body()).contains("/p/issues/" + item.id());
    }

    @Test
    void whateverSomebodyWroteIsShownAsText() {
        var evil =
                "<script>alert(1)</script> \"' & \uD83D\uDE00 \u202Eأهلا ${7*7} [[${7*7}]] </title> javascript:alert(2)";
        var item = issue(evil)
                .body(evil + "\n\nx\u0001y " + "д".repeat(100_000))
                .author(evil, "citizen")
                .place(evil, null, null)
                .detail(Detail.list(
                        Cell.text(evil), List.of(List.of(Cell.text(evil), Cell.link(evil, "javascript:alert(3)")))));
        publish(item);
        for (var path : List.of("/p", "/p/issues", "/p/issues/" + item.id(), "/p/search?q=alert")) {
            var page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert")
                    .doesNotContain("href=\"javascript")
                    .doesNotContain("49 ");
        }
        parse(get("/p/feed.atom"));
        parse(get("/p/issues/feed.atom"));
    }

    @Test
    void onlyWhatIsForEverybodyIsHere() {
        var inner = issue("Для своїх").audience(Audience.MEMBERS);
        var note = PublishedItem.of(UUID.randomUUID(), rudky.notes(), "note", "/notes/1", "Нотатка");
        publish(inner);
        publish(note);
        assertThat(get("/p/issues/" + inner.id()).statusCode()).isEqualTo(404);
        assertThat(get("/p/notes").statusCode()).isEqualTo(404);
        assertThat(get("/p/notes/" + note.id()).statusCode()).isEqualTo(404);
        for (var path : List.of(
                "/p", "/p/issues", "/p/feed.atom", "/p/sitemap.xml", "/p/search?q=своїх", "/p/search?q=нотатка")) {
            assertThat(get(path).body())
                    .doesNotContain(inner.id().toString(), note.id().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/p/a/b/c,404",
        "POST,/p/nope,405",
        "DELETE,/p,405",
        "TRACE,/p/issues,405",
        "POST,/nope,403",
        "GET,/styles/nope.css,404",
        "GET,/VAADIN/nope.js,404",
        "GET,/files/nope,400",
        "GET,/p/;x,400"
    })
    void anOddRequestIsAnsweredByAPageOfTheSpace(String method, String path, int status) throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Host", rudky.tenant().host() + ":" + port)
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>", "/p").doesNotContain("Whitelabel", "??");
    }

    @Test
    void aSlashAtTheEndLeadsToThePage() {
        var answer = get("/p/issues/?state=x");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("/p/issues?state=x");
    }

    @Test
    void anotherSpacesItemIsNotHere() {
        var item = issue("Яма");
        publish(item);
        rudky = stage.space(Tenant.Kind.COMMUNITY);
        assertThat(get("/p/issues/" + item.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aWithdrawnItemIsGoneAtOnce() {
        var item = issue("Яма");
        publish(item);
        assertThat(get("/p/issues/" + item.id()).statusCode()).isEqualTo(200);
        tenants.run(rudky.tenant().id(), () -> publisher.withdraw(item.id()));
        var gone = get("/p/issues/" + item.id());
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(gone.body()).contains("<h1>Такої сторінки тут немає</h1>");
    }

    @Test
    void whatAnotherTenantSharesDisappearsWithItsConsent() {
        var region = stage.space(Tenant.Kind.REGION);
        var issue = issue("Яма");
        publish(issue);
        var joint = PublishedItem.of(UUID.randomUUID(), region.issues(), "joint", "/issues/1", "Спільна справа")
                .relates("endorses", List.of(issue.id()));
        tenants.run(region.tenant().id(), () -> publisher.publish(joint));
        stage.consent(rudky, region, region.issues());
        assertThat(get("/p/issues/" + issue.id()).body())
                .contains("http://" + region.tenant().host() + ":" + port + "/p/issues/" + joint.id())
                .contains("Спільна справа");
        stage.withdraw(region, region.issues());
        assertThat(get("/p/issues/" + issue.id()).body()).doesNotContain("Спільна справа");
    }

    @Test
    void theLanguageIsInTheAddress() {
        var page = get("/p/issues?lang=en").body();
        assertThat(page)
                .contains("<html lang=\"en\">")
                .contains("<h1>Issues</h1>")
                .contains("href=\"/p?lang=en\"");
        assertThat(get("/p/issues").body()).contains("<html lang=\"uk\">").contains("<h1>Проблеми</h1>");
        assertThat(get("/p?lang=xx").body()).contains("<html lang=\"uk\">");
    }

    @Test
    void aLongListGoesOnPageByPageAndIsFilteredByState() {
        for (int i = 0; i < 21; i++) {
            publish(issue("Яма " + i).state(i == 0 ? "publishing.home" : "publishing.search", Tone.INFO));
        }
        var first = get("/p/issues").body();
        assertThat(first.split("<article").length - 1).isEqualTo(20);
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(get(next).body().split("<article").length - 1).isEqualTo(1);
        assertThat(get("/p/issues?state=publishing.home").body().split("<article").length - 1)
                .isEqualTo(1);
        assertThat(get("/p/issues?after=broken").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/issues?state=%00",
                "/p/search?q=%00%D1%8F%D0%BC%D0%B0%00",
                "/p/issues?after=%2B999999999-12-31T23:59:59Z_018f0000-0000-7000-8000-000000000000",
                "/p/issues?after=-999999999-01-01T00:00:00Z_018f0000-0000-7000-8000-000000000000"
            })
    void whatNobodyWouldTypeBreaksNothing(String path) {
        publish(issue("Яма на дорозі"));
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theFeedIsAtom() {
        var item = issue("Яма & <b>").body("Текст").author("Спілка", "ngo");
        publish(item);
        var feed = parse(get("/p/issues/feed.atom"));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(feed, "id", 0)).isEqualTo("urn:uuid:" + rudky.issues());
        assertThat(text(feed, "id", 1)).isEqualTo("urn:uuid:" + item.id());
        assertThat(text(feed, "title", 1)).isEqualTo("Яма & <b>");
        assertThat(text(feed, "name", 1)).isEqualTo("Спілка");
        assertThat(feed.getElementsByTagNameNS("*", "updated").getLength()).isEqualTo(2);
        assertThat(get("/p/feed.atom").headers().firstValue("Content-Type"))
                .contains("application/atom+xml;charset=UTF-8");
    }

    @Test
    void theSiteMapNamesEveryPublicPage() {
        var item = issue("Яма");
        publish(item);
        var host = "http://" + rudky.tenant().host() + ":" + port;
        var map = get("/p/sitemap.xml");
        parse(map);
        assertThat(map.body())
                .contains("<loc>" + host + "/p</loc>")
                .contains("<loc>" + host + "/p/issues</loc>")
                .contains("<loc>" + host + "/p/issues/" + item.id() + "</loc>")
                .doesNotContain("/p/notes");
        assertThat(get("/robots.txt").body()).contains("Sitemap: " + host + "/p/sitemap.xml");
    }

    @Test
    void thePlatformListsItsSpaces() {
        var page = ask("localhost", "/p", "X-Nothing", "1").body();
        assertThat(page)
                .contains("http://" + rudky.tenant().host() + ":" + port + "/p")
                .contains(rudky.tenant().name(java.util.Locale.of("uk")));
        assertThat(ask("localhost", "/robots.txt", "X-Nothing", "1").body())
                .contains("Sitemap: http://localhost:" + port);
        assertThat(ask("localhost", "/p/issues", "X-Nothing", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void searchSaysWhatItFound() {
        publish(issue("Ремонт дороги"));
        assertThat(get("/p/search?q=дорогою").body())
                .contains("<mark>дороги</mark>")
                .contains("Знайдено 1 запис");
        assertThat(get("/p/search?q=дорагою").body()).contains("Ми шукали «дорога»");
        assertThat(get("/p/search?q=космос").body()).contains("Нічого не знайдено");
        assertThat(get("/p/search").statusCode()).isEqualTo(200);
    }

    private PublishedItem issue(String title) {
        var id = UUID.randomUUID();
        return PublishedItem.of(id, rudky.issues(), "issue", "/issues/" + id, title);
    }

    private void publish(PublishedItem item) {
        tenants.run(rudky.tenant().id(), () -> publisher.publish(item));
    }

    private HttpResponse<String> get(String path) {
        return get(path, "X-Nothing", "1");
    }

    private HttpResponse<String> get(String path, String header, String value) {
        return ask(rudky.tenant().host(), path, header, value);
    }

    private HttpResponse<String> ask(String host, String path, String header, String value) {
        try {
            var address =
                    URI.create("http://localhost:" + port + URI.create(path).toASCIIString());
            return CLIENT.send(
                    HttpRequest.newBuilder(address)
                            .header("Host", host + ":" + port)
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Document parse(HttpResponse<String> answer) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static String text(Document document, String element, int number) {
        return document.getElementsByTagNameNS("*", element).item(number).getTextContent();
    }
}
