package org.smartinteraction.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.tenancy.Tenant;

class ProvisioningTests extends OperatorTest {

    @Test
    void aSpaceIsThereWithHostConfigurationAndAdministrator() {
        var tenant = provisioned(1);

        assertThat(directory.byHost(prefix + "1.localhost")).contains(tenant);
        assertThat(tenant.kind()).isEqualTo(Tenant.Kind.COMMUNITY);
        assertThat(tenant.names()).containsEntry("uk", "Громадська1 громада").containsEntry("en", "Hromadska1 hromada");
        var space = in(tenant, spaces::current);
        assertThat(space.version()).isEqualTo(1);
        assertThat(space.config().look().accent()).isEqualTo("#224466");
        assertThat(space.sections()).isNotEmpty();
        var head = in(tenant, () -> people.byEmail("head@village.example")).orElseThrow();
        assertThat(head.roles()).containsExactly("admin");
    }

    @Test
    void aTemplateMustFitTheKindOfArea() {
        assertThat(refused("regional-council", hromada(1))).isEqualTo("operator.template.region");
        assertThat(refused("village", oblast)).isEqualTo("operator.template.community");
    }

    @Test
    void onlyACommunityOrRegionOfTheRegisterGetsASpace() {
        assertThat(refused("village", "UA99999999999999999")).isEqualTo("operator.area.unknown");
        assertThat(refused("village", oblast.substring(0, 18) + "1")).isEqualTo("operator.area.small");
    }

    @Test
    void aLabelIsTakenOnceAndAnAreaToo() {
        provisioned(1);

        assertThat(refusal(() -> provisioning.provision(wanted(2, prefix + "1"), _ -> {})))
                .isEqualTo("operator.label.taken");
        assertThat(refusal(() -> provisioning.provision(wanted(1, prefix + "2"), _ -> {})))
                .isEqualTo("operator.area.taken");
    }

    @Test
    void nothingIsLeftWhenItBreaksOff() {
        assertThatThrownBy(() -> provisioning.provision(wanted(1, prefix + "1"), _ -> {
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(directory.byHost(prefix + "1.localhost")).isEmpty();
        assertThat(provisioned(1).label()).isEqualTo(prefix + "1");
    }

    @Test
    void ofManyAtTheSameMomentOneWins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        try {
                            provisioning.provision(wanted(1, prefix + "race" + i % 2), _ -> {});
                            return true;
                        } catch (Refusal refused) {
                            return false;
                        }
                    }))
                    .toList();
            int won = 0;
            for (var one : tries) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        }
    }

    private String refused(String template, String area) {
        return refusal(() -> provisioning.provision(
                new NewSpace(
                        area, templates.find(template).orElseThrow(), prefix + "x", Map.of(), List.of(), null, null),
                _ -> {}));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action).textKey();
    }
}
