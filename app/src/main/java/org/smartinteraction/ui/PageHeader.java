package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The head of a view: its one first-level heading, a lead sentence, the one primary action and where it came from. */
public final class PageHeader extends Header {

    private final Div words = new Div();
    private final H1 title;

    /** A head with this heading. */
    public PageHeader(String title) {
        addClassName("si-page-header");
        words.addClassName("si-page-words");
        this.title = new H1(title);
        // Focus goes here after navigation.
        this.title.getElement().setAttribute("tabindex", "-1");
        words.add(this.title);
        add(words);
    }

    /** A sentence or two under the heading. */
    public PageHeader lead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("si-lead");
        words.add(lead);
        return this;
    }

    /** Status, date, author: short facts in one line under the heading. */
    public PageHeader facts(Component... facts) {
        words.add(Layouts.row(facts));
        return this;
    }

    /** The actions of the view, the primary one first. */
    public PageHeader actions(Component... actions) {
        var row = Layouts.row(actions);
        row.addClassName("si-actions");
        add(row);
        return this;
    }

    /** A link above the heading to the page this one belongs to. */
    public PageHeader back(String href, String text) {
        var link = new Anchor(href, Icon.of("arrow-left"), new Span(text));
        link.addClassName("si-back");
        words.addComponentAsFirst(link);
        return this;
    }

    /** Says something else in the heading. */
    public void retitle(String text) {
        title.setText(text);
    }
}
