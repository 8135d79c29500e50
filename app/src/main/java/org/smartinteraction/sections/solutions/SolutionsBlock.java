package org.smartinteraction.sections.solutions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.EmptyState;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** What the home page shows of a section: the latest solutions, and the two things a visitor can do. */
class SolutionsBlock extends Div {

    SolutionsBlock(Desk desk, Section section) {
        addClassName("si-stack");
        desk.team().join();
        var all = new Anchor(section.path(), Say.t("block.all"));
        add(Layouts.headed(new H2(section.name(Texts.locale())), all), Invited.to(desk, section));
        var latest = desk.catalogue().latest(section.id(), 3);
        if (latest.isEmpty()) {
            add(new EmptyState("bulb", Say.t("list.none")));
        } else {
            add(SolutionCard.all(desk, section, latest, 3));
        }
        var propose = new Anchor(section.path("new"), Say.t("propose"));
        propose.addClassNames("si-button", "si-button-plain");
        add(propose);
    }
}
