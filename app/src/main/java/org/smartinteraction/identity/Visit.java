package org.smartinteraction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * By what a person recognises a browser of theirs, and no more than that.
 *
 * @param browser such as {@code Firefox, Windows}
 * @param network half of an IPv4 address, a quarter of an IPv6 one
 */
record Visit(String browser, String network) {

    /** In the order in which they must be looked for: most pretend to be some other. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}");

    static Visit of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Visit(named(agent == null ? "" : agent), coarse(request.getRemoteAddr()));
    }

    /** The network address, of IPv6 the first half: the other half each household has to itself. */
    static String household(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(wide.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException name) {
            return address;
        }
    }

    private static String named(String agent) {
        var system = first(SYSTEMS, agent);
        var browser = first(BROWSERS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Map.Entry<String, String>> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String coarse(String address) {
        var four = IPV4.matcher(address);
        if (four.matches()) {
            return four.group(1) + ".*.*";
        }
        var groups = address.split(":");
        return groups.length < 2 || groups[0].isEmpty() ? "" : groups[0] + ":" + groups[1] + ":*";
    }
}
