package org.smartinteraction.organisations;

import org.smartinteraction.people.Sector;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** How the four sectors look: as equals, told apart by word and icon. */
final class Sectors {

    private Sectors() {}

    static StatusBadge badge(Sector sector) {
        return new StatusBadge(Texts.t(sector.textKey()), Tone.INFO, icon(sector));
    }

    static String icon(Sector sector) {
        return switch (sector) {
            case CITIZEN -> "users-group";
            case NGO -> "heart-handshake";
            case BUSINESS -> "building-store";
            case AUTHORITY -> "building-bank";
        };
    }
}
