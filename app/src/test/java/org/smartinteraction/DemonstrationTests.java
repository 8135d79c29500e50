package org.smartinteraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.tenancy.Tenant;
import org.smartinteraction.tenancy.TenantDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DemonstrationTests {

    private static final List<DemoPlace> PLACES = List.of(place("cut-off-a"), place("cut-off-b"));

    @Autowired
    Demonstration demonstration;

    @Autowired
    TenantDirectory directory;

    @Test
    void spacesWhoseFillingWasCutOffAreDiscardedAtTheNextStartAndMayBeOpenedAnew() throws SQLException {
        var rudky = directory.byHost("rudky.localhost");

        assertThatThrownBy(() -> demonstration.open(PLACES, List.of(new CutOff("cut-off-b"))))
                .hasMessage("cut off");
        assertThat(directory.byHost("cut-off-a.localhost")).isPresent();
        assertThat(directory.byHost("cut-off-b.localhost")).isPresent();

        startAgain();
        assertThat(directory.byHost("cut-off-a.localhost")).isEmpty();
        assertThat(directory.byHost("cut-off-b.localhost")).isEmpty();

        demonstration.open(PLACES, List.of());
        startAgain();
        assertThat(directory.byHost("cut-off-a.localhost")).isPresent();
        assertThat(directory.byHost("cut-off-b.localhost")).isPresent();
        assertThat(directory.byHost("rudky.localhost")).isPresent().isEqualTo(rudky);
    }

    private void startAgain() throws SQLException {
        demonstration.run(new DefaultApplicationArguments());
    }

    private static DemoPlace place(String label) {
        return new DemoPlace(
                Tenant.Kind.COMMUNITY,
                label,
                "UA00000000000000000",
                "Громада " + label,
                "Community " + label,
                "village",
                49.6,
                23.4);
    }

    /** Content that ends with the process, as far as anybody can tell. */
    private record CutOff(String at) implements DemoContent {

        @Override
        public int order() {
            return 0;
        }

        @Override
        public void fill(DemoStage stage) {
            if (Tenancy.tenant().label().equals(at)) {
                throw new IllegalStateException("cut off");
            }
        }
    }
}
