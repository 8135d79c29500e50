package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;

/** The SMART check: for each letter, all well or a sentence that says what is missing. */
@StyleSheet("styles/solutions.css")
class SmartList extends Div {

    private final Div body = Layouts.stack();

    SmartList() {
        addClassNames("si-panel", "si-smart");
        var title = new H2(Say.t("smart.heading"));
        title.setId("smart");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-labelledby", "smart");
        body.getElement().setAttribute("aria-live", "polite");
        add(title, body);
    }

    SmartList check(Smart.Plan plan) {
        var gaps = Smart.gaps(plan);
        body.removeAll();
        var met = Smart.Letter.values().length
                - (int) gaps.stream().map(Smart.Gap::letter).distinct().count();
        body.add(new Paragraph(Say.t("smart.met", met, Smart.Letter.values().length)));
        var list = new UnorderedList();
        list.addClassName("si-plain-list");
        for (var letter : Smart.Letter.values()) {
            var missing = gaps.stream().filter(gap -> gap.letter() == letter).toList();
            var item = new ListItem(Layouts.row(
                    Icon.of(missing.isEmpty() ? "circle-check" : "circle-dashed"),
                    new Span(Say.t("smart." + letter.name())),
                    new Span(Say.t(missing.isEmpty() ? "smart.ok" : "smart.gap"))));
            for (var gap : missing)
                item.add(new Paragraph(org.smartinteraction.ui.Texts.t(
                        gap.key(), gap.arguments().toArray())));
            list.add(item);
        }
        body.add(list);
        return this;
    }
}
