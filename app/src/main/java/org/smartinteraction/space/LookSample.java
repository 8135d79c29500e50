package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.smartinteraction.ui.Contrast;
import org.smartinteraction.ui.Texts;

/** A look on a small piece of a space, in the light and in the dark. */
class LookSample extends Div {

    private final Div light = piece("light", Texts.t("builder.look.light"));
    private final Div dark = piece("dark", Texts.t("builder.look.dark"));

    LookSample(Look look) {
        addClassName("builder-sample");
        add(new H2(Texts.t("builder.look.sample")), light, dark);
        show(look);
    }

    void show(Look look) {
        var accent = Contrast.accent(look.accent());
        for (var piece : new Div[] {light, dark}) {
            piece.getStyle()
                    .set("--sample-accent", piece == light ? accent.light() : accent.dark())
                    .set("--sample-corners", look.corners().factor());
        }
    }

    private static Div piece(String scheme, String name) {
        var link = new Anchor("/", Texts.t("builder.look.link"));
        var button = new Span(Texts.t("builder.look.button"));
        button.addClassName("builder-sample-button");
        var head = new Paragraph(name);
        head.addClassName("builder-sample-name");
        Component[] parts = {head, new Paragraph(Texts.t("builder.look.text")), link, button};
        var piece = new Div(parts);
        piece.addClassNames("builder-sample-piece", "builder-sample-" + scheme);
        return piece;
    }
}
