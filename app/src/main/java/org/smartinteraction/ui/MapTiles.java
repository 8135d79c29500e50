package org.smartinteraction.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The picture under the maps. Without an address of tiles maps are drawn on a plain ground, with no request to anybody.
 *
 * @param tiles address with {@code {z}/{x}/{y}}, or empty
 * @param attribution whom the pictures are by
 */
@Component
record MapTiles(
        @Value("${smart.map.tiles:}") String tiles,
        @Value("${smart.map.attribution:}") String attribution) {}
