package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import org.smartinteraction.ui.TextChange;

/** What changed from one wording to another. */
class DifferenceView extends Div {

    DifferenceView(Wording before, Wording after) {
        part("field.title", before.title(), after.title());
        part("field.summary", before.summary(), after.summary());
        part("field.text", before.text(), after.text());
        if (before.equals(after)) add(new Paragraph(Say.t("difference.none")));
    }

    private void part(String label, String before, String after) {
        if (before.equals(after)) return;
        add(new H4(Say.t(label)), new TextChange(before, after));
    }
}
