package org.smartinteraction.space;

/**
 * A page for everybody that every space has beside its sections, listed after them. It is a bean; its view is a route
 * with {@link SpaceShell} as its layout, and its first step is reserved in {@link Obstacles}.
 *
 * @param path its address, {@code /organisations}
 * @param textKey key of its name
 * @param icon name of its icon
 */
public record CommonPage(String path, String textKey, String icon) {}
