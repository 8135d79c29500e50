package org.smartinteraction.space;

import org.smartinteraction.people.Action;

/**
 * A page for those who run a space, listed in the menu of whoever may use it. It is a bean; its view is a route with
 * {@link SpaceShell} as its layout.
 *
 * @param path its address, {@code /builder}
 * @param textKey key of its name
 * @param icon name of its icon
 * @param action what one must be allowed to do
 */
public record AdminPage(String path, String textKey, String icon, Action action) {}
