package org.smartinteraction.operator;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** The steps to a space, with the one the person is at. */
final class StartSteps extends OrderedList {

    /** The steps in their order. */
    enum Step {
        AREA,
        TEMPLATE,
        SHAPE,
        CONFIRM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    StartSteps(Step current) {
        addClassNames("si-steps", "si-row");
        getElement().setAttribute("aria-label", Texts.t("operator.start.steps"));
        for (var step : Step.values()) {
            var item = new ListItem();
            if (step.ordinal() < current.ordinal()) {
                item.add(Icon.of("circle-check"), new Span(Texts.t("operator.start.step." + step.word())));
            } else {
                item.setText((step.ordinal() + 1) + ". " + Texts.t("operator.start.step." + step.word()));
            }
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
                item.getStyle().setFontWeight("700");
            }
            add(item);
        }
    }
}
