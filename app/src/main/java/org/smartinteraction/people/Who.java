package org.smartinteraction.people;

/** Who may do something where the space's roles do not say otherwise. */
public enum Who {
    /** Anyone, signed in or not. */
    ANYONE,
    /** Anyone who is signed in. */
    MEMBER,
    /** Those with the permission {@code space.staff}, unless a role of the space lists what is to be done. */
    STAFF,
    /** Those with the permission {@code space.configure}. */
    ADMIN
}
