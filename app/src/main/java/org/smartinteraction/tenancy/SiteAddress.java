package org.smartinteraction.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Addresses of the deployment's other hosts. All share scheme and port, as the proxy in front tells them. */
public final class SiteAddress {

    private SiteAddress() {}

    /**
     * A host as whoever asks reaches it, such as {@code https://rudky.example.org}: without a path.
     *
     * @param request what is being asked; where nothing is, the scheme is left to the reader's page: {@code //host}
     */
    public static String of(@Nullable HttpServletRequest request, String host) {
        if (request == null) {
            return "//" + host;
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + port);
    }
}
