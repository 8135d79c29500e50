package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The host name of this part of the application; what is here answers nowhere else. */
@Component
class IdentityHost implements RequestMatcher {

    private final String name;

    IdentityHost(@Value("${smart.identity.host}") String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return name.equalsIgnoreCase(request.getServerName());
    }
}
