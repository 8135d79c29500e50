package org.smartinteraction.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/**
 * Rows that can be put in another order: dragged with the mouse, moved with buttons, or with Alt and the arrow keys
 * anywhere in the row.
 */
class OrderedRows extends OrderedList {

    /** One row: what it is called, and what is shown of it. */
    record Row(String name, Component content) {}

    /** Moves a row to another place, both counted from 0. */
    interface Move {
        void move(int from, int to);
    }

    private final transient Move move;
    private int dragged = -1;

    OrderedRows(String label, Move move) {
        this.move = move;
        addClassName("builder-rows");
        getElement().setAttribute("aria-label", label);
    }

    /** Shows these rows. */
    void show(List<Row> rows) {
        removeAll();
        for (int place = 0; place < rows.size(); place++) {
            add(item(rows.get(place), place, rows.size()));
        }
    }

    /** Puts the focus where it was before a row moved: on the same button of the row, at its new place. */
    void follow(int place, boolean up) {
        var buttons = getComponentAt(place)
                .getChildren()
                .filter(child -> child.hasClassName("builder-move"))
                .flatMap(Component::getChildren)
                .map(Button.class::cast)
                .toList();
        var same = buttons.get(up ? 0 : 1);
        (same.isEnabled() ? same : buttons.get(up ? 1 : 0)).focus();
    }

    private ListItem item(Row row, int place, int count) {
        var grip = new Span(Icon.of("grip-vertical"));
        grip.addClassName("builder-grip");
        grip.getElement().setAttribute("aria-hidden", "true");
        var up = button("arrow-up", "builder.move.up", row, place, place - 1, place > 0);
        var down = button("arrow-down", "builder.move.down", row, place, place + 1, place < count - 1);
        var buttons = new Div(up, down);
        buttons.addClassName("builder-move");
        var content = new Div(row.content());
        content.addClassName("builder-row-content");
        var item = new ListItem(grip, content, buttons);
        item.addClassName("builder-row");
        shortcut(item, up, Key.ARROW_UP);
        shortcut(item, down, Key.ARROW_DOWN);
        draggable(item, place);
        return item;
    }

    private Button button(String icon, String text, Row row, int from, int to, boolean enabled) {
        var button = new Button(Icon.of(icon), _ -> {
            move.move(from, to);
            follow(to, to < from);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.t(text, row.name()));
        button.setTooltipText(Texts.t(text, row.name()));
        button.setEnabled(enabled);
        return button;
    }

    private static void shortcut(ListItem item, Button button, Key key) {
        if (button.isEnabled()) {
            Shortcuts.addShortcutListener(item, button::click, key, KeyModifier.ALT)
                    .listenOn(item);
        }
    }

    private void draggable(ListItem item, int place) {
        var source = DragSource.create(item);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.addDragStartListener(_ -> dragged = place);
        var target = DropTarget.create(item);
        target.addDropListener(_ -> {
            if (dragged >= 0 && dragged != place) {
                move.move(dragged, place);
            }
            dragged = -1;
        });
    }
}
