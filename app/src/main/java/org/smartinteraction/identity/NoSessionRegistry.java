package org.smartinteraction.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Keeps the provider from its own notion of sessions: it takes the newest of a person for the one that asks, and knows
 * those of one node only. {@link Sessions} says which one it is.
 */
@Component
class NoSessionRegistry implements SessionRegistry {

    @Override
    public List<Object> getAllPrincipals() {
        return List.of();
    }

    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean expired) {
        return List.of();
    }

    @Override
    public @Nullable SessionInformation getSessionInformation(String id) {
        return null;
    }

    @Override
    public void refreshLastRequest(String id) {}

    @Override
    public void registerNewSession(String id, Object principal) {}

    @Override
    public void removeSessionInformation(String id) {}
}
