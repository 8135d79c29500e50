package org.smartinteraction.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smartinteraction.InASpace;
import org.smartinteraction.Visitor;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.engagement.Supports;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.people.Seat.Part;
import org.smartinteraction.people.Seats;
import org.smartinteraction.people.Sector;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.PublishedItem;
import org.smartinteraction.publishing.Publisher;
import org.smartinteraction.publishing.Veil;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.CardLink;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(InASpace.class)
class OrganisationsTests extends SpringBrowserlessTest {

    @Autowired
    Organisations organisations;

    @Autowired
    Deeds deeds;

    @Autowired
    Seats seats;

    @Autowired
    People people;

    @Autowired
    Publisher publisher;

    @Autowired
    Supports supports;

    @Autowired
    Spaces spaces;

    @Autowired
    Announcer announcer;

    @Autowired
    Veil veil;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Texts.ENGLISH);
    }

    @Test
    void staffEnterAnOrganisationByItsCodeAndNameTheHead() {
        var olena = people.invite("olena@example.org", "Olena", Set.of(), null);
        var club = organisations.enter("Club", Sector.NGO, "0003 2129", Profile.EMPTY, "olena@example.org");

        assertThat(organisations.find(club).code()).isEqualTo("00032129");
        people.run(olena, () -> seats.accept(club));
        assertThat(seats.of(club)).singleElement().matches(seat -> seat.part() == Part.HEAD && seat.accepted());
    }

    @Test
    void aWrongOrTakenCodeIsRefused() {
        refused("people.refusal.code.digit", () -> enter("Club", "00032128"));
        refused("people.refusal.code", () -> enter("Club", "32128"));
        var first = enter("Club", "14360570");
        refused("people.refusal.code.taken", () -> enter("Firm", "14360570"));
        var second = enter("Firm", "");
        refused("people.refusal.code.taken", () -> organisations.correct(second, "Firm", Sector.BUSINESS, "14360570"));
        organisations.correct(first, "Old club", Sector.NGO, "14360570");
        assertThat(organisations.find(first).name()).isEqualTo("Old club");
    }

    @Test
    void aResidentEntersNothingAndChangesNothing() {
        var club = enter("Club", "");
        var resident = people.invite("resident@example.org", "Resident", Set.of(), null);

        people.run(resident, () -> {
            refused("people.refusal.role", () -> enter("Other", ""));
            refused("people.refusal.role", () -> organisations.correct(club, "Mine", Sector.NGO, ""));
            refused("people.refusal.voice", () -> organisations.describe(club, Profile.EMPTY));
            refused("people.refusal.voice", () -> offer(club, "Advice", null));
            refused("people.refusal.role", seats::all);
        });
    }

    @Test
    void whoeverSpeaksForItSaysWhatItIsAndOffers() {
        var club = enter("Club", "");
        people.run(head(club), () -> {
            organisations.describe(club, profile("Ми допомагаємо", "example.org"));
            offer(club, "Advice", LocalDate.now().plusDays(3));
        });

        var known = organisations.find(club);
        assertThat(known.profile().site()).isEqualTo("https://example.org");
        assertThat(known.profile().about(Texts.ENGLISH)).isEqualTo("Ми допомагаємо");
        assertThat(known.offers()).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNotOneInTheWebIsRefused() {
        var club = enter("Club", "");

        for (var site : List.of("javascript:alert(1)", "https://", "nowhere", "https://a b.org")) {
            refused("organisations.refusal.site", () -> organisations.describe(club, profile("", site)));
        }
    }

    @Test
    void anOfferOfOneOrganisationIsNotTouchedByAnother() {
        var club = enter("Club", "");
        var firm = enter("Firm", "");
        var advice = offer(club, "Advice", null);

        people.run(head(firm), () -> {
            refused(
                    "people.refusal.unknown",
                    () -> organisations.offer(firm, advice, Offer.Kind.MONEY, "Mine", "", null));
            organisations.withdraw(firm, advice);
        });
        assertThat(organisations.offers(club)).extracting(Offer::title).containsExactly("Advice");
    }

    @Test
    void organisationsAreFoundByNameCodeWordsSectorAndOffer() {
        var club = organisations.enter("Клуб «Світло»", Sector.NGO, "00032129", profile("Ліхтарі і лампи", ""), "");
        var firm = organisations.enter("Firm", Sector.BUSINESS, "", Profile.EMPTY, "");
        organisations.offer(firm, null, Offer.Kind.GOODS, "Цегла", "Для шкіл", null);

        assertThat(ids(organisations.find("світло", null, null))).containsExactly(club);
        assertThat(ids(organisations.find("00032129", null, null))).containsExactly(club);
        assertThat(ids(organisations.find("ЛАМПИ", null, null))).containsExactly(club);
        assertThat(ids(organisations.find("цегла шкіл", null, null))).containsExactly(firm);
        assertThat(ids(organisations.find("", Sector.BUSINESS, null))).containsExactly(firm);
        assertThat(ids(organisations.find("", null, Offer.Kind.GOODS))).containsExactly(firm);
        assertThat(organisations.find("100%_", null, null)).isEmpty();
    }

    @Test
    void itsPageShowsWhatItProposedAndSupports() {
        var club = enter("Club", "");
        var speaker = head(club).speakingFor(club);
        var section = spaces.firstOf("issues").orElseThrow();
        var said = PublishedItem.of(UUID.randomUUID(), section.id(), "issue", "/issues/1", "Яма")
                .author("Club", "ngo", club);
        var other = PublishedItem.of(UUID.randomUUID(), section.id(), "issue", "/issues/2", "Ліхтар");
        publisher.publish(said);
        publisher.publish(other);
        people.run(speaker, () -> supports.add(other.id()));
        people.run(speaker.speakingFor(null), () -> supports.add(said.id()));

        assertThat(deeds.proposed(club, Audience.PUBLIC))
                .extracting(PublishedItem::title)
                .containsExactly("Яма");
        assertThat(deeds.supported(club, Audience.PUBLIC))
                .extracting(PublishedItem::title)
                .containsExactly("Ліхтар");
        assertThat(supports.count(said.id())).isEqualTo(1);
    }

    @Test
    void theDirectorySaysThatItIsEmptyAndFiltersByItsAddress() {
        UI.getCurrent().navigate("organisations");
        assertThat(find(EmptyState.class).all()).isNotEmpty();

        organisations.enter("Club", Sector.NGO, "", profile("Text", ""), "");
        organisations.enter("Firm", Sector.BUSINESS, "", Profile.EMPTY, "");
        UI.getCurrent().navigate("organisations", QueryParameters.of("sector", "NGO"));
        assertThat(find(CardLink.class).all()).hasSize(1);
        assertThat(find(H1.class).all()).hasSize(1);
    }

    @Test
    void thePageOfAnOrganisationShowsItsOffersAndPeople() {
        var club = organisations.enter("Club", Sector.NGO, "00032129", profile("Text", "example.org"), "");
        offer(club, "Advice", null);
        head(club);

        UI.getCurrent().navigate("organisations/" + club);
        assertThat(find(H1.class).single().getText()).isEqualTo("Club");
        assertThat(find(H3.class).all()).extracting(H3::getText).contains("Advice", "Invite somebody");

        UI.getCurrent().navigate("organisations/" + club + "/edit");
        assertThat(find(H1.class).single().getText()).isEqualTo("Change the page");
        UI.getCurrent().navigate("organisations/new");
        assertThat(find(H1.class).single().getText()).isEqualTo("Enter an organisation");
        UI.getCurrent().navigate("organisations/manage");
        assertThat(find(H1.class).single().getText()).isEqualTo("Manage organisations");
        UI.getCurrent().navigate("organisations/mine");
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void everyOrganisationHasAPlainPageAndIsFound() {
        var club = organisations.enter(
                "Клуб «Світло»", Sector.NGO, "00032129", profile("Лагодимо ліхтарі", "example.org"), "");
        offer(club, "Порада електрика", null);
        var section = spaces.firstOf("issues").orElseThrow();
        var lamp = UUID.randomUUID();
        publisher.publish(PublishedItem.of(lamp, section.id(), "issue", "/issues/" + lamp, "Темна вулиця"));
        people.run(head(club).speakingFor(club), () -> supports.add(lamp));

        assertThat(plain("/p/organisations"))
                .contains("Клуб «Світло»", "/p/organisations/" + club, DirectoryTable.PATH);
        assertThat(plain("/p/organisations?state=people.sector.business")).doesNotContain("Клуб");
        assertThat(plain("/p/organisations/" + club + "?lang=en"))
                .contains("Лагодимо ліхтарі", "00032129", "https://example.org", "Порада електрика", "mlat=49.65")
                .contains("Supports", "Темна вулиця");
        assertThat(plain("/p/search?q=" + encoded("ліхтар"))).contains("/p/organisations/" + club);
        assertThat(plain("/p/search?q=" + encoded("електрик"))).contains("/p/organisations/" + club);
        assertThat(plain("/p/sitemap.xml")).contains("/p/organisations/" + club, "/p/organisations<");
        assertThat(plain("/p")).contains("/p/organisations\"");
        UI.getCurrent().navigate("search", QueryParameters.of("q", "електрик"));
        assertThat(find(CardLink.class).all()).hasSize(1);
    }

    @Test
    void theDirectoryIsATableForPrograms() {
        var club = organisations.enter("=Club", Sector.NGO, "00032129", profile("Ми", "example.org"), "");

        var lines = plain(DirectoryTable.PATH).lines().toList();

        assertThat(lines.getFirst()).startsWith("\uFEFFid,name,edrpou,sector,type,about_uk");
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .startsWith(club + ",'=Club,00032129,ngo,association,Ми,")
                .contains("https://example.org", "49.65", "23.48");
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        var about = Map.of("uk", "+1", "en", "@SUM(1)");
        var place = new Place("-1", null, null, null);
        organisations.enter(
                "=1",
                Sector.NGO,
                "00032129",
                new Profile(Kind.ASSOCIATION, about, "", "=A1@b.example", "+1 2345", place),
                "");

        assertThat(plain(DirectoryTable.PATH).lines().skip(1))
                .noneMatch(line -> line.matches(".*(^|,)\"?[=+@-].*"))
                .anyMatch(line -> line.contains("'=A1@b.example"));
    }

    @Test
    void whatChangesOnThePageChangesInPublic() {
        var club = enter("Club", "");
        var advice = offer(club, "Advice", LocalDate.now());

        organisations.correct(club, "Old club", Sector.CITIZEN, "");
        organisations.withdraw(club, advice);

        assertThat(plain("/p/organisations/" + club)).contains("Old club").doesNotContain("Advice");
        assertThat(plain("/p/organisations?state=people.sector.citizen")).contains("Old club");
    }

    @Test
    void anOfferThatEndedLeavesThePlainPageByNight() {
        var club = enter("Club", "");
        offer(club, "Advice", LocalDate.now());
        assertThat(plain("/p/organisations/" + club)).contains("Advice");
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("update actor_offer set until = current_date - 1 where tenant_id = app.current_tenant()")
                    .update();
            jdbc.sql("update published_item set updated_at = now() - interval '2 days'"
                            + " where tenant_id = app.current_tenant()")
                    .update();
        });

        announcer.announceHere();

        assertThat(plain("/p/organisations/" + club)).contains("Club").doesNotContain("Advice");
    }

    @Test
    void aPageThatModeratorsHideIsSeenByItsPeopleAndTheStaff() {
        var club = enter("Club", "");
        var speaker = head(club);
        var resident = people.invite("resident@example.org", "Resident", Set.of(), null);

        veil.hide(club);

        people.run(resident, () -> {
            refused("people.refusal.unknown", () -> organisations.find(club));
            assertThat(organisations.find("club", null, null)).isEmpty();
        });
        people.run(speaker, () -> assertThat(organisations.find(club).name()).isEqualTo("Club"));
        assertThat(organisations.find("club", null, null)).hasSize(1);
        assertThat(plain("/p/organisations")).doesNotContain("Club");
        assertThat(plain(DirectoryTable.PATH)).doesNotContain("Club");
    }

    private String plain(String path) {
        return new Visitor(port)
                .go("http://" + Tenancy.tenant().host() + ":" + port + path)
                .body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private UUID enter(String name, String code) {
        return organisations.enter(name, Sector.NGO, code, Profile.EMPTY, "");
    }

    private UUID offer(UUID actor, String title, LocalDate until) {
        return organisations.offer(actor, null, Offer.Kind.EXPERTISE, title, "Every week", until);
    }

    private Member head(UUID actor) {
        var email = UUID.randomUUID() + "@example.org";
        var head = people.invite(email, "Head", Set.of(), null);
        seats.invite(actor, email, Part.HEAD);
        people.run(head, () -> seats.accept(actor));
        return people.byEmail(email).orElseThrow();
    }

    private static Profile profile(String about, String site) {
        return new Profile(Kind.ASSOCIATION, Map.of("uk", about), site, "", "", Place.at(49.65, 23.48));
    }

    private static List<UUID> ids(List<Organisation> found) {
        return found.stream().map(Organisation::id).toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
