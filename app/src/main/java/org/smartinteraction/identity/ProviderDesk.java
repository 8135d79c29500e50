package org.smartinteraction.identity;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where operators enter the providers. It is on this host because the secrets are. */
@Configuration(proxyBeanMethods = false)
class ProviderDesk {

    private static final Logger log = LoggerFactory.getLogger(ProviderDesk.class);
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    private final IdentityHost host;
    private final Pages pages;
    private final RelyingParties parties;
    private final Providers providers;
    private final ProviderClients clients;
    private final AccountPages account;
    private final Set<String> operators;

    ProviderDesk(
            IdentityHost host,
            Pages pages,
            RelyingParties parties,
            Providers providers,
            ProviderClients clients,
            AccountPages account,
            @Value("${smart.operators:}") String operators,
            @Value("${smart.demo:false}") boolean demo) {
        this.host = host;
        this.pages = pages;
        this.parties = parties;
        this.providers = providers;
        this.clients = clients;
        this.account = account;
        this.operators = Arrays.stream((operators + (demo ? ",operator@demo.example" : "")).split("[,;\\s]+"))
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Bean
    RouterFunction<ServerResponse> providerDeskRoutes() {
        return route().nest(
                        request -> host.matches(request.servletRequest()),
                        here -> here.GET("/providers", operating(request -> show(request, HttpStatus.OK, Map.of())))
                                .POST("/providers", operating(this::save))
                                .POST("/providers/remove", operating(this::remove)))
                .build();
    }

    boolean isOperator(Account person) {
        return operators.contains(person.email());
    }

    private HandlerFunction<ServerResponse> operating(HandlerFunction<ServerResponse> answer) {
        return account.changing((request, session) -> {
            if (!isOperator(session.account())) {
                return pages.page(
                        request.servletRequest(), HttpStatus.NOT_FOUND, "problem", Map.of("reason", "not-found"));
            }
            try {
                return answer.handle(request);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private ServerResponse show(ServerRequest request, HttpStatus status, Map<String, ?> more) {
        var model = new HashMap<String, Object>(more);
        model.put("ways", IdGovUa.WAYS);
        model.put("providers", providers.all());
        model.putIfAbsent("entered", Map.of());
        model.putIfAbsent("chosen", IdGovUa.WAYS);
        model.put("redirect", Origin.of(request.servletRequest()).at(host.name()) + "/login/oauth2/code/…");
        return pages.page(request.servletRequest(), status, "providers", model);
    }

    private ServerResponse save(ServerRequest request) {
        var key = given(request, "key");
        var known = providers.find(key);
        var secret = given(request, "secret");
        var onlyAt = given(request, "only").toLowerCase(Locale.ROOT);
        var kind = Provider.Kind.of(given(request, "kind"));
        var oidc = kind == Provider.Kind.OIDC;
        var claim = given(request, "claim");
        var provider = new Provider(
                key,
                kind,
                given(request, "name-uk"),
                given(request, "name-en"),
                given(request, "issuer"),
                given(request, "client"),
                secret.isEmpty() ? known.map(Provider::clientSecret).orElse("") : secret,
                onlyAt.isEmpty() ? null : onlyAt,
                oidc && onlyAt.isEmpty() && request.param("trusts").isPresent(),
                oidc ? List.of() : ways(request),
                oidc && !claim.isEmpty() ? claim : null,
                Instant.now());
        if (!KEY.matcher(key).matches()
                || provider.nameUk().isEmpty()
                || provider.nameEn().isEmpty()
                || provider.clientId().isEmpty()
                || provider.clientSecret().isEmpty()
                || !oidc && provider.ways().isEmpty()
                || provider.onlyAt() != null
                        && parties.name(provider.onlyAt(), Locale.ENGLISH).isEmpty()) {
            return again(request, "incomplete", "");
        }
        try {
            clients.ask(provider);
        } catch (RuntimeException silent) {
            log.warn("Provider {} was not entered: {}", key, silent.getMessage());
            return again(request, "silent", String.valueOf(silent.getMessage()));
        }
        providers.save(provider);
        return ServerResponse.seeOther(URI.create("/providers")).build();
    }

    /** In one order, whatever the browser sent. */
    private static List<String> ways(ServerRequest request) {
        var chosen = request.params().getOrDefault("way", List.of());
        return IdGovUa.WAYS.stream().filter(chosen::contains).toList();
    }

    private ServerResponse again(ServerRequest request, String wrong, String detail) {
        var entered = request.params().toSingleValueMap().entrySet().stream()
                .filter(field -> !"secret".equals(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return show(
                request,
                HttpStatus.BAD_REQUEST,
                Map.of("wrong", wrong, "detail", detail, "entered", entered, "chosen", ways(request)));
    }

    private ServerResponse remove(ServerRequest request) {
        providers.remove(given(request, "key"));
        return ServerResponse.seeOther(URI.create("/providers")).build();
    }

    private static String given(ServerRequest request, String name) {
        return request.param(name).orElse("").strip();
    }
}
