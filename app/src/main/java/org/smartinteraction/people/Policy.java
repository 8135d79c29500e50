package org.smartinteraction.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a space has decided about who may do what.
 *
 * @param permissions by role
 * @param rules by permission
 * @param ladder how people become known, weakest first
 * @param guarded the roles that count only with two factors, each with its names by language
 */
record Policy(
        Map<String, Set<String>> permissions,
        Map<String, ActionRule> rules,
        List<Rung> ladder,
        Map<String, Map<String, String>> guarded) {

    static final Policy NONE = new Policy(Map.of(), Map.of(), List.of(), Map.of());

    /** Whether some role lists the permission, itself or with all of its feature. */
    boolean isGiven(String permission) {
        var feature = permission.substring(0, permission.indexOf('.') + 1) + "*";
        return permissions.values().stream()
                .anyMatch(listed -> listed.contains(permission) || listed.contains(feature));
    }

    /** The lowest rung that is sure enough. */
    Optional<Rung> reaching(int level) {
        return ladder.stream().filter(rung -> rung.level() >= level).min(Comparator.comparingInt(Rung::level));
    }

    /** How sure a rung is; one that the space no longer knows counts nothing. */
    int level(String rung) {
        return ladder.stream()
                .filter(known -> known.key().equals(rung))
                .mapToInt(Rung::level)
                .findFirst()
                .orElse(0);
    }
}
