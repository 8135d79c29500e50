package org.smartinteraction.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** How one text became another: taken out struck through, put in underlined, both said aloud. */
public final class TextChange extends Div {

    /** The second text with what was changed in it. */
    public TextChange(String before, String after) {
        addClassNames("si-prose", "si-difference");
        getElement().setAttribute("dir", "auto");
        for (var piece : Difference.between(before, after)) {
            switch (piece.kind()) {
                case SAME -> add(new Span(piece.text()));
                case REMOVED -> getElement().appendChild(mark("del", "ui.difference.removed", piece.text()));
                case ADDED -> getElement().appendChild(mark("ins", "ui.difference.added", piece.text()));
            }
        }
    }

    private static Element mark(String tag, String key, String text) {
        var said = new Span(Texts.t(key) + " ");
        said.addClassName("si-hidden");
        var mark = new Element(tag);
        mark.appendChild(said.getElement(), Element.createText(text));
        return mark;
    }
}
