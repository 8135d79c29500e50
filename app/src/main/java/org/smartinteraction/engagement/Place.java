package org.smartinteraction.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where something is: a point, an address in words, a settlement from the register, or any of them together. None is
 * better than another: who cannot use a map says it in words.
 *
 * @param address as a neighbour would say it: street and house, or a landmark
 * @param lat degrees north (WGS 84), together with {@code lon} or not at all
 * @param lon degrees east (WGS 84)
 * @param area KATOTTG code of the settlement
 */
@Embeddable
public record Place(
        @Column(name = "place_address") @Nullable String address,
        @Column(name = "place_lat") @Nullable Double lat,
        @Column(name = "place_lon") @Nullable Double lon,
        @Column(name = "place_area") @Nullable String area) {

    /** Nowhere in particular. */
    public static final Place NOWHERE = new Place(null, null, null, null);

    private static final double EARTH_RADIUS = 6_371_000;

    public Place {
        address = address == null || address.isBlank() ? null : address.strip();
        if ((lat == null) != (lon == null)) {
            throw new IllegalArgumentException("A point has two coordinates");
        }
        if (lat != null && lon != null && !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("Not on Earth: " + lat + ", " + lon);
        }
    }

    /** A point on the map. */
    public static Place at(double lat, double lon) {
        return new Place(null, lat, lon, null);
    }

    /** Whether nothing at all is said. */
    public boolean isNowhere() {
        return address == null && lat == null && area == null;
    }

    /** Whether it can be shown on a map. */
    public boolean isPoint() {
        return lat != null && lon != null;
    }

    /** How far two points are from each other, in metres, or nothing when one of the places is not a point. */
    public @Nullable Double metresTo(Place other) {
        if (lat == null || lon == null || other.lat == null || other.lon == null) {
            return null;
        }
        // Over a community's few dozen kilometres a flat Earth is exact to metres.
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon) * Math.cos(Math.toRadians((lat + other.lat) / 2));
        return EARTH_RADIUS * Math.hypot(north, east);
    }
}
