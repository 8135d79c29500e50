package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.smartinteraction.budget.Problem;
import org.smartinteraction.budget.Reading;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Why a file was not taken: every problem with its line. Nothing of the file was stored. */
final class BrokenReport extends Div {
    BrokenReport(String fileName, Reading.Broken broken) {
        var panel = Layouts.panel(
                new H2(Texts.t("budget.broken.title", fileName)),
                new StatusBadge(Texts.t("budget.broken.nothing"), Tone.BAD),
                new Paragraph(Texts.t("budget.broken.count", broken.problems().size())));
        panel.addClassName("si-stack");
        panel.add(new ProblemTable(Texts.t("budget.broken.caption"), broken.shown()));
        if (broken.problems().size() > Reading.Broken.SHOWN) {
            panel.add(new Paragraph(
                    Texts.t("budget.broken.more", broken.problems().size() - Reading.Broken.SHOWN)));
        }
        add(panel);
    }

    static String text(Problem problem) {
        return Texts.t(problem.key(), problem.args().toArray());
    }
}
