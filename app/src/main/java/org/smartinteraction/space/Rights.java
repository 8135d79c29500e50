package org.smartinteraction.space;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.people.Actions;
import org.smartinteraction.people.Who;
import org.springframework.stereotype.Component;

/** Everything that can be done in a space, and what a configuration says of who may. */
@Component
class Rights {

    private final List<Actions> features;
    private final SectionTypes types;

    Rights(List<Actions> features, SectionTypes types) {
        this.features = features;
        this.types = types;
    }

    /** What can be done in a space of this configuration: by its sections, and by the platform itself. Each once. */
    Collection<Action> in(SpaceConfig config) {
        var used = new LinkedHashMap<String, Action>();
        features.stream()
                .filter(feature -> !(feature instanceof SectionType type)
                        || config.sections().stream()
                                .anyMatch(section -> section.type().equals(type.key())))
                .flatMap(feature -> feature.actions().stream())
                .forEach(action -> used.putIfAbsent(action.permission(), action));
        return used.values();
    }

    /** The permissions of a feature that this deployment knows. */
    Set<String> of(String feature) {
        return java.util.stream.Stream.concat(
                        features.stream().flatMap(each -> each.actions().stream()),
                        types.all().stream().flatMap(type -> type.actions().stream()))
                .filter(action -> action.type().equals(feature))
                .map(Action::permission)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** What is decided about an action, or what its default amounts to. */
    static ActionRule rule(SpaceConfig config, Action action) {
        return config.statute()
                .access(action.permission())
                .orElseGet(() -> new ActionRule(
                        action.permission(),
                        action.byDefault() == Who.MEMBER || action.byDefault() == Who.ANYONE,
                        0,
                        0,
                        false,
                        false));
    }

    /** Whether a configuration lets members do something who hold no role. */
    boolean letsMembers(SpaceConfig config, String permission) {
        return config.statute()
                .access(permission)
                .map(ActionRule::members)
                .orElseGet(() -> features.stream()
                        .flatMap(feature -> feature.actions().stream())
                        .filter(action -> action.permission().equals(permission))
                        .anyMatch(action -> action.byDefault() == Who.MEMBER || action.byDefault() == Who.ANYONE));
    }

    private static boolean isGiven(SpaceConfig config, Action action) {
        return config.roles().stream()
                .anyMatch(role -> !role.permissions().contains("*") && role.allows(action.permission()));
    }

    /** Whether who holds the role may do this because of it. */
    static boolean allows(SpaceConfig config, RoleConfig role, Action action) {
        if (role.allows(action.permission())) {
            return true;
        }
        return config.statute().access(action.permission()).isEmpty()
                && switch (action.byDefault()) {
                    case STAFF -> role.allows(Action.STAFF.permission()) && !isGiven(config, action);
                    case ADMIN -> role.allows(Action.CONFIGURE.permission());
                    case MEMBER, ANYONE -> false;
                };
    }
}
