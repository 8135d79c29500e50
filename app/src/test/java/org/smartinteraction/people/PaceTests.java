package org.smartinteraction.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartinteraction.people.Pace.Act;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PaceTests {

    final AtomicLong now = new AtomicLong();
    final Pace pace = new Pace(
            new MockEnvironment().withProperty("smart.pace.post", "6").withProperty("smart.pace.shared", "3"),
            now::get,
            OptionalInt::empty);

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAccountThatPostsTooOftenIsToldWhenItCanGoOn() {
        ask("oksana", "192.0.2.1");
        post(6);

        var refusal = catchThrowableOfType(Refusal.class, () -> pace.count(Act.POST));
        assertThat(refusal.textKey()).isEqualTo("people.refusal.pace");
        assertThat(refusal.arguments()).containsExactly(11);

        now.addAndGet(Duration.ofMinutes(10).toNanos());
        post(1);
        assertThat(refused()).isTrue();
    }

    @Test
    void oneActDoesNotUseUpAnother() {
        ask("oksana", "192.0.2.1");
        post(6);
        assertThatCode(() -> pace.count(Act.REPLY)).doesNotThrowAnyException();
    }

    @Test
    void neighboursBehindOneAddressDoNotUseUpEachOthersAllowance() {
        ask("oksana", "192.0.2.1");
        post(6);
        ask("petro", "192.0.2.1");
        post(6);
    }

    @Test
    void manyAccountsAtOneAddressHaveToWaitInTheEnd() {
        for (var account : List.of("a", "b", "c")) {
            ask(account, "192.0.2.1");
            post(6);
        }
        ask("d", "192.0.2.1");
        assertThat(catchThrowableOfType(Refusal.class, () -> pace.count(Act.POST))
                        .textKey())
                .isEqualTo("people.refusal.pace.shared");
        ask("d", "192.0.2.2");
        post(1);
    }

    @Test
    void aHouseholdHasOneIpv6Address() {
        for (int i = 0; i < 18; i++) {
            ask("account " + i, "2001:db8:1:2::" + i);
            post(1);
        }
        ask("one more", "2001:db8:1:2:3:4:5:6");
        assertThat(refused()).isTrue();
    }

    @Test
    void whatTheApplicationDoesByItselfIsNotCounted() {
        post(100);
    }

    private void post(int times) {
        for (int i = 0; i < times; i++) {
            pace.count(Act.POST);
        }
    }

    private boolean refused() {
        return catchThrowableOfType(Refusal.class, () -> pace.count(Act.POST)) != null;
    }

    private static void ask(String account, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        new SignedIn(account, account + "@example.org", "en"), "", List.of()));
    }
}
