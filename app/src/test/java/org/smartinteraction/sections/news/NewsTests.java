package org.smartinteraction.sections.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.TestSpaces;
import org.smartinteraction.people.Member;
import org.smartinteraction.people.People;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.space.Section;
import org.smartinteraction.space.Spaces;
import org.smartinteraction.space.Templates;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantRegistry;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NewsTests {

    @Autowired
    TenantRegistry registry;

    @Autowired
    Tenants tenants;

    @Autowired
    People people;

    @Autowired
    Spaces spaces;

    @Autowired
    Templates templates;

    @Autowired
    News news;

    @Autowired
    Published published;

    Tenant tenant;
    Section section;
    Member reader;
    Member editor;

    @BeforeEach
    void aVillage() {
        tenant = TestSpaces.add(registry, Tenant.Kind.COMMUNITY);
        within(() -> spaces.begin(templates.find("village").orElseThrow().space()));
        section = within(() -> spaces.firstOf("news").orElseThrow());
        reader = within(() -> people.invite("reader@example.org", "Reader", Set.of(), null));
        editor = within(() -> people.invite("editor@example.org", "Editor", Set.of("official"), null));
    }

    @Test
    void aDraftIsSeenByEditorsOnlyUntilItIsPublished() {
        var id = write(null, "Воду відключать", "У середу", false);
        assertThat(as(reader, () -> news.find(id))).isEmpty();
        assertThat(as(editor, () -> news.find(id))).isPresent();
        assertThat(within(() -> published.find(id, Audience.STAFF))).isEmpty();
        write(id, "Воду відключать у середу", "З 9 до 16", true);
        assertThat(as(reader, () -> news.find(id)).orElseThrow().title()).isEqualTo("Воду відключать у середу");
        assertThat(within(() -> published.find(id, Audience.PUBLIC))
                        .orElseThrow()
                        .path())
                .isEqualTo("/news/" + id);
    }

    @Test
    void aWithdrawnArticleLeavesThePublicPagesAndCanComeBack() {
        var id = write(null, "Свято громади", "", true);
        as(editor, () -> {
            news.withdraw(id);
            return id;
        });
        assertThat(within(() -> published.find(id, Audience.STAFF))).isEmpty();
        assertThat(within(() -> news.latest(section, 9))).isEmpty();
        assertThat(as(editor, () -> news.unpublished(section))).hasSize(1);
        write(id, "Свято громади", "", true);
        assertThat(within(() -> published.find(id, Audience.PUBLIC))).isPresent();
    }

    @Test
    void onlyEditorsWrite() {
        assertThatThrownBy(() -> as(reader, () -> news.write(section, null, "Моя новина", "", List.of(), true)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> within(() -> news.write(section, null, "Нічия новина", "", List.of(), true)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aHeadlineIsNeededAndMarkupStaysText() {
        assertThatThrownBy(() -> write(null, " \n ", "Текст", true)).isInstanceOf(Refusal.class);
        var id = write(null, "<script>alert(1)</script>", "<b>🙂</b> שלום", true);
        assertThat(as(reader, () -> news.find(id)).orElseThrow().text()).isEqualTo("<b>🙂</b> שלום");
    }

    private UUID write(UUID id, String title, String text, boolean publish) {
        return as(editor, () -> news.write(section, id, title, text, List.of(), publish));
    }

    private <T> T within(Callable<T> action) {
        return tenants.within(tenant.id(), action);
    }

    private <T> T as(Member member, Callable<T> action) {
        return within(() -> people.as(member, action));
    }
}
