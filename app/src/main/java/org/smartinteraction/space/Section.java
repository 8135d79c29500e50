package org.smartinteraction.space;

import java.util.Map;
import java.util.UUID;
import org.smartinteraction.publishing.Audience;

/**
 * A section of the running space.
 *
 * @param id its lasting identity, to which its content belongs
 * @param type key of its section type
 * @param slug first step of its address
 * @param names its name in the menu by language
 * @param audience who sees it
 * @param settings values by setting key; read them through the setting
 */
public record Section(
        UUID id, String type, String slug, Map<String, String> names, Audience audience, Map<String, Object> settings)
        implements Named {

    static Section of(SectionConfig config) {
        var id = config.id();
        if (id == null) {
            throw new IllegalStateException("The section " + config.slug() + " has no identity");
        }
        return new Section(id, config.type(), config.slug(), config.names(), config.audience(), config.settings());
    }

    /** Address of its first page: {@code /issues}. */
    public String path() {
        return "/" + slug;
    }

    /** Address of a page of it: {@code /issues/new}. */
    public String path(Object step) {
        return path() + "/" + step;
    }

    /** What was decided, else the default. */
    public boolean is(Setting.Toggle setting) {
        return setting.in(settings);
    }

    /** What was decided, else the default. */
    public long get(Setting.Number setting) {
        return setting.in(settings);
    }

    /** What was decided, else the default. */
    public String get(Setting.Choice setting) {
        return setting.in(settings);
    }

    /** What was decided, else the default. */
    public String get(Setting.Text setting) {
        return setting.in(settings);
    }
}
