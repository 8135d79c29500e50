package org.smartinteraction.publishing;

import java.util.List;

/** Knows what belongs beside an item on its plain page and is not published as something that it does: a bean. */
public interface Beside {

    /** Groups of public items of this space; none for an item of which this bean knows nothing. */
    List<Group> of(PublishedItem item);

    /**
     * Items under one heading.
     *
     * @param title text key
     */
    record Group(String title, List<PublishedItem> items) {}
}
