package org.smartinteraction.people;

import java.util.OptionalInt;

/** Tells how much somebody who is new in a space may write; a bean of whoever keeps the space's rules. */
public interface Newcomers {

    /** How often the acting person may post, and how often reply, in a day; empty for as often as everybody. */
    OptionalInt daily();
}
