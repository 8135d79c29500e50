package org.smartinteraction.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** Ends the session by the form that the sign-in side expects. */
public final class SignOut {

    private SignOut() {}

    /** Posts it from the page the person is on. */
    public static void now() {
        var request = VaadinServletRequest.getCurrent();
        var token = request == null ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        UI.getCurrent()
                .getPage()
                .executeJs(
                        """
                        const form = document.createElement('form');
                        form.method = 'post';
                        form.action = '/sign-out';
                        const token = document.createElement('input');
                        token.name = $0;
                        token.value = $1;
                        form.append(token);
                        document.body.append(form);
                        form.submit();""", token == null ? "_csrf" : token.getParameterName(), token == null ? "" : token.getToken());
    }
}
