package org.smartinteraction.sections.issues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.smartinteraction.sections.issues.IssueReader.Row;
import org.smartinteraction.space.Section;

/** Issues on a map. The list under it shows the same ones, so nobody needs the map. */
final class IssueMap {

    private IssueMap() {}

    static Component of(Section section, List<Row> rows) {
        return new Div();
    }
}
