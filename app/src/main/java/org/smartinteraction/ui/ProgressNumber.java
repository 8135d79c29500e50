package org.smartinteraction.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A number with its context: <i>132 of 250, 12 days left</i>, with a bar that repeats it for the eye. */
public final class ProgressNumber extends Div {

    private final Paragraph line = new Paragraph();

    /**
     * How far something has come.
     *
     * @param value what there is, 0 or more; may exceed the target
     * @param target what is needed, above 0
     */
    public ProgressNumber(long value, long target) {
        this(Texts.number(value), Texts.number(target), value, target);
    }

    private ProgressNumber(String value, String target, long amount, long goal) {
        addClassName("si-progress");
        var number = new Span(value);
        number.addClassName("si-progress-value");
        var of = new Span(Texts.t("ui.progress.of", target));
        line.add(number, new Text(" "), of);
        line.addClassName("si-progress-line");
        var bar = new Div(new Span());
        bar.addClassName("si-progress-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--share", Math.clamp(goal <= 0 ? 100 : amount * 100 / goal, 0, 100) + "%");
        if (amount >= goal) {
            addClassName("si-progress-full");
        }
        add(line, bar);
    }

    /** How much money has come together, in kopecks. */
    public static ProgressNumber money(long kopecks, long goal) {
        return new ProgressNumber(Texts.money(kopecks), Texts.money(goal), kopecks, goal);
    }

    /** The same in round numbers, where an exact one stands elsewhere. */
    public static ProgressNumber moneyShort(long kopecks, long goal) {
        return new ProgressNumber(Texts.moneyShort(kopecks), Texts.moneyShort(goal), kopecks, goal);
    }

    /** The unit of what is counted, already in the right plural: <i>signatures</i>. */
    public ProgressNumber unit(String words) {
        line.add(new Text(" "), new Span(words));
        return this;
    }

    /** Days until it ends: 0 is today, below 0 it is over. */
    public ProgressNumber daysLeft(long days) {
        return context(days < 0 ? Texts.t("ui.progress.over") : Texts.t("ui.progress.days", days));
    }

    /** What else gives the number its meaning. */
    public ProgressNumber context(String words) {
        var context = new Span(words);
        context.addClassName("si-progress-context");
        line.add(new Text(" "), context);
        return this;
    }
}
