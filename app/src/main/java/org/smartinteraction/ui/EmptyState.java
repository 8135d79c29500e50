package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What is shown where there is nothing yet: a sentence saying so and, if there is one, the way to change it. */
public final class EmptyState extends Div {

    /** An empty state with an icon and a sentence. */
    public EmptyState(String icon, String sentence) {
        addClassName("si-empty");
        add(Icon.of(icon), new Paragraph(sentence));
    }

    /** What can be done about it. */
    public EmptyState action(Component action) {
        add(action);
        return this;
    }
}
