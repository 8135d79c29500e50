package org.smartinteraction.people;

/** The four sectors that meet in a space as equals. */
public enum Sector {
    CITIZEN,
    NGO,
    BUSINESS,
    AUTHORITY;

    /** The key of its name in the texts, such as {@code people.sector.ngo}. */
    public String textKey() {
        return "people.sector." + name().toLowerCase();
    }
}
