package org.smartinteraction.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.people.Sector;

/**
 * An organisation as everybody sees it.
 *
 * @param code EDRPOU, if known
 * @param offers how many of its offers hold today
 */
record Organisation(
        UUID id, String name, Sector sector, @Nullable String code, Profile profile, int offers) {

    /** Its page. */
    String path() {
        return "/organisations/" + id;
    }
}
