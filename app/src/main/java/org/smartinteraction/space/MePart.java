package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a feature shows a person on their own page; a bean. */
public interface MePart {

    /** What there is for the acting member, with a second-level heading; empty when there is nothing. */
    Optional<Component> part();
}
