package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What becomes of a sign-in at a provider. An account is entered by (issuer, subject) only. An address that a provider
 * names never leads into an account that is there: its owner links the two themself.
 */
@Component
class ProviderSignIns implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIns.class);

    private final Providers providers;
    private final Accounts accounts;
    private final Sessions sessions;

    ProviderSignIns(Providers providers, Accounts accounts, Sessions sessions) {
        this.providers = providers;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var language = Language.of(request);
        var back = back(request);
        if (!(authentication instanceof OAuth2AuthenticationToken token)
                || !(token.getPrincipal() instanceof OidcUser person)) {
            response.sendRedirect(problem(request, "provider-answer"));
            return;
        }
        var provider = providers.find(token.getAuthorizedClientRegistrationId());
        if (provider.isEmpty() || !provider.get().serves(back.host())) {
            response.sendRedirect(problem(request, "failed"));
            return;
        }
        var known = providers.account(provider.get().issuer(), person.getName());
        if (linking(request)) {
            var own = sessions.current(request).map(session -> session.account().id());
            if (known.isPresent() && !known.equals(own)) {
                response.sendRedirect(problem(request, "provider-taken"));
                return;
            }
            if (known.isEmpty()) {
                stranger(provider.get(), person).keep(request);
            }
            response.sendRedirect(back.keptBy("/account", language));
            return;
        }
        var account = known.flatMap(accounts::find).or(() -> beginner(provider.get(), person, language));
        if (account.isEmpty()) {
            stranger(provider.get(), person).keep(request);
            response.sendRedirect(
                    back.keptBy(sessions.current(request).isPresent() ? "/account" : "/sign-in", language));
            return;
        }
        response.addCookie(sessions.begin(request, account.get(), proof(provider.get(), person)));
        response.sendRedirect(back.address(Origin.of(request), language));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = reason(failure);
        log.info("A sign-in at a provider failed ({}): {}", reason, failure.getMessage());
        response.sendRedirect(problem(request, reason));
    }

    /** The page that says what went wrong, for whoever has begun this request's sign-in. */
    String problem(HttpServletRequest request, String reason) {
        var address = back(request).keptBy("/failed", Language.of(request));
        return address + "&reason=" + reason;
    }

    private static String reason(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return "provider-down";
            }
        }
        if (!(failure instanceof OAuth2AuthenticationException known)) {
            return "failed";
        }
        var description = String.valueOf(known.getError().getDescription());
        return switch (known.getError().getErrorCode()) {
            case "access_denied" -> "provider-refused";
            case "invalid_nonce" -> "provider-nonce";
            case "invalid_id_token" ->
                description.contains("expired") || description.contains("exp=")
                        ? "provider-expired"
                        : "provider-answer";
            case "server_error", "temporarily_unavailable" -> "provider-down";
            case "authorization_request_not_found", "invalid_state_parameter" -> "failed";
            default -> "provider-answer";
        };
    }

    /** Somebody new, where the operator trusts the provider with addresses. An address that is known here is refused. */
    private Optional<Account> beginner(Provider provider, OidcUser person, Language language) {
        var email = person.getEmail();
        if (!provider.trustsEmail() || email == null || !Boolean.TRUE.equals(person.getEmailVerified())) {
            return Optional.empty();
        }
        return accounts.begin(email.strip().toLowerCase(java.util.Locale.ROOT), language.code())
                .filter(account -> providers.link(provider.issuer(), person.getName(), provider.key(), account.id()));
    }

    private static Proof proof(Provider provider, OidcUser person) {
        Set<String> methods = new TreeSet<>(Set.of(Session.PROVIDER + provider.key()));
        var there = person.getAuthenticationMethods();
        if (provider.onlyAt() == null && there != null && there.contains(Session.SEVERAL_FACTORS)) {
            methods.add(Session.SEVERAL_FACTORS);
        }
        return new Proof(
                methods, provider.onlyAt(), provider.key(), person.getIdToken().getTokenValue());
    }

    private static Stranger stranger(Provider provider, OidcUser person) {
        var email = person.getEmail() == null ? "" : person.getEmail();
        var called = person.getPreferredUsername();
        var name = called != null && !called.isBlank() ? called : email.isEmpty() ? person.getName() : email;
        return new Stranger(provider.issuer(), person.getName(), provider.key(), name, email, Instant.now());
    }

    private static boolean linking(HttpServletRequest request) {
        return "link".equals(attribute(request, PendingProviderSignIns.PURPOSE));
    }

    private static Return back(HttpServletRequest request) {
        return new Return(attribute(request, PendingProviderSignIns.AT), attribute(request, PendingProviderSignIns.TO));
    }

    private static @Nullable String attribute(HttpServletRequest request, String name) {
        return PendingProviderSignIns.completed(request)
                .map(begun -> (String) begun.getAttribute(name))
                .orElse(null);
    }
}
