package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.smartinteraction.ui.Icon;

/** A card of something to choose: a kind of section, a template. */
class GalleryCard extends Article {

    GalleryCard(String icon, String name, String about, Component... actions) {
        addClassName("si-card");
        var mark = new Span(Icon.of(icon));
        mark.addClassName("si-card-icon");
        var row = new Div(actions);
        row.addClassNames("si-row", "si-card-facts");
        var body = new Div(mark, new H3(name), new Paragraph(about), row);
        body.addClassName("si-card-body");
        add(body);
    }
}
