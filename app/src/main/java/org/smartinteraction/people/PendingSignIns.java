package org.smartinteraction.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Sign-ins that were begun in a browser, by their state: several tabs may each have begun one. */
@Component
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PENDING = PendingSignIns.class.getName();
    private static final String TO = PENDING + ".to";
    private static final int MOST = 5;

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var state = request.getParameter("state");
        return state == null ? null : pending(request).get(state);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var pending = pending(request);
        pending.put(begun.getState(), begun);
        while (pending.size() > MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
        request.getSession(true).setAttribute(PENDING, pending);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var begun = loadAuthorizationRequest(request);
        if (begun != null) {
            var pending = pending(request);
            pending.remove(begun.getState());
            request.getSession(true).setAttribute(PENDING, pending);
            request.setAttribute(TO, begun.getAdditionalParameters().get("to"));
        }
        return begun;
    }

    /** Where the sign-in that this request completes was to lead. */
    static String to(HttpServletRequest request) {
        return SignInRequests.localPath((String) request.getAttribute(TO));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, OAuth2AuthorizationRequest> pending(HttpServletRequest request) {
        var session = request.getSession(false);
        var pending = session == null ? null : (Map<String, OAuth2AuthorizationRequest>) session.getAttribute(PENDING);
        return pending == null ? new LinkedHashMap<>() : new LinkedHashMap<>(pending);
    }
}
