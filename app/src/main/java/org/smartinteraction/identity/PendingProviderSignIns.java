package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Sign-ins at providers that were begun in a browser, by their state: several tabs may each have begun one. */
@Component
class PendingProviderSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Attributes of what was begun. */
    static final String AT = "at";

    static final String TO = "to";
    static final String PURPOSE = "purpose";

    private static final String PENDING = PendingProviderSignIns.class.getName();
    private static final String COMPLETED = PENDING + ".completed";
    private static final int MOST = 5;

    void begin(OAuth2AuthorizationRequest begun, HttpServletRequest request) {
        var pending = pending(request);
        pending.put(begun.getState(), begun);
        while (pending.size() > MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
        request.getSession(true).setAttribute(PENDING, pending);
    }

    /** What the request that is being answered had begun, whether it came out well or not. */
    static Optional<OAuth2AuthorizationRequest> completed(HttpServletRequest request) {
        return Optional.ofNullable((OAuth2AuthorizationRequest) request.getAttribute(COMPLETED));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var state = request.getParameter("state");
        return state == null ? null : pending(request).get(state);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("Sign-ins at providers begin on the sign-in page");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var begun = loadAuthorizationRequest(request);
        if (begun != null) {
            var pending = pending(request);
            pending.remove(begun.getState());
            request.getSession(true).setAttribute(PENDING, pending);
            request.setAttribute(COMPLETED, begun);
        }
        return begun;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, OAuth2AuthorizationRequest> pending(HttpServletRequest request) {
        var session = request.getSession(false);
        var pending = session == null ? null : (Map<String, OAuth2AuthorizationRequest>) session.getAttribute(PENDING);
        return pending == null ? new LinkedHashMap<>() : new LinkedHashMap<>(pending);
    }
}
