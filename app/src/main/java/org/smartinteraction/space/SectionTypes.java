package org.smartinteraction.space;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of sections that this deployment has. */
@Component
public class SectionTypes {

    private final Map<String, SectionType> byKey = new TreeMap<>();

    SectionTypes(List<SectionType> types) {
        for (var type : types) {
            if (byKey.put(type.key(), type) != null) {
                throw new IllegalStateException("Two section types have the key " + type.key());
            }
        }
    }

    public Collection<SectionType> all() {
        return byKey.values();
    }

    public Optional<SectionType> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
