package org.smartinteraction.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a person goes after signing in. A host is only ever one of the {@link RelyingParties}; the path is judged by
 * that site, which takes local ones only.
 *
 * @param host a site, or null for nowhere
 * @param path a path on it
 */
record Return(@Nullable String host, @Nullable String path) {

    static final Return NOWHERE = new Return(null, null);

    private static final int LONGEST_PATH = 1000;

    Return {
        if (host == null || path != null && path.length() > LONGEST_PATH) {
            path = null;
        }
    }

    /** The address that goes on with the sign-in there, or the person's own page on this host. */
    String address(Origin here, Language language) {
        if (host == null) {
            return "/account?lang=" + language.code();
        }
        var address = UriComponentsBuilder.fromUriString(here.at(host))
                .path("/sign-in")
                .queryParam("lang", language.code());
        return (path == null ? address : address.queryParam("to", "{to}"))
                .encode()
                .buildAndExpand(path == null ? "" : path)
                .toUriString();
    }

    /** An address of this host that keeps the language and the way back. */
    String keptBy(String page, Language language) {
        var address = UriComponentsBuilder.fromPath(page).queryParam("lang", language.code());
        if (host != null) {
            address.queryParam("at", "{at}");
        }
        if (path != null) {
            address.queryParam("to", "{to}");
        }
        return address.encode()
                .build(false)
                .expand(name -> "at".equals(name) ? host : path)
                .toUriString();
    }

    /** The same, by way of the person's own page on this host, which the site leads to. */
    Return byAccount() {
        return host == null
                ? this
                : new Return(
                        host,
                        UriComponentsBuilder.fromPath("/account")
                                .queryParam("to", "{to}")
                                .encode()
                                .buildAndExpand(path == null ? "/" : path)
                                .toUriString());
    }
}
