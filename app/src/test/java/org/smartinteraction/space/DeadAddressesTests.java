package org.smartinteraction.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartinteraction.Visitor;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.publishing.Filter;
import org.smartinteraction.publishing.Published;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an address is answered with before the browser has built anything. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeadAddressesTests {

    private static final String NO_SUCH_ITEM = "/issues/018f0000-0000-7000-8000-000000000000";

    @Autowired
    TenantDirectory directory;

    @Autowired
    Tenants tenants;

    @Autowired
    Published published;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "rudky.localhost,/nothing",
        "rudky.localhost,/nothing/at/all",
        "rudky.localhost," + NO_SUCH_ITEM,
        "rudky.localhost,/start",
        "rudky.localhost,/platform",
        "localhost,/nothing",
        "localhost,/issues",
        "localhost,/search",
        "localhost,/spaces/nothing",
        "id.localhost,/nothing",
        "id.localhost,/issues/nothing"
    })
    void whatLeadsNowhereIsNotFound(String host, String path) {
        var visitor = ask(host, path);

        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.body()).contains("<html", "</html>");
    }

    @ParameterizedTest
    @CsvSource({
        "rudky.localhost,/",
        "rudky.localhost,/issues",
        "rudky.localhost,/issues/",
        "rudky.localhost,/issues/new",
        "rudky.localhost,/budget/programmes",
        "rudky.localhost,/search?q=nothing",
        "rudky.localhost,/organisations",
        "localhost,/",
        "localhost,/start",
        "localhost,/spaces"
    })
    void whatLeadsSomewhereIsFound(String host, String path) {
        assertThat(ask(host, path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issues", "solutions", "joint"})
    void anItemIsFoundWhereverItIsShared(String section) {
        var rudky = directory.byHost("rudky.localhost").orElseThrow();
        var item = tenants.within(
                rudky.id(),
                () -> published
                        .recent(Filter.of(Audience.PUBLIC)
                                .kind(section.replaceFirst("s$", ""))
                                .everywhere())
                        .items()
                        .getFirst()
                        .item());

        assertThat(ask("rudky.localhost", "/" + section + "/" + item.id()).status())
                .isEqualTo(200);
    }

    @Test
    void aMemberMayFindMoreThanIsPublished() {
        var member = new Visitor(port);
        member.go("http://rudky.localhost:" + port + "/sign-in?to=/p");
        member.submit("/demo", Map.of("role", "resident")).follow();

        assertThat(member.ask("http://rudky.localhost:" + port + NO_SUCH_ITEM).status())
                .isEqualTo(200);
        assertThat(member.ask("http://rudky.localhost:" + port + "/nothing").status())
                .isEqualTo(404);
    }

    private Visitor ask(String host, String path) {
        return new Visitor(port).ask("http://" + host + ":" + port + path);
    }
}
