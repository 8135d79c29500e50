package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that says who is signed in; every site has it during these tests. */
@RestController
class WhoAmI {

    @GetMapping("/who-am-i")
    String whoAmI(@AuthenticationPrincipal @Nullable OidcUser person) {
        return person == null
                ? "nobody"
                : person.getSubject() + " " + person.getEmail() + " verified=" + person.getEmailVerified() + " locale="
                        + person.getLocale() + " acr=" + person.getClaimAsString("acr") + " amr="
                        + person.getClaimAsStringList("amr") + " person=" + person.getClaimAsString("person")
                        + " identified-by=" + person.getClaimAsString("identified_by");
    }

    @GetMapping("/csrf")
    String csrf(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }
}
