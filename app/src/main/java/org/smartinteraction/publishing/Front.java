package org.smartinteraction.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the plain pages need to know of the space that is asked; told by the module which keeps its configuration. */
public interface Front {

    /** What the space is called in this language. */
    String name(Locale language);

    /** The sections it has, in order, and after them what every space publishes. */
    List<Heading> headings();

    /** Who may see a section now; {@link Audience#STAFF} of one that is archived or unknown. */
    Audience audience(UUID sectionId);

    /** Languages the space speaks, the first one by default. */
    List<Locale> languages();

    /** A sentence of welcome in this language; may be empty. */
    String welcome(Locale language);

    /** Something everybody has to know on every page, such as that all this is a demonstration; usually empty. */
    String notice(Locale language);

    /**
     * A section as the pages show it.
     *
     * @param id the section
     * @param slug its part of the address
     * @param names its name by language tag
     * @param audience who may see it
     * @param shared kind of the items that regions or communities share and that stand in it beside its own; none
     *     usually
     * @param table address of the same as a table for programs (CSV); none usually
     */
    record Heading(
            UUID id,
            String slug,
            Map<String, String> names,
            Audience audience,
            @Nullable String shared,
            @Nullable String table) {

        /** Its name in a language, or in whichever there is. */
        public String name(Locale language) {
            var name = names.get(language.getLanguage());
            return name != null ? name : names.values().stream().findFirst().orElse(slug);
        }
    }
}
