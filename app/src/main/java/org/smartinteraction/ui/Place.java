package org.smartinteraction.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something on a map.
 *
 * @param label what it is, in a few words
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param href where it leads, if anywhere
 */
public record Place(
        String label,
        double latitude,
        double longitude,
        @Nullable String href,
        Tone tone) {}
