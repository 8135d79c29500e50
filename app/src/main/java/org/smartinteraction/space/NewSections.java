package org.smartinteraction.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.smartinteraction.publishing.Audience;
import org.smartinteraction.tenancy.Tenancy;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** The kinds of sections this space may have, and adding one of them. */
@Component
class NewSections {

    private final SectionTypes types;

    NewSections(SectionTypes types) {
        this.types = types;
    }

    List<SectionType> types() {
        var kind = Tenancy.tenant().kind();
        return types.all().stream().filter(type -> type.kinds().contains(kind)).toList();
    }

    /** Adds a section of a type to the draft, with the type's name and an address of its own. */
    SectionConfig add(Builder builder, SectionType type) {
        var id = UUID.randomUUID();
        var changed = builder.change(config -> SpaceEdit.adding(
                config,
                new SectionConfig(id, type.key(), type.key(), names(config, type), Audience.PUBLIC, Map.of(), false)));
        return changed.config().section(id).orElseThrow();
    }

    private static Map<String, String> names(SpaceConfig config, SectionType type) {
        var same = config.sections().stream()
                .filter(section -> section.type().equals(type.key()))
                .count();
        var names = new LinkedHashMap<String, String>();
        for (var code : config.languages()) {
            var name = Texts.in(Locale.of(code)).t(type.key() + ".name");
            names.put(code, same == 0 ? name : name + " " + (same + 1));
        }
        return names;
    }
}
