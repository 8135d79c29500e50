package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.smartinteraction.people.Action;
import org.smartinteraction.people.ActionRule;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** Who may do what: a row for each thing that can be done, a column for members and for each role. */
class RightsTable extends Div {

    private final SpaceConfig config;
    private final List<Action> actions;
    private final BiConsumer<ActionRule, java.util.Set<String>> decided;

    /**
     * The table.
     *
     * @param actions everything that can be done in the space, each once
     * @param decided told of a new decision: the rule and the keys of the roles that list the permission
     */
    RightsTable(SpaceConfig config, List<Action> actions, BiConsumer<ActionRule, java.util.Set<String>> decided) {
        this.config = config;
        this.actions = actions;
        this.decided = decided;
        addClassName("si-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Texts.t("builder.rights.caption"));
        add(table());
    }

    private Component table() {
        var table = new NativeTable();
        table.addClassNames("si-table", "builder-rights");
        table.setCaptionText(Texts.t("builder.rights.caption"));
        var head = table.getHead().addRow();
        heading(head, Texts.t("builder.rights.act"), "col");
        heading(head, Texts.t("builder.rights.members"), "col");
        config.roles().forEach(role -> {
            var cell = heading(head, role.name(Texts.locale()), "col");
            if (role.secondFactor()) {
                var guard = new Div(Icon.of("shield-lock"), new Span(Texts.t("builder.guard.short")));
                guard.addClassName("builder-guarded");
                cell.add(guard);
            }
        });
        for (var action : actions) {
            var row = table.getBody().addRow();
            heading(row, name(action), "row");
            row.addDataCell().add(members(action));
            for (var role : config.roles()) {
                row.addDataCell().add(box(action, role));
            }
        }
        return table;
    }

    private Component members(Action action) {
        var rule = Rights.rule(config, action);
        var word = rule.members() ? (rule.asksMore() ? "some" : "yes") : "no";
        var button = new Button(
                Texts.t("builder.rights." + word),
                _ -> new ConditionDialog(config, name(action), rule, changed -> decided.accept(changed, roles(action)))
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.t("builder.rights.change", name(action), Texts.t("builder.rights." + word)));
        return button;
    }

    private Component box(Action action, RoleConfig role) {
        var box = new Checkbox(Rights.allows(config, role, action));
        box.setAriaLabel(Texts.t("builder.rights.box", role.name(Texts.locale()), name(action)));
        // Whoever may everything may this, too; that is changed by giving another role.
        box.setEnabled(!role.permissions().contains("*"));
        box.addValueChangeListener(change -> {
            var roles = roles(action);
            if (change.getValue()) {
                roles.add(role.key());
            } else {
                roles.remove(role.key());
            }
            decided.accept(Rights.rule(config, action), roles);
        });
        return box;
    }

    private java.util.Set<String> roles(Action action) {
        return config.roles().stream()
                .filter(role -> Rights.allows(config, role, action))
                .map(RoleConfig::key)
                .collect(Collectors.toSet());
    }

    private static String name(Action action) {
        return Permissions.name(action.permission(), Texts.in(Texts.locale()));
    }

    private static NativeTableHeaderCell heading(NativeTableRow row, String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        row.add(cell);
        return cell;
    }
}
