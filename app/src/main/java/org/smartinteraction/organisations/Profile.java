package org.smartinteraction.organisations;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.smartinteraction.engagement.Place;
import org.smartinteraction.people.Refusal;

/**
 * What an organisation says of itself in public.
 *
 * @param about who it is and what it does, by language; any language may be missing
 * @param site its address in the web, beginning with {@code http}; may be empty, as the next two
 */
record Profile(Kind kind, Map<String, String> about, String site, String email, String phone, Place place) {

    static final int LONGEST_ABOUT = 4_000;
    static final Profile EMPTY = new Profile(Kind.OTHER, Map.of(), "", "", "", Place.NOWHERE);

    private static final Pattern SITE = Pattern.compile("https?://[^\\s/?#@\"<>]+\\.[^\\s\"<>]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()\\-]{5,30}");

    Profile {
        about = Map.copyOf(about);
    }

    /** What it is, in a language, or in whichever there is. */
    String about(Locale locale) {
        var said = about.getOrDefault(locale.getLanguage(), "");
        return said.isBlank()
                ? about.values().stream()
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")
                : said;
    }

    /**
     * The same as it is kept.
     *
     * @throws Refusal that says which field cannot be so
     */
    Profile checked() {
        var texts = new TreeMap<String, String>();
        about.forEach((language, text) -> {
            if (text.length() > LONGEST_ABOUT) {
                throw new Refusal("organisations.refusal.about", LONGEST_ABOUT);
            }
            if (!text.isBlank()) {
                texts.put(language, text.replace("\0", "").strip());
            }
        });
        var web = site.strip();
        if (!web.isEmpty() && !web.matches("(?i)https?://.*")) {
            web = "https://" + web;
        }
        if (!web.isEmpty() && (web.length() > 300 || !SITE.matcher(web).matches())) {
            throw new Refusal("organisations.refusal.site");
        }
        if (!email.isBlank()
                && (email.length() > 254 || !EMAIL.matcher(email.strip()).matches())) {
            throw new Refusal("people.refusal.email");
        }
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            throw new Refusal("organisations.refusal.phone");
        }
        return new Profile(kind, texts, web, email.strip(), phone.strip(), place);
    }
}
