package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** What the words on the budget's pages mean. */
final class Legend extends Div {
    Legend() {
        var words = new DescriptionList();
        words.addClassName("si-glossary");
        for (var word : List.of("plan", "amended", "executed", "general", "special")) {
            words.add(
                    new DescriptionList.Term(Texts.t("budget.legend." + word)),
                    new DescriptionList.Description(Texts.t("budget.legend." + word + ".text")));
        }
        var panel = Layouts.panel(new H2(Texts.t("budget.legend")), words);
        panel.addClassName("si-stack");
        add(panel);
    }
}
