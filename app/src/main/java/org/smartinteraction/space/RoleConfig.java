package org.smartinteraction.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A role of a space: what those who hold it may do beyond what every member may.
 *
 * @param key what members carry, {@code official}
 * @param names its name by language
 * @param about one sentence about who holds it, by language
 * @param permissions {@code type.action}, {@code type.*}, {@code *}, or one of {@code space.configure} (the builder),
 *     {@code space.members} (people and roles), {@code space.staff} (sees what is for staff)
 * @param secondFactor whether it counts only for whoever signed in with two factors
 */
public record RoleConfig(
        String key,
        Map<String, String> names,
        Map<String, String> about,
        List<String> permissions,
        boolean secondFactor)
        implements Named {

    public RoleConfig {
        names = Frozen.map(names);
        about = Frozen.map(about);
        permissions = Frozen.list(permissions);
    }

    /** A role for which any sign-in is enough. */
    public RoleConfig(String key, Map<String, String> names, Map<String, String> about, List<String> permissions) {
        this(key, names, about, permissions, false);
    }

    /** The same under these names. */
    RoleConfig called(Map<String, String> names, Map<String, String> about) {
        return new RoleConfig(key, names, about, permissions, secondFactor);
    }

    /** The same, counting only with two factors or with any sign-in. */
    RoleConfig guarded(boolean secondFactor) {
        return new RoleConfig(key, names, about, permissions, secondFactor);
    }

    /**
     * With or without a permission; a role that may everything keeps it.
     *
     * @param known every permission of the feature, instead of {@code type.*} when one of them is taken away
     */
    RoleConfig listing(String permission, boolean listed, Collection<String> known) {
        if (allows(permission) == listed || permissions.contains("*")) {
            return this;
        }
        var changed = new ArrayList<>(permissions);
        if (listed) {
            changed.add(permission);
        } else {
            if (changed.remove(permission.substring(0, permission.indexOf('.') + 1) + "*")) {
                known.stream().filter(each -> !changed.contains(each)).sorted().forEach(changed::add);
            }
            changed.remove(permission);
        }
        return new RoleConfig(key, names, about, changed, secondFactor);
    }

    /** Whether the role holds the permission, itself or through {@code type.*} or {@code *}. */
    public boolean allows(String permission) {
        return permissions.contains("*")
                || permissions.contains(permission)
                || permissions.contains(permission.substring(0, permission.indexOf('.') + 1) + "*");
    }
}
