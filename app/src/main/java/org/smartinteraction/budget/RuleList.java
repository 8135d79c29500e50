package org.smartinteraction.budget;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.smartinteraction.ui.StatusBadge;
import org.smartinteraction.ui.Texts;
import org.smartinteraction.ui.Tone;

/** Rules about money in plain words: what each asks, on what it stands, and how the facts stand to it. */
@StyleSheet("styles/budget.css")
public final class RuleList extends UnorderedList {

    /** A line per rule; nothing is shown where there is none. */
    public RuleList(List<FundingRule.Verdict> verdicts) {
        addClassName("si-rules");
        getElement().setAttribute("aria-label", Texts.t("funding.rules"));
        setVisible(!verdicts.isEmpty());
        for (var verdict : verdicts) {
            var badge = new StatusBadge(
                    Texts.t(verdict.met() ? "funding.rule.ok" : "funding.rule.not"),
                    verdict.met() ? Tone.GOOD : Tone.WARNING);
            var basis = verdict.rule().basis();
            var words = verdict.words() + " " + verdict.state()
                    + (basis.isBlank() ? "" : " " + Texts.t("funding.rule.basis", basis));
            add(new ListItem(badge, new Paragraph(words)));
        }
    }
}
