package org.smartinteraction.people;

import java.util.List;

/** A feature with acts of its own: a bean, so that a space can decide about each of them. */
public interface Actions {

    /** What people can do in it, in the order in which it is shown. */
    List<Action> actions();
}
