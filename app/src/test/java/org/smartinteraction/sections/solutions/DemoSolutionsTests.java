package org.smartinteraction.sections.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DemoSolutionsTests {

    @Autowired
    TenantDirectory directory;

    @Autowired
    Tenants tenants;

    @Autowired
    Desk desk;

    @Test
    void everyDemonstrationCommunityShowsSolutionsInManyStates() {
        for (var label : new String[] {"rudky", "sambir", "komarno"}) {
            var tenant = directory.byHost(label + ".localhost").orElseThrow();
            var states = tenants.within(
                    tenant.id(),
                    () -> desk.catalogue().find(section(), new Catalogue.Wanted(null, 0, "", false)).stream()
                            .map(Catalogue.Card::state)
                            .toList());
            assertThat(states).as(label).hasSizeGreaterThanOrEqualTo(5);
            assertThat(states.stream().distinct()).as(label).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    private UUID section() {
        return spaces.firstOf("solutions").orElseThrow().id();
    }

    @Autowired
    org.smartinteraction.space.Spaces spaces;
}
