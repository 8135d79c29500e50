package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Layouts;
import org.smartinteraction.ui.Texts;

/** Whether a role counts only after a second step of signing in. */
class RoleGuard extends Div {

    /**
     * The decision about one role.
     *
     * @param advised whether it should be so
     * @param may whether the person may decide it
     * @param decided told of the role as it is to be
     */
    RoleGuard(RoleConfig role, boolean advised, boolean may, Consumer<RoleConfig> decided) {
        addClassName("builder-guard");
        var guard = new Checkbox(Texts.t("builder.guard.role"), role.secondFactor());
        guard.setAriaLabel(Texts.t("builder.guard.this", role.name(Texts.locale())));
        guard.setReadOnly(!may);
        if (advised && !role.secondFactor()) {
            guard.setHelperText(Texts.t("builder.guard.advised"));
        }
        guard.addValueChangeListener(change -> decided.accept(role.guarded(change.getValue())));
        add(guard);
    }

    /** What a second step is for, and what whoever wants to ask it of others does first. */
    static Component explained(boolean may) {
        var words = Layouts.stack(new Paragraph(Texts.t("builder.guard.explain")));
        if (!may) {
            var confirm = SignInLink.secondStep(Texts.t("space.shell.second-step.now"));
            var first =
                    new Div(Icon.of("shield-lock"), new Div(new Span(Texts.t("builder.guard.first") + " "), confirm));
            first.addClassName("si-note");
            words.add(first);
        }
        return words;
    }
}
