package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a feature adds to what a person did; a bean. */
public interface RecordPart {

    /** For the acting member, with a second-level heading; empty when there is nothing. */
    Optional<Component> part();
}
