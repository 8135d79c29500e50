package org.smartinteraction.assistance;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps for whom a session acts, in this space alone. Each window knows with which errand it was opened: in one that shows
 * another, or none, nothing is done, so that nobody signs in the wrong name.
 */
@Component
class ErrandSession {

    /**
     * What a session holds.
     *
     * @param begun when, in milliseconds
     * @param touched when something was last done or looked at, in milliseconds
     * @param ended key of the sentence that says why it may not go on
     */
    record Held(
            UUID id,
            UUID member,
            UUID clerk,
            long begun,
            long touched,
            @Nullable String ended) implements Serializable {

        Held touched(long now) {
            return new Held(id, member, clerk, begun, now, ended);
        }

        Held ended(String why) {
            return new Held(id, member, clerk, begun, touched, why);
        }

        Instant since() {
            return Instant.ofEpochMilli(begun);
        }
    }

    private record Stamp(@Nullable Held held) implements Serializable {}

    private static final long MOST_RECENT = 10_000;

    private final Duration idle;
    private Clock clock;

    @Autowired
    ErrandSession(@Value("${smart.assistance.idle-minutes:15}") int minutes) {
        this.idle = Duration.ofMinutes(minutes);
        this.clock = Clock.systemUTC();
    }

    /** Lets time be another, for tests. */
    void at(Clock other) {
        clock = other;
    }

    void begin(UUID member, UUID clerk) {
        var now = clock.millis();
        keep(new Held(UUID.randomUUID(), member, clerk, now, now, null));
        stamp(UI.getCurrent());
    }

    void finish() {
        keep(null);
        stamp(UI.getCurrent());
    }

    /** Why the session may not go on. The person is told, and nothing is done until they have said that they know. */
    void end(Held held, String why) {
        keep(held.ended(why));
    }

    /** What the session holds, or what the window still shows of one that has been finished elsewhere. */
    Optional<Held> held() {
        var held = read();
        var ui = UI.getCurrent();
        var stamp = ui == null ? null : ComponentUtil.getData(ui, Stamp.class);
        if (stamp != null && !Objects.equals(id(stamp.held()), id(held))) {
            return Optional.of(
                    Objects.requireNonNull(held == null ? stamp.held() : held).ended("assistance.refusal.outdated"));
        }
        if (held == null || held.ended() != null) {
            return Optional.ofNullable(held);
        }
        var now = clock.millis();
        if (now - held.touched() > idle.toMillis()) {
            end(held, "assistance.refusal.idle");
            return Optional.ofNullable(read());
        }
        if (now - held.touched() > MOST_RECENT) {
            keep(held.touched(now));
        }
        return Optional.of(held);
    }

    /** Whether the window shows another errand than there is now, or does not say yet that it has ended. */
    boolean isOutdated() {
        held();
        var now = read();
        var ui = UI.getCurrent();
        var stamp = ui == null ? null : ComponentUtil.getData(ui, Stamp.class);
        return stamp != null
                && (!Objects.equals(id(stamp.held()), id(now)) || !Objects.equals(ended(stamp.held()), ended(now)));
    }

    /** The window shows the errand that the session holds now. */
    void stamp(@Nullable UI ui) {
        if (ui != null) {
            ComponentUtil.setData(ui, Stamp.class, new Stamp(read()));
        }
    }

    private static @Nullable String ended(@Nullable Held held) {
        return held == null ? null : held.ended();
    }

    private static @Nullable UUID id(@Nullable Held held) {
        return held == null ? null : held.id();
    }

    private static @Nullable Held read() {
        var vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            return (Held) vaadin.getSession().getAttribute(key());
        }
        return plain().map(session -> (Held) session.getAttribute(key())).orElse(null);
    }

    private static void keep(@Nullable Held held) {
        var vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            if (held == null) {
                vaadin.getSession().removeAttribute(key());
            } else {
                vaadin.getSession().setAttribute(key(), held);
            }
            return;
        }
        plain().ifPresent(session -> {
            if (held == null) {
                session.removeAttribute(key());
            } else {
                session.setAttribute(key(), held);
            }
        });
    }

    /** The session of a request that is not for Vaadin, such as a plain form. */
    private static Optional<HttpSession> plain() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getSession(false))
                : Optional.empty();
    }

    private static String key() {
        return "smart.acts-for."
                + Tenancy.current().map(tenant -> tenant.id().toString()).orElse("");
    }
}
