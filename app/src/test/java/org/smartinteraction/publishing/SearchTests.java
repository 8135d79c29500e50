package org.smartinteraction.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartinteraction.publishing.PublishingSpaces.Space;
import org.smartinteraction.publishing.PublishingSpaces.Stage;
import org.smartinteraction.publishing.Search.Question;
import org.smartinteraction.publishing.Snippet.Piece;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PublishingSpaces.class)
class SearchTests {

    @Autowired
    Stage stage;

    @Autowired
    Tenants tenants;

    @Autowired
    Publisher publisher;

    @Autowired
    Search search;

    Space rudky;

    @BeforeEach
    void someItems() {
        rudky = stage.space(Tenant.Kind.COMMUNITY);
        publish("Ремонт дороги біля школи", "Потрібно засипати вибоїни на вулиці Шевченка.", Audience.PUBLIC);
        publish("Освітлення парку", "Увечері в парку темно, ліхтарі не світять.", Audience.PUBLIC);
        publish("New roads", "Cycling lanes for the town.", Audience.PUBLIC);
        publish("Таємна нарада", "Лише для працівників.", Audience.STAFF);
        publish("Бюджет участі", "Привіт усім! Тут є слово дорога в тексті.", Audience.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "дорогою, Ремонт дороги біля школи",
        "ДОРІГ, Ремонт дороги біля школи",
        "шкіл, Ремонт дороги біля школи",
        "school roads, New roads",
        "cycle, New roads",
        "парків, Освітлення парку",
        "освітл, Освітлення парку",
        // slips of the pen
        "освтлення, Освітлення парку",
        "дорагою, Ремонт дороги біля школи",
        "шевчекна, Ремонт дороги біля школи",
        "освітлиння парка, Освітлення парку",
        // the wrong keyboard layout
        "ghbdsn, Бюджет участі",
        "ljhjuf, Ремонт дороги біля школи",
        "кщфві, New roads"
    })
    void isFoundFirst(String query, String title) {
        assertThat(titles(query, Audience.PUBLIC)).first().isEqualTo(title);
    }

    @Test
    void aWordInTheTitleOutweighsOneInTheText() {
        assertThat(titles("дорога", Audience.PUBLIC)).containsExactly("Ремонт дороги біля школи", "Бюджет участі");
    }

    @Test
    void nobodyFindsWhatIsNotForThem() {
        assertThat(titles("нарада", Audience.PUBLIC)).isEmpty();
        assertThat(titles("нарадда", Audience.MEMBERS)).isEmpty();
        assertThat(titles("нарада", Audience.STAFF)).containsExactly("Таємна нарада");
    }

    @Test
    void anotherSpaceFindsNothing() {
        var sambir = stage.space(Tenant.Kind.COMMUNITY);
        assertThat(tenants.within(sambir.tenant().id(), () -> search.find(Question.of("дорога", Audience.STAFF)))
                        .total())
                .isZero();
    }

    @Test
    void saysWhatItLookedForInstead() {
        var answer = ask("дорагою", Audience.PUBLIC);
        assertThat(answer.understood()).isEqualTo("дорога");
        assertThat(ask("дорогою", Audience.PUBLIC).understood()).isNull();
    }

    @Test
    void setsTheWordsFoundApart() {
        var hit = ask("школа", Audience.PUBLIC).hits().getFirst();
        assertThat(hit.title().pieces())
                .containsExactly(new Piece("Ремонт дороги біля ", false), new Piece("школи", true));
    }

    @ParameterizedTest
    @CsvSource({"' '", "і", "'& | ! :* ( )'", "'\\'", "a'b", "<script>alert(1)</script>"})
    void noQueryBreaksIt(String query) {
        assertThat(ask(query, Audience.PUBLIC).total()).isZero();
    }

    private Search.Answer ask(String query, Audience asker) {
        return tenants.within(rudky.tenant().id(), () -> search.find(Question.of(query, asker)));
    }

    private List<String> titles(String query, Audience asker) {
        return ask(query, asker).hits().stream()
                .map(hit -> hit.publication().item().title())
                .toList();
    }

    private void publish(String title, String body, Audience audience) {
        var id = UUID.randomUUID();
        tenants.run(
                rudky.tenant().id(),
                () -> publisher.publish(PublishedItem.of(id, rudky.issues(), "issue", "/issues/" + id, title)
                        .body(body)
                        .audience(audience)));
    }
}
