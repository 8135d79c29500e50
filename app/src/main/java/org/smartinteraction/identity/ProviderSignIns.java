package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartinteraction.identity.IdentifiedPeople.Outcome;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
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
    private final IdentifiedPeople identified;
    private final PersonKeys keys;

    ProviderSignIns(
            Providers providers, Accounts accounts, Sessions sessions, IdentifiedPeople identified, PersonKeys keys) {
        this.providers = providers;
        this.identified = identified;
        this.keys = keys;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication instanceof OAuth2AuthenticationToken token)) {
            response.sendRedirect(problem(request, "provider-answer"));
            return;
        }
        var provider = providers.find(token.getAuthorizedClientRegistrationId());
        if (provider.isEmpty() || !provider.get().serves(back(request).host())) {
            response.sendRedirect(problem(request, "failed"));
            return;
        }
        var person = ProviderPerson.of(provider.get(), token.getPrincipal(), keys);
        var known = providers.account(provider.get().issuer(), person.subject());
        response.sendRedirect(
                linking(request)
                        ? linked(request, provider.get(), person, known)
                        : entered(request, response, provider.get(), person, known));
    }

    /** Whoever is here already is at most shown what they may link. */
    private String linked(HttpServletRequest request, Provider provider, ProviderPerson person, Optional<UUID> known) {
        var own = sessions.current(request).map(session -> session.account().id());
        if (known.isPresent() && !known.equals(own)) {
            return problem(request, (person.person() == null ? Outcome.TAKEN : Outcome.HAS_ANOTHER).reason());
        }
        if (known.isEmpty()) {
            return isAnothers(provider, person, own)
                    ? problem(request, Outcome.HAS_ANOTHER.reason())
                    : shown(request, provider, person, "/account");
        }
        var outcome = identified.link(provider, person.subject(), person.person(), known.get());
        return outcome == Outcome.DONE
                ? onwards(request, person.person() != null, back(request))
                : problem(request, outcome.reason());
    }

    private String entered(
            HttpServletRequest request,
            HttpServletResponse response,
            Provider provider,
            ProviderPerson person,
            Optional<UUID> known) {
        var language = Language.of(request);
        if (known.isEmpty() && isAnothers(provider, person, Optional.empty())) {
            return problem(request, Outcome.HAS_ANOTHER.reason());
        }
        var account = known.flatMap(accounts::find).or(() -> beginner(provider, person, language));
        if (account.isEmpty()) {
            return shown(request, provider, person, sessions.current(request).isPresent() ? "/account" : "/sign-in");
        }
        var outcome = identified.link(
                provider, person.subject(), person.person(), account.get().id());
        if (outcome != Outcome.DONE) {
            return problem(request, outcome.reason());
        }
        response.addCookie(sessions.begin(request, account.get(), proof(provider, person)));
        return back(request).address(Origin.of(request), language);
    }

    /** To a page of this host that asks whether this is them. */
    private static String shown(HttpServletRequest request, Provider provider, ProviderPerson person, String page) {
        Stranger.of(provider, person).keep(request);
        return back(request).keptBy(page, Language.of(request));
    }

    /** Somebody whom a provider has identified goes back to the site that asked for it, which learns of it so. */
    static String onwards(HttpServletRequest request, boolean identified, Return back) {
        return identified && back.path() != null
                ? back.address(Origin.of(request), Language.of(request))
                : back.keptBy("/account", Language.of(request));
    }

    private boolean isAnothers(Provider provider, ProviderPerson person, Optional<UUID> own) {
        return Optional.ofNullable(person.person())
                .flatMap(key -> identified.account(provider, key))
                .filter(account -> !Optional.of(account).equals(own))
                .isPresent();
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
            case IdGovUa.CODE_REFUSED -> "provider-code";
            case IdGovUa.NO_NUMBER -> "provider-number";
            case IdGovUa.SEALED -> "provider-sealed";
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
    private Optional<Account> beginner(Provider provider, ProviderPerson person, Language language) {
        var email = person.email();
        return provider.trustsEmail() && email != null && person.emailVerified()
                ? accounts.begin(email.strip().toLowerCase(Locale.ROOT), language.code())
                : Optional.empty();
    }

    private static Proof proof(Provider provider, ProviderPerson person) {
        Set<String> methods = new TreeSet<>(Set.of(Session.PROVIDER + provider.key()));
        if (provider.onlyAt() == null && person.severalFactors()) {
            methods.add(Session.SEVERAL_FACTORS);
        }
        return new Proof(methods, provider.onlyAt(), provider.key(), person.idToken());
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
