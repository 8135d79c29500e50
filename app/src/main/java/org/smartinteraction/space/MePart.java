package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a feature shows a person on their own page; a bean. */
public interface MePart {

    /** Whether it waits for the acting member, so that every page tells them to look. */
    default boolean isNews() {
        return false;
    }

    /** Whether it only offers something, so that it stands after what the person may change. */
    default boolean isOffer() {
        return false;
    }

    /** What there is for the acting member, with a second-level heading; empty when there is nothing. */
    Optional<Component> part();
}
