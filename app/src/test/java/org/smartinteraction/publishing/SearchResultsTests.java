package org.smartinteraction.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.publishing.PublishingSpaces.Space;
import org.smartinteraction.publishing.PublishingSpaces.Stage;
import org.smartinteraction.publishing.Search.Question;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PublishingSpaces.class)
class SearchResultsTests extends SpringBrowserlessTest {

    @Autowired
    Stage stage;

    @Autowired
    Tenants tenants;

    @Autowired
    Publisher publisher;

    @Autowired
    ApplicationContext context;

    Space rudky;

    @BeforeEach
    void aSpace() {
        rudky = stage.space(Tenant.Kind.COMMUNITY);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void everyHitIsACardThatLeadsToTheItem() {
        var id = publish("Ремонт дороги");
        var results = ask("дорагою");
        assertThat(results.getElement().getTextRecursively())
                .contains("Found: 1 entry")
                .contains("We looked for “дорога”.")
                .contains("Ремонт дороги");
        assertThat(find(Anchor.class, results).single().getHref()).isEqualTo("/issues/" + id);
        assertThat(marks(results.getElement())).isEqualTo(1);
    }

    @Test
    void moreThanAPageIsAddedOnDemand() {
        for (int i = 0; i < 23; i++) {
            publish("Яма " + i);
        }
        var results = ask("яма");
        assertThat(find(Anchor.class, results).all()).hasSize(20);
        tenants.run(
                rudky.tenant().id(),
                () -> find(com.vaadin.flow.component.button.Button.class, results)
                        .single()
                        .click());
        assertThat(find(Anchor.class, results).all()).hasSize(23);
        assertThat(find(com.vaadin.flow.component.button.Button.class, results).all())
                .isEmpty();
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        assertThat(ask("космос").getElement().getTextRecursively()).contains("Try fewer or other words");
    }

    private SearchResults ask(String text) {
        return tenants.within(rudky.tenant().id(), () -> {
            var results = context.getBean(SearchResults.class);
            UI.getCurrent().add(results);
            results.show(Question.of(text, Audience.PUBLIC));
            return results;
        });
    }

    private UUID publish(String title) {
        var id = UUID.randomUUID();
        tenants.run(
                rudky.tenant().id(),
                () -> publisher.publish(PublishedItem.of(id, rudky.issues(), "issue", "/issues/" + id, title)));
        return id;
    }

    private static long marks(Element element) {
        return element.isTextNode()
                ? 0
                : (element.getTag().equals("mark") ? 1 : 0)
                        + element.getChildren()
                                .mapToLong(SearchResultsTests::marks)
                                .sum();
    }
}
