package org.smartinteraction.space;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Hat;
import org.smartinteraction.tenancy.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps in whose name somebody acts in their session, for this space alone. */
@Component
class SessionHat implements Hat {

    @Override
    public Optional<UUID> worn() {
        var vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            return Optional.ofNullable((UUID) vaadin.getSession().getAttribute(key()));
        }
        return plain().map(session -> (UUID) session.getAttribute(key()));
    }

    @Override
    public void wear(@Nullable UUID actor) {
        var session = VaadinSession.getCurrent().getSession();
        if (actor == null) {
            session.removeAttribute(key());
        } else {
            session.setAttribute(key(), actor);
        }
    }

    /** The session of a request that is not for Vaadin, such as a plain form. */
    private static Optional<HttpSession> plain() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getSession(false))
                : Optional.empty();
    }

    private static String key() {
        return "smart.acts-as." + Tenancy.tenant().id();
    }
}
