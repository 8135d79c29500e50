package org.smartinteraction.overlay;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** A figure with what it counts. */
final class Tile {

    private Tile() {}

    /** The number itself chooses the form of the word. */
    static Div of(String textKey, long number) {
        return of(Texts.number(number), Texts.t(textKey, number));
    }

    static Div of(String figure, String words) {
        var number = new Span(figure);
        number.addClassName("si-figure");
        var tile = Layouts.panel(number, new Span(words));
        tile.addClassName("si-tile");
        return tile;
    }

    static long sum(List<Dashboard.Figures> rows, String key) {
        return rows.stream().mapToLong(row -> row.get(key)).sum();
    }
}
