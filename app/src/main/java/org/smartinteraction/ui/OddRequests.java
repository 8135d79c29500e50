package org.smartinteraction.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says 400 to whoever asks what cannot be read, as broken escapes or a form in parts without a boundary, and 405 to
 * whoever wants something else than to read or to send a form, before a page trips over it and cries for help in the log.
 * The character NUL, which nobody types, is left out of what was sent. An answer that no page has
 * made has the headers of one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OddRequests extends OncePerRequestFilter {

    private static final String ODD = OddRequests.class.getName();

    private static final String POLICY = "Content-Security-Policy";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern PARTS = Pattern.compile("(?is)\\s*multipart/.*");
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=\"?[^\\s;\"]");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // What the answer would have been is not what the page of the error is.
            response.setContentType(null);
            guard(response);
            chain.doFilter(request.getAttribute(ODD) == null ? request : new WithoutParameters(request), response);
        } else if (request.getRequestURI().equals("/error")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isOdd(request)) {
            refuse(request, response);
        } else {
            try {
                chain.doFilter(new WithoutNul(request), response);
            } catch (ServletException | RuntimeException failure) {
                if (response.isCommitted() || !isOdd(failure)) {
                    throw failure;
                }
                refuse(request, response);
            }
        }
    }

    /** An error from before any page has only these. */
    private static void guard(HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(
                    POLICY,
                    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "no-referrer");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ODD, true);
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static boolean isOdd(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return BROKEN_ESCAPE
                        .matcher(Objects.requireNonNullElse(request.getQueryString(), ""))
                        .find()
                || PARTS.matcher(type).matches() && !BOUNDARY.matcher(type).find();
    }

    /** The parameters of a form are read late, by whoever needs them first. */
    private static boolean isOdd(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof InvalidParameterException) {
                return true;
            }
        }
        return false;
    }

    /** The database takes no text with the character NUL in it. */
    private static final class WithoutNul extends HttpServletRequestWrapper {

        WithoutNul(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : without(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return without(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<>(super.getParameterMap());
            all.replaceAll((_, values) -> Objects.requireNonNull(without(values)));
            return Collections.unmodifiableMap(all);
        }

        private static String without(String value) {
            return value.replace("\0", "");
        }

        private static String @Nullable [] without(String @Nullable [] values) {
            return values == null
                    ? null
                    : Stream.of(values).map(WithoutNul::without).toArray(String[]::new);
        }
    }

    /** Lets the page of the error be made, which asks for parameters too. */
    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
