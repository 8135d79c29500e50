package org.smartinteraction.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.smartinteraction.people.Refusal;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Notice;
import org.smartinteraction.ui.Texts;

/**
 * "Me too", with the number of people who said so. It changes at once for the one who presses it. Its words are those
 * of the feature: under a prefix the keys {@code .add}, {@code .added}, {@code .count} (with the number) and
 * {@code .done} are asked for.
 */
@StyleSheet("styles/engagement.css")
public final class SupportButton extends Div {

    /** What pressing does; each says whether anything changed, or refuses. */
    public interface Acts {

        /** Supports. */
        boolean add();

        /** Takes it back. */
        boolean withdraw();
    }

    private final String texts;
    private final transient Acts acts;
    private final Button button = new Button();
    private final Span number = new Span();
    private int count;
    private boolean mine;

    /**
     * The button as it stands.
     *
     * @param texts prefix of the keys of its words
     * @param count supporters now, the person's own included
     * @param mine whether the person is one of them
     */
    public SupportButton(String texts, int count, boolean mine, Acts acts) {
        this.texts = texts;
        this.count = count;
        this.mine = mine;
        this.acts = acts;
        addClassName("si-support");
        number.addClassName("si-support-count");
        number.getElement().setAttribute("role", "status");
        button.setDisableOnClick(true);
        button.addClickListener(_ -> press());
        add(button, number);
        show();
    }

    /** Nothing more can be supported here: the number stays. */
    public SupportButton closed() {
        button.setVisible(false);
        return this;
    }

    /** Stands out as the one thing to press on this page. */
    public SupportButton primary() {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    /** Puts the cursor here, after the person came back from signing in. */
    public void focus() {
        button.focus();
    }

    private void press() {
        try {
            if (mine) {
                count -= acts.withdraw() ? 1 : 0;
            } else {
                count += acts.add() ? 1 : 0;
                Notice.success(Texts.t(texts + ".done"));
            }
            mine = !mine;
            show();
        } catch (Refusal refusal) {
            Notice.error(Texts.t(refusal.textKey(), refusal.arguments()));
        } finally {
            button.setEnabled(true);
        }
    }

    private void show() {
        button.setText(Texts.t(texts + (mine ? ".added" : ".add")));
        button.setIcon(Icon.of(mine ? "check" : "thumb-up"));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(mine));
        number.setText(Texts.t(texts + ".count", count));
    }
}
