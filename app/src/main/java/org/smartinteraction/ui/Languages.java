package org.smartinteraction.ui;

import java.util.List;
import java.util.Locale;

/** Says which languages the host that is asked speaks. Without such a bean it speaks all there are texts in. */
public interface Languages {

    /** At least one of {@link Texts#languages()}, the default one first. */
    List<Locale> spoken();
}
