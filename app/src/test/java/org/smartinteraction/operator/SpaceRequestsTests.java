package org.smartinteraction.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.smartinteraction.areas.Areas;
import org.smartinteraction.operator.SpaceRequest.State;
import org.smartinteraction.people.Pace;
import org.smartinteraction.people.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

class SpaceRequestsTests extends OperatorTest {

    private static final String HEAD = "head@village.example";

    @Autowired
    Pace pace;

    @Autowired
    SpaceRequests requests;

    @Autowired
    RequestRows rows;

    @Autowired
    Labels labels;

    @Autowired
    Operators operators;

    @Autowired
    Areas areas;

    @Test
    void whoeverSignsInWithTheAddressGetsTheSpaceAndIsItsAdministrator() {
        var id = sent(requests, 1);
        signIn(HEAD);

        var request = requests.confirm(id);

        assertThat(request.state()).isEqualTo(State.DONE);
        var tenant = directory.byId(request.tenant()).orElseThrow();
        assertThat(in(tenant, () -> people.byEmail(HEAD)).orElseThrow().roles()).containsExactly("admin");
        assertThat(in(tenant, spaces::current).config().languages()).containsExactly("en", "uk");
    }

    @Test
    void whoeverSignsInWithAnotherAddressGetsNothing() {
        var id = sent(requests, 1);
        signIn("stranger@village.example");

        assertThat(refusal(() -> requests.confirm(id))).isEqualTo("operator.start.other-address");
        assertThat(requests.find(id).orElseThrow().state()).isEqualTo(State.UNCONFIRMED);
    }

    @Test
    void confirmingTwiceMakesOneSpace() throws Exception {
        var id = sent(requests, 1);
        signIn(HEAD);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<SpaceRequest> confirm = () -> requests.confirm(id);
            var one = threads.submit(new DelegatingSecurityContextCallable<>(confirm));
            var other = threads.submit(new DelegatingSecurityContextCallable<>(confirm));

            assertThat(one.get().tenant()).isNotNull().isEqualTo(other.get().tenant());
        }
        assertThat(requests.confirm(id).state()).isEqualTo(State.DONE);
        assertThat(db.sql("select count(*) from tenant where area = ?")
                        .param(hromada(1))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whereApprovalIsNeededAnOperatorDecides() {
        var byApproval = new SpaceRequests(rows, provisioning, labels, templates, operators, pace, "approval");
        var first = sent(byApproval, 1);
        var second = sent(byApproval, 2);
        signIn(HEAD);
        assertThat(byApproval.confirm(first).state()).isEqualTo(State.WAITING);
        byApproval.confirm(second);
        assertThat(refusal(() -> byApproval.approve(first))).isEqualTo("operator.refused");

        signIn("operator@platform.example");
        assertThat(byApproval.waiting()).extracting(SpaceRequest::id).contains(first, second);
        var tenant = byApproval.approve(first);
        byApproval.refuse(second, "The council has not decided yet.");

        assertThat(tenant.label()).isEqualTo(prefix + "start1");
        assertThat(requests.find(second).orElseThrow().reason()).isEqualTo("The council has not decided yet.");
        assertThat(refusal(() -> byApproval.approve(second))).isEqualTo("operator.request.decided");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAtOnce() {
        var id = requests.begin(areas.placed(hromada(1)).orElseThrow(), false);

        assertThat(refusal(() -> requests.send(id, HEAD))).isEqualTo("operator.start.incomplete");
        requests.choose(id, templates.find("village").orElseThrow());
        assertThat(refusal(() -> requests.send(id, "no address"))).isEqualTo("operator.start.email");
        assertThat(refusal(() -> shape(requests, id, "www", "#123456"))).isEqualTo("operator.label.reserved");
        assertThat(refusal(() -> shape(requests, id, prefix + "a", "red"))).isEqualTo("operator.start.colour");
        assertThat(refusal(
                        () -> requests.choose(UUID.randomUUID(), templates.all().getFirst())))
                .isEqualTo("operator.request.unknown");
    }

    @Test
    void aCommunityWithASpaceCannotStartAnother() {
        provisioned(1);

        assertThat(refusal(() -> requests.begin(areas.placed(hromada(1)).orElseThrow(), false)))
                .isEqualTo("operator.area.taken");
    }

    private UUID sent(SpaceRequests through, int hromada) {
        var id = through.begin(areas.placed(hromada(hromada)).orElseThrow(), false);
        through.choose(id, templates.find("village").orElseThrow());
        shape(through, id, prefix + "start" + hromada, "#123456");
        through.send(id, " Head@Village.example ");
        return id;
    }

    private static void shape(SpaceRequests through, UUID id, String label, String colour) {
        through.shape(id, label, Map.of("uk", "Громада", "en", "Community"), List.of("en", "uk"), colour);
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action).textKey();
    }
}
