package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * How this deployment is reached from outside. All its hosts share scheme and port, as the proxy in front tells them.
 *
 * @param port -1 for the scheme's own
 */
record Origin(String scheme, int port) {

    static Origin of(HttpServletRequest request) {
        var standard = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return new Origin(request.getScheme(), standard ? -1 : request.getServerPort());
    }

    static Origin of(String issuer) {
        var uri = URI.create(issuer);
        return new Origin(uri.getScheme(), uri.getPort());
    }

    public String at(String host) {
        return scheme + "://" + host + (port == -1 ? "" : ":" + port);
    }
}
