package org.smartinteraction.sections.budget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.smartinteraction.ui.Texts;

/**
 * The biggest rows of a table as bars: the plan with changes, and in it what is executed. It repeats the table beside
 * it, which is for assistive technology.
 */
final class Bars extends Div {
    private static final int SHOWN = 12;

    Bars(List<Tree.Node> nodes) {
        addClassName("si-budget-bars");
        getElement().setAttribute("aria-hidden", "true");
        long widest = nodes.stream()
                .mapToLong(node -> Math.max(node.size(), executed(node)))
                .max()
                .orElse(0);
        if (widest <= 0) {
            return;
        }
        nodes.stream().filter(node -> node.size() > 0).limit(SHOWN).forEach(node -> add(bar(node, widest)));
        var legend = new Div(
                key("si-budget-bar-plan", "budget.column.amended"),
                key("si-budget-bar-done", "budget.column.executed"));
        legend.addClassName("si-budget-legend");
        add(legend);
    }

    private static Div bar(Tree.Node node, long widest) {
        var name = new Span(node.name());
        name.addClassName("si-budget-bar-name");
        var amount = new Span(Texts.moneyShort(node.size()));
        amount.addClassName("si-budget-bar-amount");
        var plan = new Span();
        plan.addClassName("si-budget-bar-plan");
        plan.getStyle().set("width", share(node.size(), widest));
        var done = new Span();
        done.addClassName("si-budget-bar-done");
        done.getStyle().set("width", share(executed(node), widest));
        var track = new Div(plan, done);
        track.addClassName("si-budget-bar-track");
        var bar = new Div(name, amount, track);
        bar.addClassName("si-budget-bar");
        return bar;
    }

    private static Div key(String swatch, String textKey) {
        var colour = new Span();
        colour.addClassNames("si-swatch", swatch);
        return new Div(colour, new Span(Texts.t(textKey)));
    }

    private static long executed(Tree.Node node) {
        var executed = node.amounts().executed();
        return executed == null ? 0 : Math.max(0, executed);
    }

    private static String share(long part, long whole) {
        return part * 1000 / whole / 10.0 + "%";
    }
}
