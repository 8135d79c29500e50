package org.smartinteraction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.smartinteraction.people.Member;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who came by the sign-in host, with as many factors as it says. */
public enum SignIn {
    ONE_FACTOR("one-factor"),
    TWO_FACTORS("two-factors");

    private final String acr;

    SignIn(String acr) {
        this.acr = acr;
    }

    /** Acts as a member who signed in so, on this thread, until the action ends. */
    public <T> T as(Member member, Callable<T> action) {
        var before = SecurityContextHolder.getContext();
        var now = Instant.now();
        var token = new OidcIdToken(
                "token",
                now,
                now.plusSeconds(300),
                Map.of("sub", "subject of " + member.id(), "email", member.email(), "acr", acr));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new UsernamePasswordAuthenticationToken(new DefaultOidcUser(List.of(), token), "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return action.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
