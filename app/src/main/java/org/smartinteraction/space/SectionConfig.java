package org.smartinteraction.space;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.publishing.Audience;

/**
 * One section of a space.
 *
 * @param id its lasting identity, to which its content belongs; null only in a template
 * @param type key of its section type; the type may be missing from this deployment, the section then rests
 * @param slug first step of its address, unique in the space: {@code /issues}
 * @param names its name in the menu by language
 * @param audience who sees it
 * @param settings values by setting key; what is absent has the type's default
 * @param archived whether it is put away: out of the menu, with its content kept
 */
public record SectionConfig(
        @Nullable UUID id,
        String type,
        String slug,
        Map<String, String> names,
        Audience audience,
        Map<String, Object> settings,
        boolean archived)
        implements Named {

    public SectionConfig {
        names = Frozen.map(names);
        // JSON gives small numbers as Integer and great ones as Long; one kind keeps equal settings equal.
        settings = Frozen.map(settings);
        if (settings.values().stream().anyMatch(Integer.class::isInstance)) {
            var numbers = new LinkedHashMap<>(settings);
            numbers.replaceAll((_, value) -> value instanceof Integer number ? (Object) number.longValue() : value);
            settings = Frozen.map(numbers);
        }
        audience = audience == null ? Audience.PUBLIC : audience;
    }

    /** Its name; its address while it has none. */
    String title(Locale locale) {
        var name = name(locale);
        return name.isBlank() ? "/" + slug : name;
    }

    /** The same section with another identity, or with none to become part of a template. */
    public SectionConfig identified(@Nullable UUID id) {
        return new SectionConfig(id, type, slug, names, audience, settings, archived);
    }

    SectionConfig called(Map<String, String> names) {
        return new SectionConfig(id, type, slug, names, audience, settings, archived);
    }

    SectionConfig at(String slug) {
        return new SectionConfig(id, type, slug, names, audience, settings, archived);
    }

    SectionConfig shownTo(Audience audience) {
        return new SectionConfig(id, type, slug, names, audience, settings, archived);
    }

    SectionConfig set(String key, Object value) {
        var changed = new LinkedHashMap<>(settings);
        changed.put(key, value);
        return new SectionConfig(id, type, slug, names, audience, changed, archived);
    }

    SectionConfig archived(boolean archived) {
        return new SectionConfig(id, type, slug, names, audience, settings, archived);
    }
}
