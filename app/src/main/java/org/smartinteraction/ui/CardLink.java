package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A card that leads somewhere. The whole card can be pressed, while the link is its heading only. */
public final class CardLink extends Article {

    private final Anchor link;
    private final Div body = new Div();

    /** A card with a heading of the second level. */
    public CardLink(String href, String title) {
        this(href, title, 2);
    }

    /** A card with a heading of the second level that is put together: words, some of them marked. */
    public CardLink(String href, Component... title) {
        this(href, "", 2);
        link.add(title);
    }

    /** A card with a heading of the second or third level. */
    public CardLink(String href, String title, int level) {
        addClassNames("si-card", "si-card-link");
        body.addClassName("si-card-body");
        link = new Anchor(href, title);
        body.add(level == 2 ? new H2(link) : new H3(link));
        add(body);
    }

    /** A picture above the heading; {@code alternative} is empty when the picture adds nothing to the words. */
    public CardLink image(String url, String alternative) {
        var image = new Image(url, alternative);
        image.getElement().setAttribute("loading", "lazy");
        image.addClassName("si-card-image");
        addComponentAsFirst(image);
        return this;
    }

    /** Stands where there is no picture, among cards of which some have one; decorates only. */
    public CardLink noImage(String icon) {
        var blank = new Div(Icon.of(icon));
        blank.addClassNames("si-card-image", "si-card-blank");
        addComponentAsFirst(blank);
        return this;
    }

    /** An icon beside the heading. */
    public CardLink icon(String name) {
        var icon = new Span(Icon.of(name));
        icon.addClassName("si-card-icon");
        body.addComponentAsFirst(icon);
        return this;
    }

    /** Status and kind, above the heading. */
    public CardLink badges(Component... badges) {
        body.addComponentAsFirst(Layouts.row(badges));
        return this;
    }

    /** A short text, cut after three lines. */
    public CardLink text(String text) {
        return text(new Text(text));
    }

    /** The same, put together. */
    public CardLink text(Component... pieces) {
        var paragraph = new Paragraph(pieces);
        paragraph.addClassName("si-card-text");
        body.add(paragraph);
        return this;
    }

    /** Any further part: a progress number, a button. */
    public CardLink with(Component part) {
        body.add(part);
        return this;
    }

    /** Small facts at the foot of the card: date, place, number of comments. */
    public CardLink facts(Component... facts) {
        var row = Layouts.row(facts);
        row.addClassName("si-card-facts");
        body.add(row);
        return this;
    }
}
