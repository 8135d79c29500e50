package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;

/** A list of cards: a list for assistive technology, a grid for the eye. */
public final class Cards extends UnorderedList {

    /** These cards. */
    public Cards(Component... cards) {
        this(List.of(cards));
    }

    /** These cards. */
    public Cards(Collection<? extends Component> cards) {
        addClassName("si-cards");
        cards.forEach(this::addCard);
    }

    /** Adds one more. */
    public void addCard(Component card) {
        add(new ListItem(card));
    }

    /** One under another instead of in a grid: for feeds and search results. */
    public Cards inOneColumn() {
        addClassName("si-cards-rows");
        return this;
    }
}
