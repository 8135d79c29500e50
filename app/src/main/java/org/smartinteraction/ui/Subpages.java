package org.smartinteraction.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Links to the parts of a page that have addresses of their own. Used instead of tabs: a link can be shared, opened
 * beside, and gone back from.
 */
public final class Subpages extends Nav {

    private final UnorderedList list = new UnorderedList();

    /** An empty row; {@code label} tells it from the other navigation of the page. */
    public Subpages(String label) {
        addClassName("si-subpages");
        setAriaLabel(label);
        add(list);
    }

    /** Adds a part; one of them is the current one. */
    public Subpages part(String href, String text, boolean current) {
        var link = new Anchor(href, text);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        list.add(new ListItem(link));
        return this;
    }
}
