package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Says over every page for whom the acting person acts: a bean of the feature that lets them. */
public interface ActingFor {

    /** The bar; empty almost always. */
    Optional<Component> bar();

    /** Whether the current window was opened while its person acted for somebody else, or for nobody. */
    boolean isOutdated();
}
