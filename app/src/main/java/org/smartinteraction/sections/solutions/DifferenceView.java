package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What changed from one wording to another: taken out struck through, put in underlined, both said aloud. */
@StyleSheet("styles/solutions.css")
class DifferenceView extends Div {

    DifferenceView(Wording before, Wording after) {
        addClassName("si-difference");
        part("field.title", before.title(), after.title());
        part("field.summary", before.summary(), after.summary());
        part("field.text", before.text(), after.text());
        if (before.equals(after)) add(new Paragraph(Say.t("difference.none")));
    }

    private void part(String label, String before, String after) {
        if (before.equals(after)) return;
        var words = new Div();
        words.addClassName("si-prose");
        words.getStyle().set("white-space", "pre-wrap");
        for (var piece : Difference.between(before, after)) {
            switch (piece.kind()) {
                case SAME -> words.add(new Span(piece.text()));
                case REMOVED -> words.getElement().appendChild(mark("del", "difference.removed", piece.text()));
                case ADDED -> words.getElement().appendChild(mark("ins", "difference.added", piece.text()));
            }
        }
        add(new H4(Say.t(label)), words);
    }

    private static Element mark(String tag, String key, String text) {
        var said = new Span(Say.t(key) + " ");
        said.addClassName("si-hidden");
        var mark = new Element(tag);
        mark.appendChild(said.getElement(), Element.createText(text));
        return mark;
    }
}
