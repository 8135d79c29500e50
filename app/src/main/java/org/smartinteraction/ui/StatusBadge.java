package org.smartinteraction.ui;

import com.vaadin.flow.component.html.Span;

/** A status: a word with an icon, in a tone; never a colour alone. */
public final class StatusBadge extends Span {

    /** A status with the icon usual for its tone. */
    public StatusBadge(String word, Tone tone) {
        this(word, tone, tone.icon());
    }

    /** A status with an icon of its own. */
    public StatusBadge(String word, Tone tone, String icon) {
        addClassNames("si-badge", tone.cssClass());
        add(Icon.of(icon), new Span(word));
    }
}
