package org.smartinteraction.space;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page for everybody that every space has beside its sections, listed after them. It is a bean; its view is a route
 * with {@link SpaceShell} as its layout, and its first step is reserved in {@link Obstacles}.
 *
 * @param path its address, {@code /organisations}
 * @param textKey key of its name
 * @param icon name of its icon
 * @param table address of everything on it as a table (CSV); null when nothing on it is published
 */
public record CommonPage(
        String path, String textKey, String icon, @Nullable String table) {

    /** What the items that are published on it name as their section; it is the same in every space. */
    public UUID section() {
        return UUID.nameUUIDFromBytes(("common page " + path).getBytes(StandardCharsets.UTF_8));
    }
}
