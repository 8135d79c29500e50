package org.smartinteraction.sections.issues;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.publishing.Cell;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Texts;

/**
 * What an issue is about. A section's categories are the lines of one setting: either the key of a category everybody
 * knows, or a name of the community's own, in Ukrainian and English with a bar between: {@code Річка | River}.
 *
 * @param key lasting key, kept with issues and counted in metrics
 * @param names its own names by language; empty for those everybody knows
 * @param icon name of its icon
 */
record Category(String key, Map<String, String> names, String icon) {

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("roads", "road"),
            Map.entry("lighting", "lamp"),
            Map.entry("water", "droplet"),
            Map.entry("waste", "recycle"),
            Map.entry("heat", "flame"),
            Map.entry("transport", "bus"),
            Map.entry("education", "school"),
            Map.entry("health", "stethoscope"),
            Map.entry("access", "wheelchair"),
            Map.entry("safety", "shield"),
            Map.entry("green", "trees"),
            Map.entry("animals", "paw"),
            Map.entry("culture", "ball-football"),
            Map.entry("services", "building-community"),
            Map.entry("other", "dots"));

    static final String BY_DEFAULT = String.join(
            "\n",
            "roads",
            "lighting",
            "water",
            "waste",
            "heat",
            "transport",
            "education",
            "health",
            "access",
            "safety",
            "green",
            "animals",
            "culture",
            "services",
            "other");

    /** The categories of a section, in its order. */
    static List<Category> of(Section section) {
        return Arrays.stream(section.get(IssuesSection.CATEGORIES).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Category::read)
                .distinct()
                .toList();
    }

    /** The category with this key, also one that the section does not offer any more. */
    static @Nullable Category find(Section section, @Nullable String key) {
        if (key == null) {
            return null;
        }
        return of(section).stream()
                .filter(category -> category.key.equals(key))
                .findFirst()
                .orElseGet(() -> read(key));
    }

    private static Category read(String line) {
        if (ICONS.containsKey(line)) {
            return new Category(line, Map.of(), ICONS.getOrDefault(line, "tag"));
        }
        var names = line.split("\\|", 2);
        var ukrainian = names[0].strip();
        var english = names.length == 2 && !names[1].isBlank() ? names[1].strip() : ukrainian;
        var key = ukrainian.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return new Category(key, Map.of("uk", ukrainian, "en", english), "tag");
    }

    /** Its name, for pages in any language. */
    Cell cell() {
        return names.isEmpty() ? Cell.key("issues.category." + key) : Cell.text(names.getOrDefault("uk", key));
    }

    /** Its name in the language of whoever looks. */
    String name() {
        return names.isEmpty()
                ? Texts.t("issues.category." + key)
                : names.getOrDefault(Texts.locale().getLanguage(), key);
    }
}
