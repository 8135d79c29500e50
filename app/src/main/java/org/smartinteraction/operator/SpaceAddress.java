package org.smartinteraction.operator;

import com.vaadin.flow.server.VaadinServletRequest;

/** Addresses of spaces as the person at hand reaches them: by the scheme and port of their own request. */
final class SpaceAddress {

    private SpaceAddress() {}

    /** The home page of a host. */
    static String of(String host) {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return "//" + host + "/";
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + port) + "/";
    }
}
