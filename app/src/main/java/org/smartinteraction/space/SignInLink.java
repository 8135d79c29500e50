package org.smartinteraction.space;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address that signs a person in and brings them back to where they were. */
public final class SignInLink {

    private SignInLink() {}

    /**
     * Signs in and comes back.
     *
     * @param path where to come back to, with or without a leading slash
     */
    public static String to(String path) {
        var local = path.startsWith("/") ? path : "/" + path;
        return "/sign-in?to=" + URLEncoder.encode(local, StandardCharsets.UTF_8);
    }
}
