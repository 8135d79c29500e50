package org.smartinteraction.ui;

import com.vaadin.flow.component.html.Span;

/** A small fact with an icon: a date, a place, a count. */
public final class Fact extends Span {

    /** A fact with an icon that fits it. */
    public Fact(String icon, String text) {
        addClassName("si-fact");
        add(Icon.of(icon), new Span(text));
    }
}
