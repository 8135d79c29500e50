package org.smartinteraction.space;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A running space: the configuration that is published.
 *
 * @param version number of the configuration, counted from 1
 */
public record Space(int version, SpaceConfig config) {

    /** Its sections in the order of the menu, without archived ones. */
    public List<Section> sections() {
        return config.sections().stream()
                .filter(section -> !section.archived())
                .map(Section::of)
                .toList();
    }

    /** The section with this slug, if it is not archived. */
    public Optional<Section> section(String slug) {
        return sections().stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }

    /** The languages it speaks, the default one first. */
    public List<Locale> languages() {
        return config.languages().stream().map(Locale::of).toList();
    }
}
