package org.smartinteraction.space;

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
        settings = Frozen.map(settings);
        audience = audience == null ? Audience.PUBLIC : audience;
    }

    /** The same section with an identity of its own. */
    public SectionConfig identified(UUID id) {
        return new SectionConfig(id, type, slug, names, audience, settings, archived);
    }
}
