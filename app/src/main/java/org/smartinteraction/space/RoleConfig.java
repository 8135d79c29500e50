package org.smartinteraction.space;

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
 */
public record RoleConfig(String key, Map<String, String> names, Map<String, String> about, List<String> permissions)
        implements Named {

    public RoleConfig {
        names = Frozen.map(names);
        about = Frozen.map(about);
        permissions = Frozen.list(permissions);
    }

    /** Whether the role holds the permission, itself or through {@code type.*} or {@code *}. */
    public boolean allows(String permission) {
        return permissions.contains("*")
                || permissions.contains(permission)
                || permissions.contains(permission.substring(0, permission.indexOf('.') + 1) + "*");
    }
}
