package org.smartinteraction.space;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Differences between two configurations, a sentence each. */
class DifferenceList extends UnorderedList {

    DifferenceList(List<Difference> differences) {
        addClassName("builder-differences");
        differences.forEach(difference -> add(new ListItem(difference.text())));
    }
}
