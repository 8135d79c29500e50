package org.smartinteraction.ui;

/**
 * A point on Earth, in degrees of WGS 84.
 *
 * @param latitude north, −90 to 90
 * @param longitude east, −180 to 180
 */
public record Point(double latitude, double longitude) {

    /** The middle of Ukraine: where a map begins when nothing better is known. */
    public static final Point UKRAINE = new Point(48.6, 31.3);

    /** Checks the ranges. */
    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not on Earth: " + latitude + ", " + longitude);
        }
    }
}
