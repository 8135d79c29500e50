package org.smartinteraction.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.smartinteraction.tenancy.Site.Identity;
import org.smartinteraction.tenancy.Site.Platform;
import org.smartinteraction.tenancy.Site.SpaceSite;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides from the host name who is asked, before anything else of the application runs. An unknown host gets 404,
 * a suspended space 503, each with a page that says what to do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TenantFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TenantFilter.class);

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final TenantDirectory directory;
    private final HostPages pages;
    private final String domain;
    private final String identityHost;

    TenantFilter(
            TenantDirectory directory,
            HostPages pages,
            @Value("${smart.domain}") String domain,
            @Value("${smart.identity.host}") String identityHost) {
        this.directory = directory;
        this.pages = pages;
        this.domain = domain;
        this.identityHost = identityHost;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName().toLowerCase(Locale.ROOT);
        var path = request.getRequestURI();
        if (path.equals("/actuator/health") || path.startsWith("/actuator/health/")) {
            chain.doFilter(request, response);
            return;
        }
        try (var trace = MDC.putCloseable("trace", trace(request))) {
            answer(request, response, chain, host);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !Outage.is(failure)) {
                throw failure;
            }
            log.error("The database is out of reach: {}", failure.getMessage());
            response.reset();
            pages.unavailable(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String host)
            throws ServletException, IOException {
        var site = site(host);
        if (site.isEmpty()) {
            pages.unknown(request, response, host);
        } else if (site.get() instanceof SpaceSite(Tenant tenant) && tenant.status() == Tenant.Status.SUSPENDED) {
            pages.suspended(request, response, tenant);
        } else {
            pass(site.get(), host, () -> {
                chain.doFilter(request, response);
                return host;
            });
        }
    }

    /** The trace of the proxy (W3C Trace Context) or one of our own: what the lines of one request have in common. */
    private static String trace(HttpServletRequest request) {
        var parent = TRACE.matcher(Objects.requireNonNullElse(request.getHeader("traceparent"), ""));
        return parent.matches() ? parent.group(1) : UUID.randomUUID().toString().replace("-", "");
    }

    private void pass(Site site, String host, java.util.concurrent.Callable<String> rest)
            throws ServletException, IOException {
        try (var tenant = MDC.putCloseable("tenant", host)) {
            Tenancy.bind(site, rest);
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private Optional<Site> site(String host) {
        if (host.equals(domain)) {
            return Optional.of(new Platform());
        }
        if (host.equals(identityHost)) {
            return Optional.of(new Identity());
        }
        return directory.byHost(host).map(SpaceSite::new);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
