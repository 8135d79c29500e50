package org.smartinteraction.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A person arriving at a page of a section.
 *
 * @param section the section, which this person may see
 * @param path what follows the section's slug: {@code /issues/new} has the path {@code [new]}
 * @param query parameters of the address
 */
public record Visit(Section section, List<String> path, Map<String, List<String>> query) {

    /** The step of the path at this place, counted from 0. */
    public Optional<String> step(int index) {
        return index < path.size() ? Optional.of(path.get(index)) : Optional.empty();
    }

    /** The step of the path at this place where it is an id. */
    public Optional<UUID> id(int index) {
        return step(index).flatMap(Visit::uuid);
    }

    /** The first value of a parameter. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
