package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.smartinteraction.people.Action;
import org.smartinteraction.ui.Texts.Language;
import org.springframework.stereotype.Component;

/** What keeps a configuration from being published. */
@Component
class Obstacles {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** First steps of addresses that the platform itself answers. */
    static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "actuator",
            "api",
            "assistance",
            "builder",
            "calendar",
            "connect",
            "demo",
            "elements",
            "error",
            "feed",
            "files",
            "fonts",
            "home",
            "icons",
            "images",
            "journal",
            "login",
            "logout",
            "media",
            "me",
            "members",
            "moderation",
            "neighbours",
            "notices",
            "oauth2",
            "offline",
            "operator",
            "organisations",
            "p",
            "people",
            "platform",
            "privacy",
            "profile",
            "search",
            "settings",
            "sign-in",
            "sign-out",
            "spaces",
            "start",
            "styles",
            "support",
            "surely",
            "sw",
            "vaadin",
            "verify",
            "webjars");

    /** The obstacles as sentences; empty when there are none. */
    List<String> in(SpaceConfig config, Language language) {
        var found = new ArrayList<String>();
        var locale = language.locale();
        if (config.languages().isEmpty()) {
            found.add(language.t("builder.obstacle.languages"));
        }
        missing(config, config.welcome().title())
                .forEach(code -> found.add(
                        language.t("builder.obstacle.text", language.t("builder.part.title"), tongue(code, language))));
        if (!config.names().isEmpty()) {
            missing(config, config.names())
                    .forEach(code -> found.add(language.t(
                            "builder.obstacle.text", language.t("builder.part.name"), tongue(code, language))));
        }
        var slugs = new HashSet<String>();
        for (var section : config.sections()) {
            var name = section.name(locale);
            missing(config, section.names())
                    .forEach(code -> found.add(language.t(
                            "builder.obstacle.section",
                            name.isBlank() ? section.slug() : name,
                            tongue(code, language))));
            if (!SLUG.matcher(section.slug()).matches()) {
                found.add(language.t("builder.obstacle.slug", name, section.slug()));
            } else if (RESERVED.contains(section.slug())) {
                found.add(language.t("builder.obstacle.reserved", name, section.slug()));
            } else if (!slugs.add(section.slug())) {
                found.add(language.t("builder.obstacle.taken", name, section.slug()));
            }
        }
        if (config.roles().stream().noneMatch(role -> role.allows(Action.CONFIGURE.permission()))) {
            found.add(language.t("builder.obstacle.configure"));
        }
        return List.copyOf(found);
    }

    /** What is wrong with an address that a section is to get, as the key of a sentence; empty when nothing. */
    static Optional<String> address(String slug, UUID section, SpaceConfig config) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.of("builder.address.bad");
        }
        if (RESERVED.contains(slug)) {
            return Optional.of("builder.address.reserved");
        }
        return config.section(slug).filter(other -> !section.equals(other.id())).map(_ -> "builder.address.taken");
    }

    private static String tongue(String code, Language language) {
        return Locale.of(code).getDisplayLanguage(language.locale());
    }

    private static List<String> missing(SpaceConfig config, Map<String, String> text) {
        return config.languages().stream()
                .filter(code -> text.getOrDefault(code, "").isBlank())
                .toList();
    }
}
