package org.smartinteraction.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartinteraction.areas.Romanization;
import org.smartinteraction.people.Refusal;

/**
 * The first part of a space's host name: 3 to 40 of a-z, 0-9 and single hyphens inside. RFC 1123 allows 63; names that
 * people read out over the telephone are shorter.
 */
record HostLabel(String text) {

    static final int SHORTEST = 3;
    static final int LONGEST = 40;

    /** Labels that the platform itself uses or that people would take for its own. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "accounts",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "autoconfig",
            "autodiscover",
            "blog",
            "cdn",
            "dev",
            "demo",
            "dns",
            "docs",
            "email",
            "ftp",
            "git",
            "help",
            "host",
            "id",
            "imap",
            "internal",
            "localhost",
            "local",
            "login",
            "mail",
            "metrics",
            "monitor",
            "news",
            "ns1",
            "ns2",
            "oauth",
            "operator",
            "p",
            "password",
            "platform",
            "pop",
            "postmaster",
            "prod",
            "region",
            "root",
            "secure",
            "security",
            "server",
            "sign-in",
            "smart",
            "smtp",
            "space",
            "spaces",
            "ssl",
            "stage",
            "staging",
            "start",
            "static",
            "status",
            "support",
            "system",
            "test",
            "wpad",
            "www");

    /** Cyrillic small letters that cannot be told from Latin ones by eye. */
    private static final String LOOKALIKES = "аеіорсухѕјԁһԛԝ";

    /**
     * The label a person typed; case and surrounding spaces do not matter.
     *
     * @throws Refusal with the sentence that says what is wrong with it
     */
    static HostLabel of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw new Refusal("operator.label.empty");
        }
        checkLetters(text);
        if (text.length() < SHORTEST) {
            throw new Refusal(
                    RESERVED.contains(text) ? "operator.label.reserved" : "operator.label.short", text, SHORTEST);
        }
        if (text.length() > LONGEST) {
            throw new Refusal("operator.label.long", text.length(), LONGEST);
        }
        if (text.startsWith("-") || text.endsWith("-")) {
            throw new Refusal("operator.label.edge");
        }
        if (text.contains("--")) {
            throw new Refusal("operator.label.double");
        }
        if (RESERVED.contains(text)) {
            throw new Refusal("operator.label.reserved", text);
        }
        return new HostLabel(text);
    }

    /** A label made of a name by the official romanisation; it may still be reserved or taken. */
    static String from(String name) {
        String latin = Romanization.of(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = latin.substring(0, Math.min(LONGEST, latin.length()));
        return cut.replaceAll("^-+|-+$", "");
    }

    private static void checkLetters(String text) {
        boolean latin = false;
        var cyrillic = new ArrayList<Integer>();
        var wrong = new ArrayList<String>();
        for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
            int letter = text.codePointAt(place);
            if (Character.isWhitespace(letter)) {
                throw new Refusal("operator.label.space", from(text));
            }
            if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC) {
                cyrillic.add(place);
            } else if (letter >= 'a' && letter <= 'z') {
                latin = true;
            } else if (letter != '-' && (letter < '0' || letter > '9')) {
                wrong.add(Character.toString(letter));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(
                    "operator.label.characters",
                    quoted(wrong.stream().distinct().limit(5).toList()));
        }
        if (!cyrillic.isEmpty() && !latin && !onlyLookalikes(text, cyrillic)) {
            throw new Refusal("operator.label.cyrillic", from(text));
        }
        if (!cyrillic.isEmpty()) {
            throw new Refusal("operator.label.mixed", places(text, cyrillic), cyrillic.size());
        }
    }

    private static boolean onlyLookalikes(String text, List<Integer> places) {
        return places.stream().allMatch(place -> LOOKALIKES.indexOf(text.charAt(place)) >= 0);
    }

    /** "«о» (2)": the letters with their places, counted from one. */
    private static String places(String text, List<Integer> places) {
        return places.stream()
                .limit(5)
                .map(place -> "«" + text.charAt(place) + "» (" + (place + 1) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(List<String> letters) {
        return letters.stream().map(letter -> "«" + letter + "»").collect(Collectors.joining(", "));
    }
}
