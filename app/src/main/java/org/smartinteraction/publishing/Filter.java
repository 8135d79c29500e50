package org.smartinteraction.publishing;

import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published items are asked for. Begin with {@link #of}.
 *
 * @param asker who asks: everything for them and for wider audiences is listed
 * @param section only of this section
 * @param kind only of this kind
 * @param state only in the state of this text key
 * @param shared also what regions or member communities share with this space
 * @param tenant of what is shared, only that of this tenant
 * @param year only what was published first in this year, in Kyiv
 * @param after where the page before ended, as {@link Page#next} said
 * @param size items on a page, 1 to 200
 */
public record Filter(
        Audience asker,
        @Nullable UUID section,
        @Nullable String kind,
        @Nullable String state,
        boolean shared,
        @Nullable UUID tenant,
        @Nullable Year year,
        @Nullable String after,
        int size) {

    public Filter {
        if (size < 1 || size > 200) {
            throw new IllegalArgumentException("A page has 1 to 200 items, not " + size);
        }
    }

    /** Everything of this space for the asker, twenty a page. */
    public static Filter of(Audience asker) {
        return new Filter(asker, null, null, null, false, null, null, null, 20);
    }

    /** Only of this section. */
    public Filter section(UUID section) {
        return new Filter(asker, section, kind, state, shared, tenant, year, after, size);
    }

    /** Only of this kind. */
    public Filter kind(@Nullable String kind) {
        return new Filter(asker, section, kind, state, shared, tenant, year, after, size);
    }

    /** Only in the state of this text key. */
    public Filter state(@Nullable String state) {
        return new Filter(asker, section, kind, state, shared, tenant, year, after, size);
    }

    /** Also what others share with this space. */
    public Filter everywhere() {
        return new Filter(asker, section, kind, state, true, tenant, year, after, size);
    }

    /** What this tenant shares with this space. */
    public Filter of(@Nullable UUID tenant) {
        return new Filter(asker, section, kind, state, true, tenant, year, after, size);
    }

    /** Only what was published first in this year. */
    public Filter year(@Nullable Year year) {
        return new Filter(asker, section, kind, state, shared, tenant, year, after, size);
    }

    /** From where the page before ended. */
    public Filter after(@Nullable String next) {
        return new Filter(asker, section, kind, state, shared, tenant, year, next, size);
    }

    /** So many on a page. */
    public Filter size(int size) {
        return new Filter(asker, section, kind, state, shared, tenant, year, after, size);
    }
}
